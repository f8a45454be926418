import type { Sender } from "../../../app/sendDelivery.ts";
import { answerLabel } from "../wording.ts";

/** Prints the message: for a first look, for development, and for a log that somebody watches. */
export const terminal: Sender = {
  async send(message, _address, { answerUrl }) {
    const answer = answerUrl === undefined ? [] : [`${answerLabel(message)}: ${answerUrl}`];
    const [first, ...rest] = [message.headline, ...message.lines, ...answer];
    console.log([`▶ ${first}`, ...rest.map((line) => `  ${line}`)].join("\n"));
    return { kind: "delivered" };
  },
};
