import type { Ticket } from "../domain/actionItems/actionItem.ts";
import { type Channel, type ChannelKind, showsIncidents } from "../domain/channel.ts";
import { updateFor } from "../domain/communication/updateMessage.ts";
import {
  type Delivery,
  type DeliveryKey,
  type DeliveryOutcome,
  personIn,
} from "../domain/delivery.ts";
import { deliveryName } from "../domain/deliveryName.ts";
import type { DirectText } from "../domain/directMessage.ts";
import { isOvertaken } from "../domain/isOvertaken.ts";
import type { Message } from "../domain/message.ts";
import { DAY, type Instant } from "../domain/time.ts";
import type { AnswerLinks } from "./answer/answerPorts.ts";
import type { DeliveryQueue, DeliveryStore } from "./deliveryPorts.ts";
import { type MessagePorts, messageOf, type Subject } from "./messageOf.ts";
import type { PageLog } from "./pagePorts.ts";
import type { Clock, Directory, Secrets } from "./ports.ts";
import type { PostState, PostStore, Shown } from "./postPorts.ts";
import { reasonToHold } from "./reasonToHold.ts";
import { withPost } from "./withPost.ts";

/** What became of one attempt to send. A reason names the kind of fault, never an address. */
export type SendResult =
  /** With the ticket that was found or made, where one was asked for. */
  (
    | { readonly kind: "delivered"; readonly ticket?: Ticket }
    /** The provider took it; what it reports later names the message by this receipt. */
    | { readonly kind: "sent"; readonly receipt?: string }
    | { readonly kind: "retry"; readonly reason: string; readonly afterSeconds?: number }
    | { readonly kind: "refused"; readonly reason: string }
    /** Nothing that such a channel is for. */
    | { readonly kind: "suppressed"; readonly reason: string }
  ) & {
    /** What is new of the post that was given, whatever became of the rest. */
    readonly post?: PostState;
  };

export interface SendOptions {
  /** The same for every attempt of one delivery. */
  readonly idempotencyKey: string;
  readonly now: Instant;
  readonly timeoutMs?: number;
  /** Whether an attempt before may have brought it, or a part of it. */
  readonly isAnotherAttempt?: boolean;
  /** The message that shows the incident, for a kind of channel that has one. */
  readonly shown?: Shown;
  /**
   * Where whoever is paged sees the incident and acknowledges it, without signing in. For that one person: there for
   * a page about an incident to a person, and for nothing else. Whoever has it can answer in their name.
   */
  readonly answerUrl?: string;
}

/** One way out, named by its kind of channel. `address` is the channel's secret as it is kept; absent if it has none. */
export interface Sender {
  send(message: Message, address: string | undefined, options: SendOptions): Promise<SendResult>;
}

export interface SendPorts extends MessagePorts {
  readonly clock: Clock;
  readonly deliveries: Pick<DeliveryStore, "subject">;
  readonly directory: Directory;
  readonly pages: PageLog;
  readonly posts: PostStore;
  readonly answers: AnswerLinks;
  /** Where deliveries come from, and where one asks for another. */
  readonly queue: DeliveryQueue;
  readonly secrets: Pick<Secrets, "get">;
  readonly senders: Readonly<Record<ChannelKind, Sender>>;
}

/** How a delivery ends: SUPPRESSED when there was nothing to send, or nobody any more to send it to. */
export interface Ending {
  readonly kind: "ended";
  readonly status: DeliveryOutcome["status"];
  readonly reason?: string;
  readonly receipt?: string;
  readonly ticket?: Ticket;
}
export type Retry = Extract<SendResult, { kind: "retry" }>;

export const failed = (reason: string): Ending => ({ kind: "ended", status: "FAILED", reason });
const suppressed = (reason: string): Ending => ({ kind: "ended", status: "SUPPRESSED", reason });

