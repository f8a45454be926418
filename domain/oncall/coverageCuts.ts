import { timeOf } from "../escalation/hours.ts";
import type { LocalHours, PolicyTarget } from "../policy.ts";
import { DAY, HOUR, type Instant } from "../time.ts";
import { clockChanges } from "./clockChanges.ts";
import type { Interval } from "./interval.ts";
import { stretchAt } from "./offsets.ts";
import type { People } from "./people.ts";
import { piecesOf } from "./pieces.ts";
import { firstInstant, localAt } from "./zone.ts";

export interface Reached {
  readonly targets: readonly PolicyTarget[];
  readonly hours?: LocalHours | undefined;
}

/** The window cut wherever whom the targets reach may change. More cuts than needed do no harm. */
export function cutUp(reached: Reached, people: People, window: Interval): readonly Interval[] {
  const users = [...people.users.values()];
  const zones = new Set(["UTC", ...users.flatMap(({ timeZone }) => timeZone ?? [])]);
  const { hours } = reached;
  const cuts = [
    ...scheduleCuts(reached.targets, people, window),
    ...users.flatMap(({ leftAt }) => leftAt ?? []),
    ...(hours ? [...zones].flatMap((zone) => hourCuts(hours, zone, window)) : []),
  ];
  const inside = cuts.filter((at) => window.start < at && at < window.end);
  const edges = [...new Set([window.start, ...inside, window.end])].sort((a, b) => a - b);
  return edges.slice(1).map((end, place) => ({ start: edges[place] ?? end, end }));
}

function scheduleCuts(
  targets: readonly PolicyTarget[],
  { schedules }: People,
  window: Interval,
): Instant[] {
  const ids = targets.flatMap((target) => (target.kind === "SCHEDULE" ? [target.id] : []));
  return [...new Set(ids)].flatMap((id) => {
    const schedule = schedules.get(id);
    if (!schedule) return [];
    const pieces = piecesOf(schedule, window).flatMap(({ start, end }) => [start, end]);
    return [...pieces, ...schedule.versions.map(({ from }) => from)];
  });
}

/** When a clock shows either end of the hours, also for the second time, and when it jumps. */
function hourCuts(hours: LocalHours, zone: string, window: Interval): Instant[] {
  const cuts = clockChanges(zone, window).map(({ at }) => at);
  const last = localAt(zone, window.end);
  const first = Math.floor(localAt(zone, window.start) / DAY) * DAY;
  for (let day = first; day <= last; day += DAY) {
    for (const time of [timeOf(hours.from), timeOf(hours.to)]) {
      const at = firstInstant(zone, day + time);
      cuts.push(at, day + time - stretchAt(zone, at + 3 * HOUR).offset);
    }
  }
  return cuts;
}
