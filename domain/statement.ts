import type { Signal } from "./signal.ts";

/** Understood, and deliberately nothing: the reason is told to the sender. */
export interface Skipped {
  readonly state: "SKIPPED";
  readonly reason: string;
  readonly dedupKey?: string;
}

/** What one part of a message comes to. */
export type Statement = Signal | Skipped;

export const isSignal = (statement: Statement): statement is Signal =>
  statement.state !== "SKIPPED";
