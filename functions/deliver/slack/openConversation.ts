import * as z from "zod";
import type { SlackAnswer, SlackApi } from "../../../adapters/slack/slackApi.ts";
import type { IncidentMessage } from "../../../domain/message.ts";
import { conversationNames } from "./conversationName.ts";
import { fittingInert } from "./text.ts";

const LONGEST_TOPIC = 250;
const madeShape = z.object({ channel: z.object({ id: z.string().min(1) }) });

/** Makes a public channel for one incident, under the first of its names that is free, and gives it a topic. */
export async function openConversation(
  slack: SlackApi,
  message: IncidentMessage,
): Promise<SlackAnswer<string>> {
  for (const name of conversationNames(message)) {
    const made = await slack.write("conversations.create", { name }, madeShape);
    if (made.kind === "refused" && made.code === "name_taken") continue;
    if (made.kind !== "answered") return made;
    const { id: channel } = made.value.channel;
    const topic = fittingInert(`${message.headline} · ${message.incidentId}`, LONGEST_TOPIC);
    // It is what it is without one.
    await slack.write("conversations.setTopic", { channel, topic }, z.object({}));
    return { kind: "answered", value: channel };
  }
  return { kind: "refused", reason: "all names for it are taken", code: "name_taken" };
}
