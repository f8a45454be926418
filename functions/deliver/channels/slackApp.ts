import * as z from "zod";
import { readAddress } from "../../../adapters/readAddress.ts";
import { type SlackApi, slackApi } from "../../../adapters/slack/slackApi.ts";
import type { Sender, SendOptions, SendResult } from "../../../app/sendDelivery.ts";
import type { Message } from "../../../domain/message.ts";
import { plainMessage } from "../slack/plainMessage.ts";
import { postOnce } from "../slack/postOnce.ts";
import { showIncident } from "../slack/showIncident.ts";

const addressShape = z.object({
  key: z.string().min(1),
  conversation: z.string().min(1),
  url: z.url().default("https://slack.com/api"),
});

/** A Slack app with a bot token. What Slack took stands in the channel. */
export const slackApp: Sender = {
  async send(message, secret, options) {
    const address = readAddress(addressShape, secret);
    if (!address) return { kind: "refused", reason: "its address is not that of a Slack app" };
    const slack = slackApi(address, options);
    const { conversation } = address;
    const { post } = options;
    return message.kind === "INCIDENT" && post
      ? showIncident(slack, { ...options, message, post, conversation })
      : say(slack, message, { ...options, conversation });
  },
};

/** What is about no incident, and stands for itself. */
async function say(
  slack: SlackApi,
  message: Message,
  { conversation, idempotencyKey, isAnotherAttempt, now }: SendOptions & { conversation: string },
): Promise<SendResult> {
  const keyed = { name: idempotencyKey, by: idempotencyKey };
  const posting = { conversation, ...keyed, body: plainMessage(message) };
  const posted = await postOnce(slack, posting, isAnotherAttempt ? { now } : undefined);
  return posted.kind === "answered" ? { kind: "delivered" } : posted;
}
