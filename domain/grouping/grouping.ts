import type { Signal } from "../signal.ts";
import { type Instant, SECOND } from "../time.ts";

/** What the signals of one group have in common. */
export const GROUPED_BY = ["SERVICE", "SENDER_GROUP", "LABELS"] as const;
export type GroupedBy = (typeof GROUPED_BY)[number];

/** Which new keys of a service join an incident that is open, instead of opening one each. */
export interface Grouping {
  /** For how long after its opening an incident takes in new keys. */
  readonly windowSeconds: number;
  readonly by: GroupedBy;
  /** Names of the labels whose values have to be the same; of a grouping by LABELS only. */
  readonly labels: readonly string[];
}

/** The incident that has opened last for a group. */
export interface GroupPointer {
  readonly group: string;
  readonly incidentId: string;
  readonly openedAt: Instant;
}

/** The name of a signal's group; undefined for a signal that lacks what it would be grouped by and stands alone. */
export function groupOf(grouping: Grouping, signal: Signal): string | undefined {
  switch (grouping.by) {
    case "SERVICE":
      return "service";
    case "SENDER_GROUP":
      return signal.group === undefined
        ? undefined
        : JSON.stringify(["sender", signal.source, signal.group]);
    case "LABELS":
      return groupOfLabels(grouping.labels, signal);
    default:
      return grouping.by satisfies never;
  }
}

function groupOfLabels(names: readonly string[], { labels }: Signal): string | undefined {
  if (!names.every((name) => Object.hasOwn(labels, name))) return undefined;
  return JSON.stringify(["labels", ...names.map((name) => [name, labels[name]])]);
}

export const takesKeysAt = (
  { windowSeconds }: Grouping,
  { openedAt }: GroupPointer,
  now: Instant,
): boolean => now < openedAt + windowSeconds * SECOND;
