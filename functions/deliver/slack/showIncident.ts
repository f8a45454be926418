import * as z from "zod";
import type { NotAccepted } from "../../../adapters/http/notAccepted.ts";
import type { SlackAnswer, SlackApi } from "../../../adapters/slack/slackApi.ts";
import type { Post, PostState } from "../../../app/postPorts.ts";
import type { SendOptions, SendResult } from "../../../app/sendDelivery.ts";
import { isShown } from "../../../domain/isShown.ts";
import type { IncidentMessage } from "../../../domain/message.ts";
import { utc } from "../../../domain/messageText.ts";
import { MINUTE } from "../../../domain/time.ts";
import { webLinks } from "../wording.ts";
import { buttons } from "./buttons.ts";
import { CALL, headMessage } from "./headMessage.ts";
import { isPerson } from "./isPerson.ts";
import { said } from "./plainMessage.ts";
import { type Posting, postOnce } from "./postOnce.ts";
import { inert, markup, section } from "./text.ts";

export interface Showing extends Pick<SendOptions, "now" | "idempotencyKey" | "isAnotherAttempt"> {
  readonly message: IncidentMessage;
  readonly post: Post;
  /** Where the channel leads. */
  readonly conversation: string;
}

/** What stands in the conversation now. */
interface Standing {
  readonly kind: "stands";
  readonly post: PostState & { readonly conversation: string; readonly message: string };
}

/**
 * One message shows the incident as it is, and what happens goes below it. A page is a message of its own: neither an
 * edit nor an answer in a thread makes a phone ring.
 */
export async function showIncident(slack: SlackApi, showing: Showing): Promise<SendResult> {
  const standing = await bringUpToDate(slack, showing);
  if (standing.kind !== "stands") return standing;
  const told = await tell(slack, showing, standing);
  const { post } = standing;
  return told.kind === "answered" ? { kind: "delivered", post } : { ...told, post };
}

async function bringUpToDate(slack: SlackApi, showing: Showing): Promise<Standing | NotAccepted> {
  const { message, post } = showing;
  const begun = known(post) ?? (await begin(slack, showing));
  if (begun.kind !== "stands" || message.revision <= (begun.post.shown ?? 0)) return begun;
  const { conversation: channel, message: ts } = begun.post;
  const head = { ...begun.post, message, channel: post.channel, callsAll: false };
  const { text, blocks } = headMessage(head);
  const args = { channel, ts, text, blocks, parse: "none", link_names: false };
  const updated = await slack.write("chat.update", args, z.object({}));
  if (updated.kind === "answered")
    return { ...begun, post: { ...begun.post, shown: message.revision } };
  if (updated.kind === "retry") return updated;
  // Somebody has deleted it. Whatever else keeps it from being edited keeps nobody from being told.
  return updated.code === "message_not_found" ? begin(slack, showing) : begun;
}

function known({ conversation, message, ...post }: Post): Standing | undefined {
  if (conversation === undefined || message === undefined) return undefined;
  const { begunBy, shown, links, suspects } = post;
  return {
    kind: "stands",
    post: {
      ...{ conversation, message },
      ...(begunBy !== undefined && { begunBy }),
      ...(shown !== undefined && { shown }),
      ...(links && { links }),
      ...(suspects && { suspects }),
    },
  };
}

async function begin(slack: SlackApi, showing: Showing): Promise<Standing | NotAccepted> {
  const { message, post, conversation, now, idempotencyKey } = showing;
  const isPersonal = isPerson(conversation);
  const { suspects } = message;
  const links = webLinks(message.links);
  const callsAll = message.urgency === "PAGE" && !isPersonal;
  const posting = {
    conversation,
    name: message.incidentId,
    by: idempotencyKey,
    body: headMessage({ message, links, suspects, channel: post.channel, callsAll }),
  };
  const posted = await postOnce(slack, posting, post.taken > 1 ? { now } : undefined);
  if (posted.kind !== "answered") return posted;
  const { conversation: place, message: ts, by: begunBy, isFound } = posted.value;
  // What an attempt before has left may show an older state.
  const shown = isFound ? 0 : message.revision;
  const state = { conversation: place, message: ts, begunBy, isPersonal, shown, links, suspects };
  return { kind: "stands", post: state };
}

const NOTHING = { kind: "answered" } as const;

async function tell(
  slack: SlackApi,
  { message, post: { channel }, now, idempotencyKey, isAnotherAttempt = false }: Showing,
  { post }: Standing,
): Promise<SlackAnswer<unknown> | typeof NOTHING> {
  // Of a page that began with the whole message the phone has rung.
  const rings = message.urgency === "PAGE" && post.begunBy !== idempotencyKey;
  if (!rings && !isShown({ type: message.happened.kind })) return NOTHING;
  const { conversation, message: thread } = post;
  const keyed = { name: idempotencyKey, by: idempotencyKey };
  const posting: Posting = rings
    ? { conversation, ...keyed, body: pageMessage(message, channel, isPerson(conversation)) }
    : { conversation, ...keyed, body: entryMessage(message, now), thread };
  return postOnce(slack, posting, isAnotherAttempt ? { now } : undefined);
}

const pageMessage = (message: IncidentMessage, channel: string, isPersonal: boolean) => ({
  ...said(message),
  blocks: [
    ...(isPersonal ? [] : [{ type: "section", text: markup(CALL) }]),
    section(`${message.headline}\n${message.happened.summary}`),
    ...buttons(message.status, { incidentId: message.incidentId, channel }, ["acknowledge"]),
  ],
});

/** What is told later than that says when it was. */
const LATE = 2 * MINUTE;

function entryMessage(message: IncidentMessage, now: number) {
  const { summary, at } = message.happened;
  const when = now - at > LATE ? ` (${utc(at)})` : "";
  return { ...said(message), text: inert(`${summary}${when}`) };
}
