import { type Incident, isOpen } from "../incident.ts";
import type { Signal } from "../signal.ts";
import { type Instant, SECOND } from "../time.ts";
import { type Grouping, groupOf } from "./grouping.ts";

/** The first signal of an incident. */
export interface Opening {
  readonly incident: Incident;
  readonly signal: Signal;
}

interface Leader {
  readonly incident: Incident;
  /** When the last of those that it would have taken in ended. */
  readonly endedAt: Instant;
}

/** Which incidents would have been part of which earlier one, by id. The openings come newest first. */
export function tryGrouping(
  grouping: Grouping,
  openings: readonly Opening[],
): ReadonlyMap<string, Incident> {
  const leaders = new Map<string, Leader>();
  const joined = new Map<string, Incident>();
  for (const { incident, signal } of openings.toReversed()) {
    const group = groupOf(grouping, signal);
    if (group === undefined) continue;
    const leader = leaders.get(group);
    const endedAt = isOpen(incident) ? Number.POSITIVE_INFINITY : incident.resolvedAt;
    if (!leader || !takesIn(grouping, leader, incident.declaredAt)) {
      leaders.set(group, { incident, endedAt });
      continue;
    }
    joined.set(incident.id, leader.incident);
    leaders.set(group, { ...leader, endedAt: Math.max(leader.endedAt, endedAt) });
  }
  return joined;
}

const takesIn = ({ windowSeconds }: Grouping, { incident, endedAt }: Leader, at: Instant) =>
  at < incident.declaredAt + windowSeconds * SECOND && at < endedAt;
