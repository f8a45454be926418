import type { SlackApi } from "../../../adapters/slack/slackApi.ts";
import type { PostState } from "../../../app/postPorts.ts";
import type { SendResult } from "../../../app/sendDelivery.ts";
import { callInto } from "./callInto.ts";
import { openConversation } from "./openConversation.ts";
import { said } from "./plainMessage.ts";
import { postOnce } from "./postOnce.ts";
import { type Showing, showIncident } from "./showIncident.ts";
import { inert } from "./text.ts";

/** What Slack says of one that is not there any more, for the app. */
const GONE: ReadonlySet<string> = new Set(["is_archived", "channel_not_found", "not_in_channel"]);

/**
 * Shows an incident in a conversation of its own, which the first delivery makes. Who is paged is called into it, and
 * where the channel leads there is a word of it. Once it is refused or gone nothing is told there any more.
 */
export async function showInOwn(slack: SlackApi, showing: Showing): Promise<SendResult> {
  const { message, shown } = showing;
  const opened = shown.post.conversation ?? (await openConversation(slack, message));
  if (typeof opened !== "string" && opened.kind !== "answered")
    return { ...opened, ...(opened.kind === "refused" && { post: { isDropped: true } }) };
  const conversation = typeof opened === "string" ? opened : opened.value;
  const told = await showIncident(slack, { ...showing, conversation });
  if (told.kind !== "delivered") {
    const isDropped = GONE.has(told.code ?? "");
    return { ...told, post: { conversation, ...told.post, ...(isDropped && { isDropped }) } };
  }
  return complete(slack, showing, { conversation, ...told.post });
}

/** What else belongs to such a conversation, as far as it has not been done. */
async function complete(
  slack: SlackApi,
  showing: Showing,
  post: PostState & { readonly conversation: string },
): Promise<SendResult> {
  const invited = await call(slack, showing, post.conversation);
  const link = await tellOfIt(slack, showing, post.conversation);
  const state = { ...post, invited, isLinked: link === undefined || link.kind !== "retry" };
  return link?.kind === "retry" ? { ...link, post: state } : { kind: "delivered", post: state };
}

async function call(
  slack: SlackApi,
  { shown, message, idempotencyKey }: Showing,
  conversation: string,
): Promise<readonly string[]> {
  const { invited = [] } = shown.post;
  const people = shown.people.filter(({ id }) => !invited.includes(id));
  if (people.length === 0) return invited;
  const { ids, notes } = await callInto(slack, conversation, people);
  if (notes.length > 0) {
    const keyed = { name: `${idempotencyKey}:invited`, by: idempotencyKey };
    const body = { ...said(message), text: inert(notes.join("\n")) };
    await postOnce(slack, { conversation, ...keyed, body });
  }
  return [...invited, ...ids];
}

/** Says where the channel leads that there is such a conversation: below the message there, and beside it. */
function tellOfIt(
  slack: SlackApi,
  { shown, message, home, now, idempotencyKey, isAnotherAttempt }: Showing,
  conversation: string,
) {
  if (shown.post.isLinked) return undefined;
  const { conversation: place = home, message: thread } = shown.main ?? {};
  const body = {
    ...said(message),
    text: `${inert(message.headline)}: <#${conversation}> is for this incident.`,
    mrkdwn: true,
    ...(thread !== undefined && { reply_broadcast: true }),
  };
  const keyed = { name: `${message.incidentId}:own`, by: idempotencyKey };
  return postOnce(
    slack,
    { conversation: place, ...keyed, body, ...(thread !== undefined && { thread }) },
    isAnotherAttempt ? { now } : undefined,
  );
}
