import { parseSeverity, type Severity } from "../severity.ts";
import type { Signal } from "../signal.ts";

/** A word of a subject that says how things stand, and nothing about which thing. */
export interface Mark {
  readonly state?: Signal["state"];
  readonly severity?: Severity;
}

const STATES: Readonly<Record<Signal["state"], readonly string[]>> = {
  FIRING: [
    ...["firing", "triggered", "problem", "alert", "alarm", "alerting"],
    ...["open", "opened", "down", "failed", "failure", "unreachable"],
  ],
  ACKNOWLEDGED: ["acknowledged", "acknowledgement", "acknowledgment", "ack"],
  RESOLVED: [
    ...["resolved", "recovered", "recovery", "cleared", "clear"],
    ...["ok", "closed", "up", "normal", "restored"],
  ],
};
const STATE_BY_WORD: ReadonlyMap<string, Signal["state"]> = new Map(
  (["FIRING", "ACKNOWLEDGED", "RESOLVED"] as const).flatMap((state) =>
    STATES[state].map((word) => [word, state] as const),
  ),
);

export function markOf(word: string): Mark | undefined {
  const state = STATE_BY_WORD.get(word.toLowerCase());
  if (state) return { state };
  // A number by itself counts something, and "none" names nothing.
  const severity = /^\d*$|^none$/i.test(word) ? undefined : parseSeverity(word);
  return severity && { severity };
}

/** Words that begin a subject of their own accord as well: "High latency", "Up to date". */
const COMMON = new Set([
  ...["up", "down", "open", "clear", "normal", "failed", "high", "low", "medium", "moderate"],
  ...["major", "minor", "error", "info", "informational"],
]);

/** A mark that is one also where nothing but a blank follows it. */
export const isPlainMark = (word: string): boolean =>
  /^[A-Z0-9]+$/.test(word) && !COMMON.has(word.toLowerCase()) && markOf(word) !== undefined;
