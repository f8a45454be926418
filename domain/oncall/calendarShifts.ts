import { dateOn } from "./dateOn.ts";
import type { Interval } from "./interval.ts";
import type { Piece } from "./pieces.ts";
import type { Roster } from "./schedule.ts";
import { wholePieces } from "./wholePieces.ts";

/** A stretch of one person's time on call under a name that edits of times, people and texts leave as it is. */
export interface CalendarShift extends Interval {
  /** Within its schedule: which turn of which layer and which part of it, or which override. */
  readonly name: string;
  readonly userId: string;
  /** The layer's own name; absent: an override. */
  readonly layerName?: string;
}

/** The final schedule as the events of a calendar: every shift that the window touches, whole. */
export function calendarShifts(roster: Roster, window: Interval): readonly CalendarShift[] {
  const { planned, final } = wholePieces(roster, window);
  const nameOf = namer(roster, planned);
  return final.flatMap((piece, index) => {
    const name = nameOf(piece, final[index - 1]);
    const { start, end, userId, layerName } = piece;
    if (userId === undefined || end <= window.start || start >= window.end) return [];
    const isPlanned = piece.overrideId === undefined && layerName !== undefined;
    return [{ name, start, end, userId, ...(isPlanned && { layerName }) }];
  });
}

/** Names pieces in order of time. */
function namer(roster: Roster, planned: readonly Piece[]) {
  const partOf = parts(roster, planned);
  const numbered = counter();
  const taken = new Set<string>();
  return (piece: Piece, earlier: Piece | undefined): string => {
    if (piece.overrideId !== undefined) return nameOfOverride(roster, piece, numbered);
    const { name, start } = partOf(piece);
    const before = roster.overrides.find(({ id }) => id === earlier?.overrideId);
    const isFirst = piece.start === start || before === undefined || before.start <= start;
    if (isFirst && !taken.has(name)) {
      taken.add(name);
      return name;
    }
    // What an override has left of a part behind it is known by that override, whatever is left before it.
    return `${name}.${earlier?.overrideId}`;
  };
}

/** An override is one event as a rule; where gaps or later overrides cut it, the further ones are known by their day. */
function nameOfOverride(roster: Roster, piece: Piece, numbered: (name: string) => string): string {
  const { overrideId = "", start } = piece;
  const name = numbered(`${overrideId}.${dateOn(roster, start)}`);
  const begun = roster.overrides.find(({ id }) => id === overrideId)?.start ?? start;
  return name === `${overrideId}.${dateOn(roster, begun)}` ? overrideId : name;
}

interface Part {
  readonly start: number;
  readonly name: string;
}

/** The parts of turns as planned, without overrides: each is known by the day on which it begins, not by its place. */
function parts(roster: Roster, planned: readonly Piece[]): (piece: Piece) => Part {
  const numbered = counter();
  const byTurn = new Map<string, Part[]>();
  for (const { start, layerId, turn } of planned) {
    const owner = `${layerId}.${turn}`;
    const known = byTurn.get(owner) ?? [];
    byTurn.set(owner, known);
    known.push({ start, name: numbered(`${owner}.${dateOn(roster, start)}`) });
  }
  return ({ start, layerId, turn }) => {
    const owner = `${layerId}.${turn}`;
    return byTurn.get(owner)?.findLast((part) => part.start <= start) ?? { name: owner, start };
  };
}

/** The second of a name is `name.2`, and so on. */
function counter(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}.${count}`;
  };
}
