import { type Flaw, flaw, flawsOfLength, flawsOfName, flawsOfText } from "../flaw.ts";
import { isTooLong, LIMITS, LONGEST } from "./limits.ts";
import type { PostmortemText } from "./postmortem.ts";

const TEXTS = [
  ...(["summary", "usersAffected", "revenue", "rootCause", "detection", "resolution"] as const),
  "noPreventionReason",
] as const;
const LISTS = ["services", "contributingFactors", "wentWell", "wentWrong", "lessons"] as const;
const TAGS = ["causeTags", "factorTags"] as const;

/** What is wrong with the sections that somebody writes. */
export function validatePostmortem(changes: Partial<PostmortemText>): readonly Flaw[] {
  const { title, timeline = [], appendix = [] } = changes;
  return [
    ...(title === undefined ? [] : flawsOfName(title, LIMITS.title, "title")),
    ...TEXTS.flatMap((field) => flawsOfSection(changes[field] ?? "", field)),
    ...LISTS.flatMap((field) => flawsOfList(changes[field] ?? [], field)),
    ...TAGS.flatMap((field) => flawsOfLength(changes[field] ?? [], LIMITS.tags, field)),
    ...flawsOfLength(timeline, LIMITS.moments, "timeline"),
    ...timeline.flatMap(({ text }, place) =>
      flawsOfText(text, LIMITS.line, "timeline", `${place}`, "text"),
    ),
    ...flawsOfLength(appendix, LIMITS.lines, "appendix"),
    ...appendix.flatMap(({ text, href = "https://" }, place) => [
      ...flawsOfText(text, LIMITS.line, "appendix", `${place}`, "text"),
      ...(/^https?:\/\//.test(href) && href.length <= LIMITS.line
        ? []
        : [flaw("It begins with https:// or http://.", "appendix", `${place}`, "href")]),
    ]),
    ...(isTooLong(changes) ? [flaw(TOO_LONG)] : []),
  ];
}

export const TOO_LONG = `All of it has more than ${LONGEST} bytes.`;

const flawsOfSection = (text: string, field: string): Flaw[] =>
  text.length > LIMITS.text ? [flaw(`It has more than ${LIMITS.text} characters.`, field)] : [];

const flawsOfList = (lines: readonly string[], field: string): Flaw[] => [
  ...flawsOfLength(lines, LIMITS.lines, field),
  ...lines.flatMap((line, place) => flawsOfText(line, LIMITS.line, field, `${place}`)),
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
