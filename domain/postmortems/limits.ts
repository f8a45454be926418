import type { PostmortemText } from "./postmortem.ts";

/** How much there may be of a postmortem, in entries and characters. */
export const LIMITS = {
  ...{ lines: 100, moments: 300, tags: 20, reviewers: 20 },
  ...{ text: 20_000, line: 2_000, title: 300 },
} as const;

/** Of all of it, in bytes: one item holds it, and what its reviewers say. */
export const LONGEST = 200_000;

export const isTooLong = (text: Partial<PostmortemText>): boolean =>
  new TextEncoder().encode(JSON.stringify(text)).length > LONGEST;
