import { type Incident, isOpen } from "../incident.ts";
import { DAY } from "../time.ts";

/** An incident, with what people have found to be its causes. */
export interface Caused {
  readonly incident: Incident;
  /** Tags of its causes, in small letters. */
  readonly causes: readonly string[];
}

export const REPEAT_REASONS = ["SAME_KEY", "SAME_ROOT_CAUSE", "SAME_CAUSE_TAG"] as const;
export type RepeatReason = (typeof REPEAT_REASONS)[number];

/** An incident that came again. */
export interface Repeat {
  /** The one before it, the latest of them. */
  readonly of: Incident;
  readonly because: readonly RepeatReason[];
}

/** What comes later is no repeat, but news. */
export const REPEATS_WITHIN = 30 * DAY;

/**
 * Whether an incident is one of the earlier ones again: of the same service, or of another one in the same category, it has
 * the same cause within 30 days of that one's end.
 */
export function repeatOf(one: Caused, earlier: readonly Caused[]): Repeat | undefined {
  if (!counts(one.incident)) return undefined;
  const found = earlier
    .filter((other) => isBefore(other.incident, one.incident) && counts(other.incident))
    .map((other) => ({ of: other.incident, because: reasons(one, other) }))
    .filter(({ because }) => because.length > 0)
    .toSorted((a, b) => b.of.startedAt - a.of.startedAt);
  return found[0];
}

function isBefore(other: Incident, { id, startedAt }: Incident): boolean {
  if (other.id === id || isOpen(other) || other.startedAt >= startedAt) return false;
  return startedAt - other.resolvedAt <= REPEATS_WITHIN;
}

/** What was no failure, or the same one once more, is no repeat of anything. */
const counts = (incident: Incident): boolean =>
  !incident.drill && (isOpen(incident) || incident.resolution.kind === "RESTORED");

function reasons(one: Caused, other: Caused): readonly RepeatReason[] {
  const [a, b] = [one.incident, other.incident];
  const isSameService = a.serviceId === b.serviceId;
  if (!isSameService && (a.category !== b.category || a.category === "OTHER")) return [];
  const sameKey = isSameService && a.dedupKey !== undefined && a.dedupKey === b.dedupKey;
  const [why, whyOther] = [rootCause(a), rootCause(b)];
  return [
    ...(sameKey ? (["SAME_KEY"] as const) : []),
    ...(why !== "" && why === whyOther ? (["SAME_ROOT_CAUSE"] as const) : []),
    ...(one.causes.some((cause) => other.causes.includes(cause))
      ? (["SAME_CAUSE_TAG"] as const)
      : []),
  ];
}

/** Its words alone: neither case nor signs make another cause of it. */
const rootCause = (incident: Incident): string =>
  isOpen(incident)
    ? ""
    : (incident.rootCause ?? "")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim();

/** Whether it has something by which one of another service could be the same. */
export const hasCause = (one: Caused): boolean =>
  one.causes.length > 0 || rootCause(one.incident) !== "";
