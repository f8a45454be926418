import { createHash } from "node:crypto";
import type { Randomness } from "./ports.ts";

const CODES = 1_000_000;
/** The most of 32 bits that all codes share equally. */
const FAIR = Math.floor(2 ** 32 / CODES) * CODES;

/** Six digits, each code as likely as any other. */
export function drawCode(randomness: Randomness): string {
  for (;;) {
    const drawn = Buffer.from(randomness.bytes(4)).readUInt32BE();
    if (drawn < FAIR) return String(drawn % CODES).padStart(6, "0");
  }
}

export const hashOf = (code: string, salt: string): string =>
  createHash("sha256").update(`${salt}:${code}`).digest("hex");
