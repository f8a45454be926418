import type { Sender } from "../../../app/sendDelivery.ts";
import { answerLink } from "../wording.ts";

/** Prints the message: for a first look, for development, and for a log that somebody watches. */
export const terminal: Sender = {
  async send(message, _address, { answerUrl }) {
    const answer = answerLink(message, answerUrl);
    const lines = [...message.lines, ...(answer ? [`${answer.text}: ${answer.href}`] : [])];
    const [first, ...rest] = [message.headline, ...lines];
    console.log([`▶ ${first}`, ...rest.map((line) => `  ${line}`)].join("\n"));
    return { kind: "delivered" };
  },
};
