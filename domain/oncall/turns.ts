import type { Instant } from "../time.ts";

/** The turns of a layer in one zone, numbered from 0 at its anchor, end to end and for ever. */
export interface Turns {
  /** The turn that runs at an instant from the anchor on; of several that begin there, the last. */
  indexAt(at: Instant): number;
  startOf(index: number): Instant;
  /** How many turns before this one have no permitted moment. */
  skippedBefore(index: number): number;
}
