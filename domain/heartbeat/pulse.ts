import type { Deadline } from "../deadline.ts";
import type { Instant } from "../time.ts";
import { dueAfter, type Heartbeat } from "./heartbeat.ts";

/** Why an incident was opened, and the moment that was so. */
export interface Alarm {
  readonly reason: "MISSED" | "FAILED";
  readonly since: Instant;
}

/** What is known of a heartbeat's pings. A ping writes `lastPingAt`, and everything else follows by the rules below. */
export interface Pulse {
  readonly heartbeatId: string;
  readonly tokenHash: string;
  readonly lastPingAt?: Instant;
  /** Counts every change but pings; the optimistic lock of the store. */
  readonly revision: number;
  /** The number of the newest look at it. */
  readonly generation: number;
  /** When that look is; absent: nothing is expected. */
  readonly dueAt?: Instant;
  /** Stands until a ping says that all is well. */
  readonly alarm?: Alarm;
}
export type AlarmedPulse = Pulse & { readonly alarm: Alarm };

/** A heartbeat with its pulse. */
export interface Beat {
  readonly heartbeat: Heartbeat;
  readonly pulse: Pulse;
}

/** The look that is planned. */
export const lookOf = ({ dueAt, generation }: Pulse): Deadline<"PING"> | undefined =>
  dueAt === undefined ? undefined : { kind: "PING", generation, dueAt };

const lookingAt = ({ alarm: _, ...pulse }: Pulse, dueAt: Instant): Pulse => ({
  ...pulse,
  revision: pulse.revision + 1,
  generation: pulse.generation + 1,
  dueAt,
});

/** Looks no more until something changes. */
export const notLooking = ({ dueAt: _, ...pulse }: Pulse): Pulse => ({
  ...pulse,
  revision: pulse.revision + 1,
});

/** After a ping that says that all is well. Until the first one nothing is expected. */
export function well({ heartbeat, pulse }: Beat): Pulse {
  const { lastPingAt } = pulse;
  if (heartbeat.enabled && lastPingAt !== undefined)
    return lookingAt(pulse, dueAfter(heartbeat, lastPingAt));
  const { alarm: _, ...calm } = notLooking(pulse);
  return calm;
}

/** After a ping that says that something went wrong. */
export const unwell = (pulse: Pulse, since: Instant): AlarmedPulse => ({
  ...notLooking(pulse),
  alarm: { reason: "FAILED", since },
});

/** After a change of the heartbeat. What is late by the new figures has its whole time once more. */
export function replanned(before: Heartbeat, { heartbeat, pulse }: Beat, now: Instant): Pulse {
  const { lastPingAt, alarm, dueAt } = pulse;
  if (!heartbeat.enabled) return notLooking(pulse);
  const touched = { ...pulse, revision: pulse.revision + 1 };
  if (alarm || lastPingAt === undefined) return touched;
  const due = dueAfter(heartbeat, lastPingAt);
  if (dueAt !== undefined && dueAfter(before, lastPingAt) === due) return touched;
  return lookingAt(pulse, due > now ? due : dueAfter(heartbeat, now));
}

export type Looked =
  | { readonly kind: "SUPERSEDED" }
  /** A ping came in time; the next look is planned. */
  | { readonly kind: "PINGED"; readonly pulse: Pulse }
  /** None came. The look stands until the alarm has been heard, so that a crash before loses nothing. */
  | { readonly kind: "MISSED"; readonly pulse: AlarmedPulse };

/** Looks whether a ping came by the time that was due, whatever the clock says by now. */
export function look({ heartbeat, pulse }: Beat, due: Omit<Deadline, "kind">): Looked {
  const { lastPingAt, alarm } = pulse;
  if (pulse.dueAt !== due.dueAt || pulse.generation !== due.generation)
    return { kind: "SUPERSEDED" };
  if (alarm) return { kind: "MISSED", pulse: { ...pulse, alarm } };
  const next = lastPingAt === undefined ? due.dueAt : dueAfter(heartbeat, lastPingAt);
  if (next > due.dueAt) return { kind: "PINGED", pulse: lookingAt(pulse, next) };
  const missed: Alarm = { reason: "MISSED", since: due.dueAt };
  return { kind: "MISSED", pulse: { ...pulse, revision: pulse.revision + 1, alarm: missed } };
}
