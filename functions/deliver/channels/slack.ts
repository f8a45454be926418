import * as z from "zod";
import { post } from "../../../adapters/http/post.ts";
import { readAddress } from "../../../adapters/readAddress.ts";
import type { Sender } from "../../../app/sendDelivery.ts";
import { plainMessage } from "../slack/plainMessage.ts";
import { linksWithAnswer } from "../wording.ts";

const addressShape = z.object({ url: z.url() });

/** A Slack incoming webhook. It says that Slack took the message, not that anybody saw it. */
export const slack: Sender = {
  async send(message, secret, options) {
    const address = readAddress(addressShape, secret);
    if (!address) return { kind: "refused", reason: "its address is not that of a Slack webhook" };
    const posted = await post({
      ...options,
      url: address.url,
      body: JSON.stringify(plainMessage(message, linksWithAnswer(message, options))),
    });
    return posted.kind === "accepted" ? { kind: "sent" } : posted;
  },
};
