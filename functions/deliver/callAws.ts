import type { Readable } from "node:stream";
import * as z from "zod";
import {
  type NotAccepted,
  networkFault,
  noAnswer,
  notAccepted,
} from "../../adapters/http/notAccepted.ts";
import type { SendOptions, SendResult } from "../../app/sendDelivery.ts";

const TIMEOUT_MS = 8_000;
const LONGEST_REPLY = 64 * 1024;

/** For clients that send: the queue repeats and waits, so they do not; and no reply fills the memory. */
export const ONE_ATTEMPT = {
  maxAttempts: 1,
  streamCollector: async (reply: Readable): Promise<Uint8Array> => {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of reply) {
      length += chunk.length;
      if (length > LONGEST_REPLY) throw new Error("the reply is too long");
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  },
} as const;

/** What SES or SNS said; a reply that cannot be read still means that the message was taken. */
export type Called<T> = { readonly kind: "accepted"; readonly reply?: T } | NotAccepted;

export interface Call<T> {
  readonly options: SendOptions;
  /** What the service's own errors mean to whoever reads the timeline, by name; all of them are final. */
  readonly refusals: Readonly<Record<string, string>>;
  send(within: { readonly abortSignal: AbortSignal }): Promise<T>;
}

/** Calls an AWS API once, in bounded time. */
export async function callAws<T>({ options, refusals, send }: Call<T>): Promise<Called<T>> {
  const { timeoutMs = TIMEOUT_MS, now } = options;
  try {
    return { kind: "accepted", reply: await send({ abortSignal: AbortSignal.timeout(timeoutMs) }) };
  } catch (error) {
    const { name, code = "", $metadata, $response } = thrown.parse(error);
    const status = $metadata?.httpStatusCode;
    if (name === "AbortError") return noAnswer(timeoutMs);
    if (status === undefined) return networkFault(code);
    if (status < 300) return { kind: "accepted" };
    const refusal = refusals[name];
    if (refusal !== undefined) return { kind: "refused", reason: refusal };
    const tooMuch = THROTTLED.test(name) ? 429 : status;
    return notAccepted({ status: tooMuch, retryAfter: $response?.headers?.["retry-after"], now });
  }
}

/** A message that was taken. By the receipt its fate is found again; without the reply, nobody knows what it is called. */
export function sent(
  service: "ses" | "sns",
  reply?: { readonly MessageId?: string | undefined },
): SendResult {
  const id = reply?.MessageId;
  return { kind: "sent", ...(id && { receipt: `${service}:${id}` }) };
}

/** Some services say with HTTP 400 that they are asked too much. */
const THROTTLED = /throttl|toomanyrequests|limitexceeded/i;

/** What the SDK throws: an error of the service, of the network, or of reading the reply. */
const thrown = z.object({
  name: z.string(),
  code: z.string().optional(),
  $metadata: z.object({ httpStatusCode: z.number().optional() }).optional(),
  $response: z.object({ headers: z.record(z.string(), z.string()).optional() }).optional(),
});
