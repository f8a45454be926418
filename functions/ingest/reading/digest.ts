import { createHash } from "node:crypto";

/** SHA-256 in hex. */
export const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

/** A label set has one name, in whatever order it is written. */
export function digestOfLabels(labels: Readonly<Record<string, string>>): string {
  const sorted = Object.entries(labels).sort(([one], [other]) => (one < other ? -1 : 1));
  return digest(JSON.stringify(sorted)).slice(0, 32);
}

/** Keys of the store are at most 1,024 bytes, with what stands before ours. */
const LONGEST_KEY = 900;

export const boundedKey = (key: string): string =>
  Buffer.byteLength(key) <= LONGEST_KEY ? key : `sha256:${digest(key)}`;
