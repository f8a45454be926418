import type { Delivery } from "../domain/delivery.ts";
import { type Incident, isOpen } from "../domain/incident.ts";
import { MINUTE } from "../domain/time.ts";
import type { DeliveryQueue } from "./deliveryPorts.ts";
import type { Clock, Directory } from "./ports.ts";
import type { Post, PostStore, Shown } from "./postPorts.ts";
import { postOf, postRequest } from "./postRequest.ts";
import type { SendResult } from "./sendDelivery.ts";

export interface WithPostPorts {
  readonly posts: PostStore;
  readonly queue: Pick<DeliveryQueue, "send">;
  readonly directory: Pick<Directory, "users">;
  readonly clock: Clock;
}

export interface AboutPost {
  readonly delivery: Delivery;
  readonly incident: Incident;
}

/** Longer than any attempt can take: who holds it after that has died. */
const LEASE = MINUTE;

/**
 * Sends over a channel that shows an incident in one message. One sender at a time, so that a state that is older never
 * overwrites a newer one; what is known of the message is kept whatever comes of the attempt.
 */
export async function withPost(
  ports: WithPostPorts,
  about: AboutPost,
  send: (shown: Shown) => Promise<SendResult>,
): Promise<SendResult> {
  const { seq, target } = about.delivery;
  const key = postOf(about.delivery);
  const by = `${seq}:${target}`;
  const now = ports.clock.now();
  const post = await ports.posts.take(key, { by, now, until: now + LEASE });
  if ("heldUntil" in post)
    return { kind: "retry", reason: "its message is being changed by another delivery" };
  const all = await ports.posts.of(key.incidentId);
  const result = await sendTo(ports, about, { post, all, send });
  await ports.posts.giveBack(key, result.post ?? {}, by);
  if (wantsOwn(about) && !all.some(({ isOwn }) => isOwn)) await askForOwn(ports, about.delivery);
  return result;
}

interface Sending {
  readonly post: Post;
  /** All of the incident. */
  readonly all: readonly Post[];
  send(shown: Shown): Promise<SendResult>;
}

async function sendTo(
  ports: WithPostPorts,
  { delivery, incident }: AboutPost,
  { post, all, send }: Sending,
): Promise<SendResult> {
  if (post.channel !== delivery.channel)
    return { kind: "suppressed", reason: `the incident has its own over ${post.channel}` };
  const own = all.find(({ isOwn }) => isOwn)?.conversation;
  const main = all.find(({ isOwn, channel }) => !isOwn && channel === post.channel);
  const isQuiet = post.isPersonal === true && delivery.target.startsWith("channel:");
  return send({
    post,
    isQuiet,
    people: post.isOwn ? await involved(ports, incident) : [],
    ...(own !== undefined && { own }),
    ...(post.isOwn && main && { main }),
  });
}

/** One is made for a team's channel, not for a person's contact. */
const wantsOwn = ({ incident, delivery }: AboutPost): boolean =>
  incident.rule.ownConversation && delivery.target.startsWith("channel:");

/** As a delivery of its own: whatever fails there keeps nobody from hearing here. */
async function askForOwn({ queue }: WithPostPorts, delivery: Delivery): Promise<void> {
  const told = { seq: delivery.seq, recordedAt: delivery.requestedAt };
  await queue.send([postRequest({ ...postOf(delivery), isOwn: true }, told)]);
}

/** Who was paged last, and who is on it. */
async function involved({ directory }: WithPostPorts, incident: Incident) {
  const paged = isOpen(incident) ? incident.paging.paged : [];
  const ids = paged.flatMap((target) => (target.kind === "USER" ? [target.id] : []));
  const responder = incident.responder?.userId;
  const all = new Set(responder === undefined ? ids : [...ids, responder]);
  return all.size === 0 ? [] : [...(await directory.users([...all])).values()];
}
