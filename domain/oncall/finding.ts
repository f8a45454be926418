import { type Instant, MINUTE } from "../time.ts";
import type { Interval } from "./interval.ts";
import { localAt } from "./zone.ts";

export const FINDING_KINDS = [
  "GAP",
  "EMPTY_STEP",
  "NO_CONTACT",
  "UNVERIFIED_CONTACT",
  "DOUBLE_BOOKED",
  "CLOCK_CHANGE",
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Something ahead that a manager should know of. */
export interface Finding extends Interval {
  readonly kind: FindingKind;
  /** What is wrong with whom or what, whenever that is. */
  readonly key: string;
  /** The key, and where each time counts anew also the beginning: what was told under this name is not told again. */
  readonly name: string;
  readonly text: string;
  readonly scheduleIds: readonly string[];
  readonly userId?: string;
  /** Counted from 1. */
  readonly step?: number;
}

export const nameFrom = (key: string, start: Instant): string =>
  `${key} ${new Date(start).toISOString()}`;

/** By when they begin; each name once. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const each = [...new Map(findings.map((finding) => [finding.name, finding])).values()];
  return each.sort((a, b) => a.start - b.start || (a.name < b.name ? -1 : 1));
}

/** `from 2026-03-07 09:00 to 2026-03-07 17:00 UTC`; with no end for what goes on beyond the end that was looked at. */
export const during = (
  { start, end }: Interval,
  { end: sight }: Interval,
  zone: string = "UTC",
): string =>
  end < sight
    ? `from ${clock(start, zone)} to ${clock(end, zone)} ${zone}`
    : `from ${clock(start, zone)} ${zone} on`;

/** `2026-03-07 09:00` */
export const clock = (at: Instant, zone: string): string =>
  new Date(localAt(zone, at)).toISOString().slice(0, 16).replace("T", " ");

/** `1 hour`, `30 minutes` */
export function lengthInWords(milliseconds: number): string {
  const minutes = Math.round(milliseconds / MINUTE);
  const [count, unit] = minutes % 60 === 0 ? [minutes / 60, "hour"] : [minutes, "minute"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
