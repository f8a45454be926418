import * as z from "zod";
import { post } from "../../../adapters/http/post.ts";
import { encrypt } from "../../../adapters/push/encrypt.ts";
import { vapidHeader } from "../../../adapters/push/vapid.ts";
import { readAddress } from "../../../adapters/readAddress.ts";
import type { Sender, SendOptions } from "../../../app/sendDelivery.ts";
import type { Message } from "../../../domain/message.ts";
import { fitting } from "../wording.ts";

export interface PushSettings {
  /** Where Tocsin is reached: whom a push service's operator may ask about us. */
  readonly publicUrl: string;
}

const addressShape = z.object({
  endpoint: z.url(),
  keys: z.object({ p256dh: z.string().min(1), auth: z.string().min(1) }),
  vapid: z.object({
    ...{ kty: z.string(), crv: z.string() },
    ...{ x: z.string(), y: z.string(), d: z.string() },
  }),
});

/** Push services take 4,096 bytes, our keys and padding among them. */
const LONGEST_TITLE = 300;
const LONGEST_BODY = 1_500;
/** How long a push service keeps what the browser cannot take now: an old page helps nobody. */
const PAGE_SECONDS = 3_600;
const INFORM_SECONDS = 86_400;

/** A notification of a browser or phone. The push service takes it; nobody reports whether it was shown. */
export const webPush = ({ publicUrl }: PushSettings): Sender => ({
  async send(message, secret, options) {
    const address = readAddress(addressShape, secret);
    if (!address) return { kind: "refused", reason: "its address is not that of a browser" };
    const { endpoint, vapid } = address;
    const subject = publicUrl.startsWith("https:") ? publicUrl : "mailto:tocsin@localhost";
    const posted = await post({
      ...options,
      url: endpoint,
      body: await encrypt(address, JSON.stringify(notificationOf(message, options))),
      headers: {
        authorization: await vapidHeader(vapid, { endpoint, subject, now: options.now }),
        "content-type": "application/octet-stream",
        "content-encoding": "aes128gcm",
        ...delivery(message),
      },
    });
    if (posted.kind === "accepted") return { kind: "sent" };
    return isGone(posted.reason) ? { kind: "refused", reason: GONE } : posted;
  },
});

const GONE = "the browser has taken its subscription back; invite it again";
const isGone = (reason: string): boolean => /\b(404|410)$/.test(reason);

const delivery = ({ urgency }: Message): Record<string, string> =>
  urgency === "PAGE"
    ? { urgency: "high", ttl: String(PAGE_SECONDS) }
    : { urgency: "normal", ttl: String(INFORM_SECONDS) };

/** What the service worker shows; one notification for each incident, the newest in place of those before. */
function notificationOf(message: Message, { answerUrl, idempotencyKey }: SendOptions) {
  const url = answerUrl ?? message.links[0]?.href;
  return {
    title: fitting(message.headline, LONGEST_TITLE),
    body: fitting(message.lines.join("\n"), LONGEST_BODY),
    tag: message.kind === "INCIDENT" ? message.incidentId : idempotencyKey,
    ...(url !== undefined && url.length < 1_000 && { url }),
    page: message.urgency === "PAGE",
  };
}
