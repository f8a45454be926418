import { type Flaw, flaw, flawsOfLength, flawsOfName } from "../flaw.ts";
import { DAY, type Instant } from "../time.ts";
import type { LayerPlan } from "./layerPlan.ts";
import { lengthOf } from "./rotation.ts";
import type { Turn } from "./schedule.ts";
import { flawsOfRestriction } from "./validateRestriction.ts";

export const MOST_USERS = 200;
const MOST_RESTRICTIONS = 50;
const FIRST_INSTANT = Date.UTC(1970, 0);
const LAST_INSTANT = Date.UTC(2200, 0);
const LONGEST_TURN = 3_660 * DAY;

export function flawsOfLayer(layer: LayerPlan, ...path: string[]): Flaw[] {
  const { name, start, end, rotationVirtualStart, userIds, restrictions = [] } = layer;
  return [
    ...flawsOfName(name, 200, ...path, "name"),
    ...flawsOfInstant(start, ...path, "start"),
    ...flawsOfInstant(end, ...path, "end"),
    ...flawsOfInstant(rotationVirtualStart, ...path, "rotationVirtualStart"),
    // An end at the start is how a layer is kept that was taken out of a schedule.
    ...(end !== undefined && end < start
      ? [flaw("It lies before the start.", ...path, "end")]
      : []),
    ...flawsOfTurns(layer, ...path),
    ...flawsOfLength(userIds, MOST_USERS, ...path, "userIds"),
    ...flawsOfLength(restrictions, MOST_RESTRICTIONS, ...path, "restrictions"),
    ...restrictions.flatMap((restriction, index) =>
      flawsOfRestriction(restriction, ...path, "restrictions", String(index)),
    ),
  ];
}

const flawsOfInstant = (instant: Instant | undefined, ...path: string[]): Flaw[] =>
  instant === undefined || (instant >= FIRST_INSTANT && instant < LAST_INSTANT)
    ? []
    : [flaw("It is from 1970 to 2199.", ...path)];

function flawsOfTurns(layer: LayerPlan, ...path: string[]): Flaw[] {
  const { turn, rotationTurnLengthSeconds: seconds, wallClock = false } = layer;
  if (turn !== undefined && seconds !== undefined) {
    const message =
      "Give the length of a turn once: here or as rotationTurnLengthSeconds, not both.";
    return [flaw(message, ...path, "turn")];
  }
  if (turn !== undefined) return flawsOfTurn({ turn, wallClock }, ...path, "turn", "count");
  if (seconds === undefined) {
    const message =
      "It is missing: give the length of a turn here or as rotationTurnLengthSeconds.";
    return [flaw(message, ...path, "turn")];
  }
  const inSeconds: Turn = { unit: "SECONDS", count: seconds };
  return flawsOfTurn({ turn: inSeconds, wallClock }, ...path, "rotationTurnLengthSeconds");
}

interface Rhythm {
  readonly turn: Turn;
  readonly wallClock: boolean;
}

function flawsOfTurn({ turn, wallClock }: Rhythm, ...path: string[]): Flaw[] {
  if (!Number.isInteger(turn.count) || turn.count < 1) {
    return [flaw("It is a whole number, at least 1.", ...path)];
  }
  const length = lengthOf(turn);
  if (length > LONGEST_TURN) return [flaw("A turn lasts 10 years at most.", ...path)];
  if (wallClock && length % DAY !== 0 && DAY % length !== 0) {
    const message =
      "With wallClock, a turn is whole days, or divides 24 hours without remainder: 12, 8, 6 hours, for example.";
    return [flaw(message, ...path)];
  }
  return [];
}
