import { DAY, type Instant } from "./time.ts";

/** Midnight UTC before, or at, the instant. */
export const startOfDay = (at: Instant): Instant => Math.floor(at / DAY) * DAY;

/** The first midnight UTC of its year. */
export const startOfYear = (at: Instant): Instant => Date.UTC(new Date(at).getUTCFullYear(), 0, 1);

/** `2026-11-22` */
export const dayName = (at: Instant): string => new Date(at).toISOString().slice(0, 10);

/** `2026-11` */
export const monthName = (at: Instant): string => new Date(at).toISOString().slice(0, 7);

/** ISO 8601, `2026-W47`: weeks begin on Monday and belong to the year of their Thursday. */
export function weekName(at: Instant): string {
  const day = startOfDay(at);
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  const thursday = day + (3 - weekday) * DAY;
  const year = new Date(thursday).getUTCFullYear();
  const week = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY));
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** A stretch of time that holds its beginning and not its end. */
export interface Window {
  readonly from: Instant;
  readonly to: Instant;
}

/** The whole UTC days inside a window, and what is left of days at its edges (each within one day). */
export function splitByDay({ from, to }: Window): {
  readonly whole: Window;
  readonly edges: readonly Window[];
} {
  const first = startOfDay(from + DAY - 1);
  const last = startOfDay(to);
  if (first > last) return { whole: { from: first, to: first }, edges: [{ from, to }] };
  const edges = [
    { from, to: first },
    { from: last, to },
  ];
  return { whole: { from: first, to: last }, edges: edges.filter((edge) => edge.from < edge.to) };
}
