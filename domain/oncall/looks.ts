import { DAY, type Instant } from "../time.ts";
import type { Interval } from "./interval.ts";
import { beginOf, lengthOf } from "./rotation.ts";
import type { Layer, Roster } from "./schedule.ts";
import { piecesAbout } from "./tooMuchToRender.ts";

const FIRST_LOOK = 8 * DAY;
const YEAR = 366 * DAY;
/** However long turns are: ten years are the longest. */
const FURTHEST_LOOK = 25 * YEAR;
/** Turns of seconds would make a year endless; whoever has them is told of the near future only. */
const MOST_PIECES = 20_000;
const MOST_LOOKS = 16;

/** A year from an instant on, in windows that grow. */
export const looksAhead = (roster: Roster, from: Instant): Generator<Interval> =>
  looks(roster, YEAR, (near, far) => ({ start: from + near, end: from + far }));

/** As far as any turn, layer, version or override can still make a change, and at least a year. */
export function looksAtChanges(roster: Roster, from: Instant): Generator<Interval> {
  const layers = roster.versions.flatMap((version) => version.layers);
  const last = Math.max(
    from,
    ...layers.map((layer) => changedBy(layer, from)),
    ...roster.versions.map((version) => version.from),
    ...roster.overrides.map(({ end }) => end),
  );
  const furthest = Math.min(last - from + YEAR, FURTHEST_LOOK);
  return looks(roster, furthest, (near, far) => ({ start: from + near, end: from + far }));
}

/** When the layer has begun, and has put on call everybody that it can, or has ended. */
function changedBy(layer: Layer, from: Instant): Instant {
  const turns = new Set(layer.userIds).size > 1 ? layer.userIds.length : 0;
  const round = Math.max(beginOf(layer), from) + turns * lengthOf(layer.turn);
  return Math.max(round, layer.end ?? round);
}

/** The year before an instant, the latest window first. */
export const looksBack = (roster: Roster, from: Instant): Generator<Interval> =>
  looks(roster, YEAR, (near, far) => ({ start: from - far, end: from - near }));

type WindowOf = (near: number, far: number) => Interval;

function* looks(roster: Roster, furthest: number, windowOf: WindowOf) {
  let [near, length] = [0, FIRST_LOOK];
  for (let look = 0; look < MOST_LOOKS && near < furthest; look++) {
    let far = Math.min(near + length, furthest);
    while (piecesAbout(roster, windowOf(near, far)) > MOST_PIECES && far - near > DAY / 24) {
      far = near + Math.floor((far - near) / 2);
    }
    yield windowOf(near, far);
    length = 2 * (far - near);
    near = far;
  }
}
