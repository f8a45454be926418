import * as z from "zod";
import type { NotAccepted } from "../../../adapters/http/notAccepted.ts";
import type { SlackAnswer, SlackApi } from "../../../adapters/slack/slackApi.ts";
import type { Post, PostState, Shown } from "../../../app/postPorts.ts";
import type { SendOptions, SendResult } from "../../../app/sendDelivery.ts";
import { isShown } from "../../../domain/isShown.ts";
import type { IncidentMessage } from "../../../domain/message.ts";
import { MINUTE } from "../../../domain/time.ts";
import { utc } from "../../../domain/utc.ts";
import { webLinks } from "../wording.ts";
import { buttons } from "./buttons.ts";
import { CALL, headMessage } from "./headMessage.ts";
import { isPerson } from "./isPerson.ts";
import { said } from "./plainMessage.ts";
import { type Posting, postOnce } from "./postOnce.ts";
import { inert, markup, section } from "./text.ts";

export interface Showing extends Pick<SendOptions, "now" | "idempotencyKey" | "isAnotherAttempt"> {
  readonly message: IncidentMessage;
  readonly shown: Shown;
  /** Where the channel leads. */
  readonly home: string;
  /** Where the incident is to be shown. */
  readonly conversation: string;
}

/** What stands in the conversation now, and what of that is new. */
interface Standing {
  readonly kind: "stands";
  readonly post: PostState & { readonly conversation: string; readonly message: string };
  readonly news: PostState;
}

/**
 * One message shows the incident as it is, and what happens goes below it. A page is a message of its own: neither an
 * edit nor an answer in a thread makes a phone ring.
 */
export async function showIncident(
  slack: SlackApi,
  showing: Showing,
): Promise<SendResult & { readonly code?: string }> {
  const standing = await bringUpToDate(slack, showing);
  if (standing.kind !== "stands") return standing;
  const told = await tell(slack, showing, standing);
  const { news: post } = standing;
  return told.kind === "answered" ? { kind: "delivered", post } : { ...told, post };
}

type Unshown = Extract<SendResult, { kind: "suppressed" }>;

async function bringUpToDate(
  slack: SlackApi,
  showing: Showing,
): Promise<Standing | NotAccepted | Unshown> {
  const { message, shown } = showing;
  const begun = known(shown.post) ?? (await begin(slack, showing));
  if (begun.kind !== "stands" || message.revision <= (begun.post.revision ?? 0)) return begun;
  const { conversation: channel, message: ts } = begun.post;
  const { text, blocks } = headMessage({ ...begun.post, ...headOf(showing), callsAll: false });
  const args = { channel, ts, text, blocks, parse: "none", link_names: false };
  const updated = await slack.write("chat.update", args, z.object({}));
  if (updated.kind === "answered")
    return { ...begun, news: { ...begun.news, revision: message.revision } };
  if (updated.kind === "retry") return updated;
  // Somebody has deleted it. Whatever else keeps it from being edited keeps nobody from being told.
  return updated.code === "message_not_found" ? begin(slack, showing) : begun;
}

function known({ conversation, message, ...post }: Post): Standing | undefined {
  if (conversation === undefined || message === undefined) return undefined;
  return { kind: "stands", post: { ...post, conversation, message }, news: {} };
}

async function begin(slack: SlackApi, showing: Showing): Promise<Standing | NotAccepted | Unshown> {
  const { message, shown, conversation, now, idempotencyKey } = showing;
  if (shown.isQuiet) return { kind: "suppressed", reason: "no message shows it there any more" };
  const isPersonal = isPerson(conversation);
  const kept = { links: webLinks(message.links), suspects: message.suspects };
  const callsAll = message.urgency === "PAGE" && !isPersonal;
  const body = headMessage({ ...headOf(showing), ...kept, callsAll });
  const posting = { conversation, name: message.incidentId, by: idempotencyKey, body };
  const posted = await postOnce(slack, posting, shown.post.taken > 1 ? { now } : undefined);
  if (posted.kind !== "answered") return posted;
  const { conversation: place, message: ts, by: begunBy, isFound } = posted.value;
  // What an attempt before has left may show an older state.
  const revision = isFound ? 0 : message.revision;
  const post = { conversation: place, message: ts, begunBy, isPersonal, revision, ...kept };
  return { kind: "stands", post, news: post };
}

const headOf = ({ message, shown: { post, own } }: Showing) => ({
  ...{ message, channel: post.channel },
  ...(own !== undefined && !post.isOwn && { own }),
});

const NOTHING = { kind: "answered" } as const;

async function tell(
  slack: SlackApi,
  { message, shown, now, idempotencyKey, isAnotherAttempt = false }: Showing,
  { post }: Standing,
): Promise<SlackAnswer<unknown> | typeof NOTHING> {
  // Of a page that began with the whole message the phone has rung.
  const rings = message.urgency === "PAGE" && post.begunBy !== idempotencyKey;
  if (!rings && (shown.isQuiet || !isShown({ type: message.happened.kind }))) return NOTHING;
  const { channel, isOwn } = shown.post;
  const { conversation, message: thread } = post;
  const keyed = { name: idempotencyKey, by: idempotencyKey };
  const posting: Posting = rings
    ? { conversation, ...keyed, body: pageMessage(message, channel, isPerson(conversation)) }
    : { conversation, ...keyed, body: entryMessage(message, now), ...(!isOwn && { thread }) };
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
