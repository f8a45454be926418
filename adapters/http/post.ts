import { type NotAccepted, networkFault, noAnswer, notAccepted } from "./notAccepted.ts";

export interface Posting {
  readonly url: string;
  readonly method?: "GET" | "POST" | "PUT";
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
  /** The present, for a Retry-After that is a date. */
  readonly now: number;
  /** For everything together: connecting, sending, and the reply. */
  readonly timeoutMs?: number;
}
export interface Accepted {
  /** The receiver has it. */
  readonly kind: "accepted";
  /** What it said to that; undefined when it was too long or broke off. */
  readonly reply: string | undefined;
}
export type Posted = Accepted | NotAccepted;

const TIMEOUT_MS = 8_000;
const LONGEST_REPLY = 64 * 1024;

/** Sends once, JSON unless a header says otherwise. Redirects are not followed: a signed message goes to the address it was signed for. */
export async function post(posting: Posting): Promise<Posted> {
  const { method = "POST", body, timeoutMs = TIMEOUT_MS } = posting;
  try {
    const response = await fetch(posting.url, {
      method,
      redirect: "manual",
      headers: { "content-type": "application/json", "user-agent": "Tocsin", ...posting.headers },
      ...(body !== undefined && { body }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    return judge(response, await replyOf(response), posting.now);
  } catch (error) {
    return faultOf(error, timeoutMs);
  }
}

function judge({ status, headers }: Response, reply: string | undefined, now: number): Posted {
  if (status >= 200 && status < 300) return { kind: "accepted", reply };
  return notAccepted({ status, retryAfter: headers.get("retry-after"), now });
}

/** Reads the reply, also so that the connection can be used again; what is too long or never ends is cut. */
async function replyOf(response: Response): Promise<string | undefined> {
  try {
    const decoder = new TextDecoder();
    let length = 0;
    let text = "";
    for await (const chunk of response.body ?? []) {
      length += chunk.length;
      if (length > LONGEST_REPLY) return undefined;
      text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
  } catch {
    // The status has come, and it alone decides whether the message was taken.
    return undefined;
  }
}

function faultOf(error: unknown, timeoutMs: number): NotAccepted {
  if (!(error instanceof Error)) return networkFault("");
  if (error.name === "TimeoutError") return noAnswer(timeoutMs);
  const { cause } = error;
  return networkFault(cause instanceof Error && "code" in cause ? String(cause.code) : "");
}
