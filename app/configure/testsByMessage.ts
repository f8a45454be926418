import { type SendDirectlyPorts, sendDirectly } from "../sendDirectly.ts";
import type { TestPageSender } from "./ports.ts";

/** Test pages as direct messages. */
export const testsByMessage = (ports: SendDirectlyPorts): TestPageSender => ({
  send: (user, { id, channel }) =>
    sendDirectly(ports, {
      ...{ user, channel, id },
      headline: "TEST · Pages reach you here",
      lines: [
        `This is a test of ${channel}. Nothing has happened, and nobody waits for an answer.`,
        `Pages for ${user.name} would come the same way.`,
      ],
    }),
});
