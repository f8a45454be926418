import { DAY, type Instant } from "../time.ts";
import type { Interval } from "./interval.ts";
import type { Roster } from "./schedule.ts";
import { piecesAbout } from "./tooMuchToRender.ts";

const FIRST_LOOK = 8 * DAY;
const FURTHEST_LOOK = 366 * DAY;
/** Turns of seconds would make a year endless; whoever has them is told of the near future only. */
const MOST_PIECES = 20_000;
const MOST_LOOKS = 16;

/** A year from an instant on, in windows that grow. */
export const looksAhead = (roster: Roster, from: Instant): Generator<Interval> =>
  looks(roster, (near, far) => ({ start: from + near, end: from + far }));

/** The year before an instant, the latest window first. */
export const looksBack = (roster: Roster, from: Instant): Generator<Interval> =>
  looks(roster, (near, far) => ({ start: from - far, end: from - near }));

function* looks(roster: Roster, windowOf: (near: number, far: number) => Interval) {
  let [near, length] = [0, FIRST_LOOK];
  for (let look = 0; look < MOST_LOOKS && near < FURTHEST_LOOK; look++) {
    let far = Math.min(near + length, FURTHEST_LOOK);
    while (piecesAbout(roster, windowOf(near, far)) > MOST_PIECES && far - near > DAY / 24) {
      far = near + Math.floor((far - near) / 2);
    }
    yield windowOf(near, far);
    length = 2 * (far - near);
    near = far;
  }
}