/** One attempt to send a delivery that has been claimed. `direct` is what it says, where that stands on no record. */
export async function sendDelivery(
  ports: SendPorts,
  delivery: Delivery,
  direct?: DirectText,
): Promise<Ending | Retry> {
  if (delivery.channel === "none")
    return suppressed(`${delivery.targetName} has no contact method`);
  const [subject, channels] = await Promise.all([
    direct ? { kind: "DIRECT" as const, direct } : ports.deliveries.subject(delivery),
    ports.directory.channels([delivery.channel]),
  ]);
  if (!subject) throw new Error(`delivery for an unknown event: ${deliveryId(delivery)}`);
  const channel = channels.get(delivery.channel);
  if (!channel) return suppressed(`channel ${delivery.channel} is not configured`);
  if (subject.kind === "INCIDENT") {
    const { incident, entry } = subject;
    if (isOvertaken(incident, entry, delivery))
      return suppressed(`the incident was ${incident.status} before ${wordFor(delivery)} was sent`);
  }
  if (subject.kind === "ACTION_ITEM" && subject.item.state !== "OPEN")
    return suppressed(`the action item was ${subject.item.state} before this was sent`);
  const reason = subject.kind !== "DIRECT" && (await reasonToHold(ports, delivery, subject));
  if (reason) return suppressed(reason);
  const sent = subject.kind === "INCIDENT" && updateFor(subject.entry.event, delivery.target);
  return sendOver(ports, channel, {
    delivery,
    subject: sent ? { kind: "UPDATE", sent } : subject,
  });
}

const wordFor = ({ urgency }: Delivery) => (urgency === "PAGE" ? "the page" : "this");

async function sendOver(
  ports: SendPorts,
  channel: Channel,
  { delivery, subject }: { delivery: Delivery; subject: Subject },
): Promise<Ending | Retry> {
  const address = await addressOf(channel, ports.secrets);
  if (address === "UNREADABLE") return { kind: "retry", reason: "its address could not be read" };
  const message = await messageOf(ports, delivery, subject);
  const answerUrl = await answerUrlOf(ports, delivery, subject);
  const options = {
    idempotencyKey: deliveryId(delivery),
    now: ports.clock.now(),
    isAnotherAttempt: delivery.attempts > 1,
    ...(answerUrl !== undefined && { answerUrl }),
  };
  const send = (shown?: Shown) =>
    ports.senders[channel.kind].send(message, address.secret, {
      ...options,
      ...(shown && { shown }),
    });
  const result = await (subject.kind === "INCIDENT" && showsIncidents(channel.kind)
    ? withPost(ports, { delivery, incident: subject.incident }, send)
    : send());
  switch (result.kind) {
    case "delivered":
      return {
        ...({ kind: "ended", status: "DELIVERED" } as const),
        ...(result.ticket && { ticket: result.ticket }),
      };
    case "sent":
      return {
        ...({ kind: "ended", status: "SENT" } as const),
        ...(result.receipt !== undefined && { receipt: result.receipt }),
      };
    case "refused":
      return failed(result.reason);
    case "suppressed":
      return suppressed(result.reason);
    case "retry":
      return result;
    default:
      return result satisfies never;
  }
}

/** Only a person can answer, and only what they are asked. */
async function answerUrlOf(
  { answers, clock }: SendPorts,
  { ownerId, seq, target, urgency }: Delivery,
  { kind }: Subject,
): Promise<string | undefined> {
  const userId = personIn(target);
  if (userId === undefined || urgency !== "PAGE" || kind !== "INCIDENT") return undefined;
  return answers.urlFor({ incidentId: ownerId, seq, userId, expiresAt: clock.now() + DAY });
}

/** A vault that is down is a fault like a receiver that is down: worth another attempt, and told at the end. */
async function addressOf(
  channel: Channel,
  secrets: SendPorts["secrets"],
): Promise<{ readonly secret: string | undefined } | "UNREADABLE"> {
  try {
    return { secret: channel.secretName && (await secrets.get(channel.secretName)) };
  } catch {
    return "UNREADABLE";
  }
}

/** Names a delivery to its receiver, in letters that fit into a header. */
export const deliveryId = (key: DeliveryKey): string => encodeURIComponent(deliveryName(key));
