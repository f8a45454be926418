import type { Sender } from "../../../app/sendDelivery.ts";

/** Prints the message: for a first look, for development, and for a log that somebody watches. */
export const terminal: Sender = {
  async send(message) {
    const [first, ...rest] = [message.headline, ...message.lines];
    console.log([`▶ ${first}`, ...rest.map((line) => `  ${line}`)].join("\n"));
    return { kind: "delivered" };
  },
};
