import { type Flaw, flaw, flawsOfLength, flawsOfName, flawsOfText } from "../flaw.ts";
import type { PostmortemText } from "./postmortem.ts";

const MOST_LINES = 100;
const MOST_MOMENTS = 300;
const MOST_TAGS = 20;
const LONGEST_TEXT = 20_000;
const LONGEST_LINE = 2_000;
const LONGEST_TITLE = 300;
/** Of all of it: one item holds it. */
const LONGEST = 200_000;

const TEXTS = [
  ...(["summary", "usersAffected", "revenue", "rootCause", "detection", "resolution"] as const),
  "noPreventionReason",
] as const;
const LISTS = ["services", "contributingFactors", "wentWell", "wentWrong", "lessons"] as const;
const TAGS = ["causeTags", "factorTags"] as const;

/** What is wrong with the sections that somebody writes. */
export function validatePostmortem(changes: Partial<PostmortemText>): readonly Flaw[] {
  const { title, timeline = [], appendix = [] } = changes;
  const isTooLong = JSON.stringify(changes).length > LONGEST;
  return [
    ...(title === undefined ? [] : flawsOfName(title, LONGEST_TITLE, "title")),
    ...TEXTS.flatMap((field) => flawsOfSection(changes[field] ?? "", field)),
    ...LISTS.flatMap((field) => flawsOfList(changes[field] ?? [], field)),
    ...TAGS.flatMap((field) => flawsOfLength(changes[field] ?? [], MOST_TAGS, field)),
    ...flawsOfLength(timeline, MOST_MOMENTS, "timeline"),
    ...timeline.flatMap(({ text }, place) =>
      flawsOfText(text, LONGEST_LINE, "timeline", `${place}`, "text"),
    ),
    ...flawsOfLength(appendix, MOST_LINES, "appendix"),
    ...appendix.flatMap(({ text, href = "https://" }, place) => [
      ...flawsOfText(text, LONGEST_LINE, "appendix", `${place}`, "text"),
      ...(/^https?:\/\//.test(href) && href.length <= LONGEST_LINE
        ? []
        : [flaw("It begins with https:// or http://.", "appendix", `${place}`, "href")]),
    ]),
    ...(isTooLong ? [flaw(`All of it has more than ${LONGEST} characters.`)] : []),
  ];
}

const flawsOfSection = (text: string, field: string): Flaw[] =>
  text.length > LONGEST_TEXT ? [flaw(`It has more than ${LONGEST_TEXT} characters.`, field)] : [];

const flawsOfList = (lines: readonly string[], field: string): Flaw[] => [
  ...flawsOfLength(lines, MOST_LINES, field),
  ...lines.flatMap((line, place) => flawsOfText(line, LONGEST_LINE, field, `${place}`)),
];

/** What has to be said before anybody else reads it, as people call it. */
const NEEDED = {
  summary: "the executive summary",
  usersAffected: "users affected",
  rootCause: "the root cause",
  detection: "detection",
  resolution: "resolution",
} as const;

export const missingSections = (text: PostmortemText): readonly string[] =>
  (Object.keys(NEEDED) as (keyof typeof NEEDED)[])
    .filter((section) => text[section].trim() === "")
    .map((section) => NEEDED[section]);
