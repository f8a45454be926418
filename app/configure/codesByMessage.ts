import { CODE_LIVES } from "../../domain/contactCode.ts";
import { MINUTE } from "../../domain/time.ts";
import type { Ids } from "../ports.ts";
import { type SendDirectlyPorts, sendDirectly } from "../sendDirectly.ts";
import type { ContactCodes } from "./ports.ts";

/** Codes as direct messages: the code is in the queued message and nowhere else. */
export const codesByMessage = (ports: SendDirectlyPorts & { readonly ids: Ids }): ContactCodes => ({
  send: (user, channel, code) =>
    sendDirectly(ports, {
      user,
      channel,
      id: ports.ids.next("msg"),
      headline: "Your code for Tocsin",
      lines: [
        `Code: ${code}`,
        `It shows that ${channel} reaches ${user.name}; it is good for ${CODE_LIVES / MINUTE} minutes.`,
        "If you did not ask for it, do nothing.",
      ],
    }),
});
