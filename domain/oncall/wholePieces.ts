import { DAY, type Instant } from "../time.ts";
import type { Interval } from "./interval.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import type { Roster } from "./schedule.ts";
import { tooMuchToRender } from "./tooMuchToRender.ts";

export interface WholePieces {
  /** As the layers alone would have it. */
  readonly planned: readonly Piece[];
  readonly final: readonly Piece[];
}

/** How far beyond a window a calendar looks first: a monthly turn and then some. */
export const MARGIN = 35 * DAY;
/** What begins on a day is told apart by its order on that day, so that day has to be seen whole in every zone. */
const FIRST_DAY = 2 * DAY;

/** The pieces around a window, those within it uncut by the edges of what was looked at; none where there are too many. */
export function wholePieces(roster: Roster, window: Interval): WholePieces {
  const near = { start: window.start - MARGIN, end: window.end + MARGIN };
  if (tooMuchToRender(roster, near) !== undefined) return { planned: [], final: [] };
  const pieces = joined(piecesOf(roster, near));
  const isCut = pieces.some(
    ({ start, end }) =>
      end > window.start &&
      start < window.end &&
      (start < near.start + FIRST_DAY || end >= near.end),
  );
  // What is longer still is cut where a year begins, so that its end does not wander from day to day.
  const years = { start: newYear(near.start, 0), end: newYear(near.end, 1) };
  const isWider = isCut && tooMuchToRender(roster, years) === undefined;
  const final = isWider ? joined(piecesOf(roster, years)) : pieces;
  return { planned: planOf(roster, isWider ? years : near) ?? final, final };
}

function planOf({ versions, overrides }: Roster, seen: Interval): readonly Piece[] | undefined {
  return overrides.length === 0 ? undefined : joined(piecesOf({ versions, overrides: [] }, seen));
}

const newYear = (at: Instant, further: number): Instant =>
  Date.UTC(new Date(at).getUTCFullYear() + further, 0, 1);

/** A turn or an override that only a boundary elsewhere has cut is one piece again. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last && last.end === piece.start && isSame(last, piece))
      whole[whole.length - 1] = { ...last, end: piece.end };
    else whole.push(piece);
  }
  return whole;
}

const isSame = (one: Piece, other: Piece): boolean =>
  one.userId === other.userId &&
  one.overrideId === other.overrideId &&
  (one.overrideId !== undefined || (one.layerId === other.layerId && one.turn === other.turn));
