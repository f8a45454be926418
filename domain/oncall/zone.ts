import { HOUR, type Instant } from "../time.ts";
import { type Stretch, stretchAt } from "./offsets.ts";

/** No zone is further from UTC, and none has ever changed by more than a day and two hours. */
const FURTHEST = 16 * HOUR;
const LARGEST_CHANGE = 26 * HOUR;

/** Abbreviations that the language knows, each as one of several zones that use it: its BST is in Dhaka. */
const ABBREVIATIONS =
  /^(A[CEGRS]T|B[ES]T|C[ANST]T|CTT|E[AC]T|I[ES]T|JST|MIT|N[ES]T|P[LNRS]T|SST|VST)$/i;

/** Whether it names a zone of the tz database, such as "Europe/London"; offsets such as "+01:00" do not. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name) || ABBREVIATIONS.test(name)) return false;
  try {
    stretchAt(name, 0);
    return true;
  } catch {
    return false;
  }
}

/** What the local clock shows, as if it were UTC. */
export const localAt = (zone: string, at: Instant): number => at + stretchAt(zone, at).offset;

/**
 * The first instant at which the local clock is at or past `local`: the change itself for a time that the clock skips,
 * the first occurrence of one that it repeats. Never falls while `local` rises.
 */
export function firstInstant(zone: string, local: number): Instant {
  let stretch = stretchAt(zone, local - FURTHEST);
  while (local - stretch.offset >= stretch.end) stretch = stretchAt(zone, stretch.end);
  return Math.max(stretch.start, local - stretch.offset);
}

/** The latest local time that has come by `at`: where the clock was put back it stands still until it is made up for. */
export function latestLocal(zone: string, at: Instant): number {
  let stretch: Stretch = stretchAt(zone, at);
  let latest = at + stretch.offset;
  while (at - stretch.start < LARGEST_CHANGE) {
    stretch = stretchAt(zone, stretch.start - 1);
    latest = Math.max(latest, stretch.end - 1 + stretch.offset);
  }
  return latest;
}
