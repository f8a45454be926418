import * as z from "zod";
import { readAddress } from "../../../adapters/readAddress.ts";
import { type SlackApi, slackApi } from "../../../adapters/slack/slackApi.ts";
import type { Sender, SendOptions, SendResult } from "../../../app/sendDelivery.ts";
import type { Message } from "../../../domain/message.ts";
import { isPerson } from "../slack/isPerson.ts";
import { plainMessage } from "../slack/plainMessage.ts";
import { postOnce } from "../slack/postOnce.ts";
import { showIncident } from "../slack/showIncident.ts";
import { showInOwn } from "../slack/showInOwn.ts";

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
    const { shown } = options;
    if (message.kind !== "INCIDENT" || !shown)
      return say(slack, message, { ...options, conversation });
    const showing = { ...options, message, shown, conversation, home: conversation };
    if (shown.post.isOwn && isPerson(conversation)) return { ...NO_OWN, post: { isDropped: true } };
    return shown.post.isOwn ? showInOwn(slack, showing) : showIncident(slack, showing);
  },
};

const NO_OWN = { kind: "suppressed", reason: "a person's direct messages have none" } as const;

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
