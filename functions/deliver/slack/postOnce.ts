import * as z from "zod";
import type { SlackAnswer, SlackApi } from "../../../adapters/slack/slackApi.ts";
import { DAY, SECOND } from "../../../domain/time.ts";
import { isPerson } from "./isPerson.ts";

export interface Posting {
  readonly conversation: string;
  /** What the message is known by, for an attempt after a lost answer. */
  readonly name: string;
  /** Key of the delivery that posts it. */
  readonly by: string;
  /** The message that it goes below. */
  readonly thread?: string;
  readonly body: object;
}
export interface Posted {
  readonly conversation: string;
  readonly message: string;
  /** Which delivery brought it. */
  readonly by: string;
  /** Whether it was there already. */
  readonly isFound: boolean;
}

/** Posts what may be there already: where an attempt was made before, only after a look. */
export async function postOnce(
  slack: SlackApi,
  posting: Posting,
  before?: { readonly now: number },
): Promise<SlackAnswer<Posted>> {
  const found = before && (await find(slack, posting, before.now));
  if (found) return found;
  const { conversation: channel, name, by, thread, body } = posting;
  const metadata = { event_type: "tocsin_message", event_payload: { name, by } };
  const args = { channel, ...body, metadata, ...(thread !== undefined && { thread_ts: thread }) };
  const posted = await slack.write("chat.postMessage", args, postedShape);
  if (posted.kind !== "answered") return posted;
  const { channel: conversation, ts: message } = posted.value;
  return { kind: "answered", value: { conversation, message, by, isFound: false } };
}

const postedShape = z.object({ channel: z.string(), ts: z.string() });
const ours = z.object({ event_payload: z.object({ name: z.string(), by: z.string() }) });
const foundShape = z.object({
  messages: z.array(z.object({ ts: z.string(), metadata: ours.optional().catch(undefined) })),
});

/**
 * The message of that name, or that it cannot be known now. An app that may not read the channel finds nothing, nor
 * does anybody in a direct message, and posts it again.
 */
async function find(
  slack: SlackApi,
  { conversation: channel, name, thread }: Posting,
  now: number,
): Promise<SlackAnswer<Posted> | undefined> {
  if (isPerson(channel)) return undefined;
  const oldest = String(Math.floor((now - DAY) / SECOND));
  const query = { channel, oldest, limit: "200", include_all_metadata: "true" };
  const read = await (thread === undefined
    ? slack.read("conversations.history", query, foundShape)
    : slack.read("conversations.replies", { ...query, ts: thread }, foundShape));
  if (read.kind !== "answered") return read.kind === "retry" ? read : undefined;
  for (const { ts, metadata } of read.value.messages) {
    if (metadata?.event_payload.name !== name) continue;
    const { by } = metadata.event_payload;
    return { kind: "answered", value: { conversation: channel, message: ts, by, isFound: true } };
  }
  return undefined;
}
