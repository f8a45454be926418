import type { Message } from "../../domain/message.ts";
import { inGsm, isGsm, placesOf } from "./gsm.ts";
import { answerLink, fitting } from "./wording.ts";

/** What two parts of one text hold: in seven bits a letter, and in the sixteen that other alphabets take. */
const LONGEST_GSM = 306;
const LONGEST_UNICODE = 134;
/** With less room for its words, a text in another alphabet would say nothing beside its link. */
const FEWEST_WORDS = 40;

/**
 * A message in two parts at most, each of which is paid for: its headline, what happened, and where it is answered.
 * The link is never cut. Where it leaves no room for words of another alphabet, signs that are like none stand as "?".
 */
export function textMessageOf(message: Message, answerUrl?: string): string {
  const answer = answerLink(message, answerUrl);
  const tail = answer ? `\n${answer.text}: ${answer.href}` : "";
  const words = inGsm(wordsOf(message).join("\n"));
  if (isGsm(words)) return withinGsm(words, tail);
  return tail.length > LONGEST_UNICODE - FEWEST_WORDS
    ? withinGsm(
        words.replace(/./gsu, (letter) => (isGsm(letter) ? letter : "?")),
        tail,
      )
    : fitting(wordsOf(message).join("\n"), LONGEST_UNICODE - tail.length) + tail;
}

function withinGsm(words: string, tail: string): string {
  const room = LONGEST_GSM - placesOf(tail);
  if (placesOf(words) <= room) return words + tail;
  // Two places less than the room: the sign that it was cut becomes three dots.
  return inGsm(fitting(words, room - 2, placesOf)) + tail;
}

/** In the order in which they may be cut, the last first. */
function wordsOf(message: Message): readonly string[] {
  if (message.kind !== "INCIDENT") return [message.headline, ...message.lines];
  const { headline, service, happened } = message;
  const place = service.name ?? service.id;
  return happened.kind === "IncidentOpened"
    ? [headline, place]
    : [headline, happened.summary, place];
}
