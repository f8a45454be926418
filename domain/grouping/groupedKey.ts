import type { Category } from "../category.ts";
import { categoryOf } from "../categoryOf.ts";
import type { Incident } from "../incident.ts";
import type { Service } from "../service.ts";
import { moreSevere, type Severity } from "../severity.ts";
import type { Signal } from "../signal.ts";
import { type Instant, MINUTE } from "../time.ts";

/** MOVED: it fired again after its incident had ended, and belongs to a later one. */
export const KEY_STATES = ["FIRING", "CLEARED", "MOVED"] as const;
export type KeyState = (typeof KEY_STATES)[number];

/** One of the keys of an incident that groups them, and what its monitor has said. */
export interface GroupedKey {
  readonly incidentId: string;
  readonly dedupKey: string;
  /** Counts its changes. */
  readonly revision: number;
  readonly state: KeyState;
  readonly source: string;
  readonly title: string;
  readonly category: Category;
  /** The most severe level it has claimed. */
  readonly severity?: Severity;
  readonly episode?: string;
  /** When it was first heard for this incident. */
  readonly firstAt: Instant;
  /** When it was last heard; lags by up to a minute while it repeats itself. */
  readonly heardAt: Instant;
  /** When, by the monitor's clock, that was so. */
  readonly saidAt: Instant;
}

/** What becomes of one key, and what that adds to the tally of its incident. */
export interface KeyChange {
  readonly before?: GroupedKey;
  readonly after: GroupedKey;
  readonly adds: Partial<Record<"joined" | "cleared" | "again" | "firing" | "signals", number>>;
}

interface Heard {
  readonly signal: Signal;
  readonly now: Instant;
}

/** A key that is heard for the first time. */
export function newKey(incidentId: string, { signal, now }: Heard, service?: Service): GroupedKey {
  const { dedupKey, source, title, severity, episode } = signal;
  return {
    ...{ incidentId, dedupKey, revision: 1, state: "FIRING", source, title },
    category: categoryOf(signal, service),
    ...{ firstAt: now, heardAt: now, saidAt: signal.occurredAt ?? now },
    ...(severity && { severity }),
    ...(episode !== undefined && { episode }),
  };
}

export function firingKey(before: GroupedKey, { signal, now }: Heard): GroupedKey {
  const severity = moreSevere(signal.severity, before.severity);
  return {
    ...before,
    ...{ revision: before.revision + 1, state: "FIRING", title: signal.title, heardAt: now },
    saidAt: Math.max(signal.occurredAt ?? now, before.saidAt),
    ...(severity && { severity }),
    ...(signal.episode !== undefined && { episode: signal.episode }),
  };
}

/** Whether the key has said something newer; a monitor that does not say when is taken at its word. */
export const isOlder = ({ occurredAt }: Signal, { saidAt }: GroupedKey): boolean =>
  occurredAt !== undefined && occurredAt < saidAt;

export function clearedKey(before: GroupedKey, { signal, now }: Heard): KeyChange {
  const saidAt = signal.occurredAt ?? now;
  const revision = before.revision + 1;
  return {
    before,
    after: { ...before, revision, state: "CLEARED", heardAt: now, saidAt },
    adds: { cleared: 1, firing: -1 },
  };
}

/** It leaves an incident that has ended for another one. */
export const movedKey = (before: GroupedKey): KeyChange => ({
  before,
  after: { ...before, revision: before.revision + 1, state: "MOVED" },
  adds: before.state === "FIRING" ? { firing: -1 } : {},
});

/** The first key of an incident that is reopened, when another one has had it since; whether it fires nobody has said. */
export function keyTakenUp(
  incident: Incident & { readonly dedupKey: string },
  now: Instant,
): KeyChange {
  const { id: incidentId, dedupKey, source = "", title, category, declaredAt } = incident;
  return {
    after: {
      ...{ incidentId, dedupKey, revision: 1, state: "CLEARED", source, title, category },
      ...{ firstAt: declaredAt, heardAt: now, saidAt: now },
    },
    adds: {},
  };
}

/** A repeat that says nothing new, and comes too soon to be worth a note of when it was heard. */
export const isPlainRepeat = (key: GroupedKey, { signal, now }: Heard): boolean =>
  signal.state === "FIRING" &&
  key.state === "FIRING" &&
  now - key.heardAt < MINUTE &&
  moreSevere(signal.severity, key.severity) === key.severity &&
  (signal.episode === undefined || signal.episode === key.episode);
