import { DAY } from "../time.ts";
import { common, type Interval } from "./interval.ts";
import { lengthOf } from "./rotation.ts";
import { type Layer, type Roster, reignOf } from "./schedule.ts";
import { WEEK } from "./week.ts";

const LONGEST_WINDOW = 2 * 366 * DAY;
const MOST_PIECES = 20_000;

/** Why a window is not rendered, in a sentence for whoever asked; undefined: it can be. */
export function tooMuchToRender(roster: Roster, window: Interval): string | undefined {
  if (window.end <= window.start) return "The end of the window must lie after its start.";
  if (window.end - window.start > LONGEST_WINDOW) return "A window is two years long at most.";
  if (piecesAbout(roster, window) <= MOST_PIECES) return undefined;
  return `The schedule would have more than ${MOST_PIECES} pieces in this window; ask for a shorter one.`;
}

/** About as many pieces as the turns, openings and overrides of a window cut it into. */
export function piecesAbout({ versions, overrides }: Roster, window: Interval): number {
  const running = overrides.filter(({ start, end }) => start < window.end && window.start < end);
  const ofVersions = versions.map(({ layers }, index) => {
    const reign = common(window, reignOf(versions, index));
    return layers.reduce((sum, layer) => sum + piecesOfLayer(layer, reign), 0);
  });
  return ofVersions.reduce((sum, pieces) => sum + pieces, 2 * running.length);
}

function piecesOfLayer(layer: Layer, window: Interval): number {
  const end = layer.end ?? Number.POSITIVE_INFINITY;
  const cover = common(window, { start: layer.start, end });
  const length = cover.end - cover.start;
  if (length <= 0) return 0;
  const opening = layer.restrictions.map(({ kind }) =>
    kind === "DAILY" ? length / DAY : length / WEEK,
  );
  const openings = opening.reduce((sum, times) => sum + times, 0);
  return 1 + length / lengthOf(layer.turn) + openings;
}
