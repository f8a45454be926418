import { type Flaw, flaw, flawsOfLength } from "../flaw.ts";
import { hasStrayBrace, placeholdersIn } from "../placeholders.ts";
import { AUDIENCES, CAPACITIES } from "./audience.ts";
import type { Communication, UpdateTemplate } from "./communication.ts";
import { wordsFor } from "./placeholders.ts";
import { validateTexts } from "./validateTexts.ts";

const MOST_CHANNELS = 20;
const MOST_REVIEWERS = 50;
/** One for each audience, stage and level, and for all levels. */
const MOST_TEMPLATES = 72;
/** They are kept in one item, and an entry of the audit log has them twice: as they were, and as they are. */
const MOST_BYTES = 150_000;

export const validateCommunication = ({
  channels,
  reviewers,
  templates,
}: Communication): readonly Flaw[] => [
  ...AUDIENCES.flatMap((one) => flawsOfLength(channels[one], MOST_CHANNELS, "channels")),
  ...CAPACITIES.flatMap((one) => flawsOfLength(reviewers[one], MOST_REVIEWERS, "reviewers")),
  ...flawsOfLength(templates, MOST_TEMPLATES, "templates"),
  ...flawsOfSize(templates),
  ...templates.flatMap((template) =>
    [...validateTexts(template), ...flawsOfWords(template)].map(({ message, path }) =>
      flaw(`${nameOf(template)}: ${message}`, "templates", ...path),
    ),
  ),
];

function flawsOfSize(templates: readonly UpdateTemplate[]): readonly Flaw[] {
  const text = templates.map(({ headline, text }) => headline + text).join("");
  const bytes = new TextEncoder().encode(text).length;
  return bytes > MOST_BYTES
    ? [flaw(`They have ${bytes} bytes in all; ${MOST_BYTES} are allowed.`, "templates")]
    : [];
}

/** Which of the templates it is, by what it is for: an input names only some of them. */
const nameOf = ({ audience, stage, severity }: UpdateTemplate): string =>
  [audience, stage, ...(severity ? [severity] : [])].join(" ");

function flawsOfWords(template: UpdateTemplate): readonly Flaw[] {
  const words = Object.keys(wordsFor(template.audience));
  return (["headline", "text"] as const).flatMap((field) => {
    const text = template[field];
    const unknown = placeholdersIn(text).filter((name) => !words.includes(name));
    const known = words.map((word) => `{${word}}`).join(", ");
    return [
      ...unknown.map((name) => flaw(`There is no {${name}} here; there are ${known}.`, field)),
      ...(hasStrayBrace(text) ? [flaw("A brace belongs to no word.", field)] : []),
    ];
  });
}
