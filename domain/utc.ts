import type { Instant } from "./time.ts";

/** `2026-03-02 09:00:30 UTC` */
export const utc = (at: Instant): string => `${told(at, 19)} UTC`;

/** `2026-03-02 09:00 UTC`, for what is planned to the minute. */
export const utcMinute = (at: Instant): string => `${told(at, 16)} UTC`;

const told = (at: Instant, length: number): string =>
  new Date(at).toISOString().slice(0, length).replace("T", " ");
