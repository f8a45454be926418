import type { Instant } from "../time.ts";
import { dueAfter } from "./heartbeat.ts";
import type { Beat } from "./pulse.ts";

export const HEARTBEAT_STATES = ["PAUSED", "NEVER_PINGED", "ALIVE", "MISSING", "FAILING"] as const;
export type HeartbeatState = (typeof HEARTBEAT_STATES)[number];

export function heartbeatState({ heartbeat, pulse }: Beat): HeartbeatState {
  if (!heartbeat.enabled) return "PAUSED";
  if (pulse.alarm) return pulse.alarm.reason === "MISSED" ? "MISSING" : "FAILING";
  return pulse.lastPingAt === undefined ? "NEVER_PINGED" : "ALIVE";
}

/** When an incident opens unless a ping comes before; undefined while none is expected. */
export const nextDueAt = ({ heartbeat, pulse }: Beat): Instant | undefined =>
  pulse.dueAt === undefined || pulse.alarm || pulse.lastPingAt === undefined
    ? undefined
    : Math.max(pulse.dueAt, dueAfter(heartbeat, pulse.lastPingAt));
