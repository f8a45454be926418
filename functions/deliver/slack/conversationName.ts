import type { IncidentMessage } from "../../../domain/message.ts";

const LONGEST_NAME = 80;
/** So many words of the title tell one incident from another. */
const MOST_WORDS = 3;
const SMALL_WORDS: ReadonlySet<string> = new Set(
  "a an and are at by for from has have in is its of on or the to was with".split(" "),
);

/**
 * Names for the conversation of an incident, in the order in which they are tried: day, service and what the title says
 * first, then with the end of the incident's id, which nobody else has, and with a number, as that one may have been left
 * by an attempt whose answer was lost.
 */
export function conversationNames(message: IncidentMessage): readonly string[] {
  const { drill, detectedAt, service, title, incidentId } = message;
  const day = new Date(detectedAt).toISOString().slice(0, 10).replaceAll("-", "");
  const about = wordsOf(service.name ?? service.id);
  const said = wordsOf(title).filter((word) => !about.includes(word) && !SMALL_WORDS.has(word));
  const name = [drill ? "drill" : "inc", day, ...about, ...said.slice(0, MOST_WORDS)].join("-");
  const own = wordsOf(incidentId).join("").slice(-6);
  return [cut(name, ""), cut(name, `-${own}`), cut(name, `-${own}-2`)];
}

/** What Slack takes in a name: lower-case letters and digits. */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");

const cut = (name: string, end: string): string =>
  `${name.slice(0, LONGEST_NAME - end.length).replace(/-+$/, "")}${end}`;
