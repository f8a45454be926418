const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

/** What differs from one mail about the same trouble to the next, and what stands in its place. */
const CHANGING: readonly (readonly [RegExp, string])[] = [
  // 2026-11-20T06:00:00Z, 20 Nov 2026, 06:00:00 UTC
  [
    /\b\d{4}-\d\d-\d\d(?:[t ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)?(?: ?(?:z|utc|gmt|[+-]\d\d:?\d\d))?/g,
    " ",
  ],
  [new RegExp(`\\b\\d{1,2} ${MONTH} \\d{4}\\b|\\b${MONTH} \\d{1,2},? \\d{4}\\b`, "g"), " "],
  [/\b\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?(?: ?[ap]m\b)?(?: ?(?:z|utc|gmt)\b)?/g, " "],
  // (3), [x12], x3, #7, 5 times, 2 new alerts, 93 %
  [/[[(]\s*[x×]?\s*\d+\s*[x×]?\s*[\])]/g, " "],
  [/(?<![\p{L}\d])[x×#]\d+\b/gu, " "],
  [/\b\d+ (?=(?:new |more )?(?:times|occurrences?|alerts?|events?|messages?)\b)/g, " "],
  [/\d+(?:[.,]\d+)? ?%/g, "%"],
];

const LONGEST = 200;

/** A key from a title, the same for every mail about one trouble: its words, without what changes and without brackets. */
export function keyOfTitle(title: string): string {
  const plain = title.normalize("NFKC").toLowerCase();
  const lasting = CHANGING.reduce((text, [pattern, rest]) => text.replace(pattern, rest), plain);
  const words = lasting
    .split(/[^\p{L}\p{M}\p{N}%./:@_-]+/u)
    .map((word) => word.replace(/^[./:_-]+|[./:_-]+$/g, ""))
    .filter((word) => word !== "");
  return [...(words.join(" ") || plain.trim())].slice(0, LONGEST).join("");
}
