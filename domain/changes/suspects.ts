import { HOUR, type Instant, SECOND } from "../time.ts";
import type { ServiceChange } from "./serviceChange.ts";

/** How far before the beginning of its impact an incident's suspects are looked for. */
export const SUSPECT_WINDOW_SECONDS = (2 * HOUR) / SECOND;

/** A change that may have caused an incident. */
export interface Suspect {
  readonly change: ServiceChange;
  /** How many dependencies lie between the incident's service and the changed one; 0: its own change. */
  readonly distance: number;
  readonly secondsBefore: number;
}

/** A change of what a service depends on has to be nearer in time by this share of the window, for each step away. */
const STEP = 0.25;

/** The changes before an incident began, the likeliest first: near in time, and near among the dependencies. */
export function rankSuspects(
  changes: readonly ServiceChange[],
  distances: ReadonlyMap<string, number>,
  { startedAt, windowSeconds }: { readonly startedAt: Instant; readonly windowSeconds: number },
): readonly Suspect[] {
  const suspects = changes.flatMap((change): Suspect[] => {
    const distance = distances.get(change.serviceId);
    const secondsBefore = (startedAt - change.at) / SECOND;
    const isNear = secondsBefore >= 0 && secondsBefore <= windowSeconds;
    return distance !== undefined && isNear ? [{ change, distance, secondsBefore }] : [];
  });
  // One change that was reported twice is told from its first report on.
  const first = new Map(
    suspects
      .toSorted((one, other) => one.secondsBefore - other.secondsBefore)
      .map((suspect) => [`${suspect.change.serviceId} ${suspect.change.id}`, suspect]),
  );
  const farness = ({ secondsBefore, distance }: Suspect): number =>
    secondsBefore / windowSeconds + STEP * distance;
  return [...first.values()].toSorted((one, other) => farness(one) - farness(other));
}
