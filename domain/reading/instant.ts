import type { Instant } from "../time.ts";

const EARLIEST = Date.UTC(1971, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);
/** Below this a number counts seconds, above it milliseconds: 10^11 ms is 1973, 10^11 s is the year 5138. */
const SECONDS_END = 100_000_000_000;

/** A moment as monitors write it: ISO 8601, RFC 1123, `+0000` without a colon, epoch as text or number; else nothing. */
export function instantOf(value: unknown): Instant | undefined {
  const at = typeof value === "number" ? fromEpoch(value) : fromText(value);
  return at !== undefined && at >= EARLIEST && at < LATEST ? Math.trunc(at) : undefined;
}

/** The same for what has happened: a moment that is still to come says nothing about the past. */
export function pastInstantOf(value: unknown, now: Instant): Instant | undefined {
  const at = instantOf(value);
  return at !== undefined && at <= now ? at : undefined;
}

const fromEpoch = (value: number): number => (value < SECONDS_END ? value * 1000 : value);

function fromText(value: unknown): number | undefined {
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  if (/^\d{9,14}(\.\d+)?$/.test(text)) return fromEpoch(Number(text));
  const at = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, "$1:$2"));
  return Number.isNaN(at) ? undefined : at;
}
