import type { SendResult } from "../../app/sendDelivery.ts";

export interface Posting {
  readonly url: string;
  readonly method?: "GET" | "POST" | "PUT";
  readonly body?: string;
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
/** Reasons name a status or a kind of fault, never where it was sent. */
export type NotAccepted = Extract<SendResult, { kind: "retry" | "refused" }>;
export type Posted = Accepted | NotAccepted;

const TIMEOUT_MS = 8_000;
const LONGEST_REPLY = 64 * 1024;

/** Sends JSON once. Redirects are not followed: a signed message goes to the address it was signed for. */
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
    return { kind: "retry", reason: faultOf(error, timeoutMs) };
  }
}

function judge({ status, headers }: Response, reply: string | undefined, now: number): Posted {
  if (status >= 200 && status < 300) return { kind: "accepted", reply };
  const reason = `answered with HTTP ${status}`;
  if (status !== 408 && status !== 429 && status < 500) return { kind: "refused", reason };
  const afterSeconds = retryAfter(headers.get("retry-after"), now);
  return { kind: "retry", reason, ...(afterSeconds !== undefined && { afterSeconds }) };
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

/** Seconds from a header that holds seconds or a date. */
function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header)) return Number(header);
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - now) / 1000));
}

const FAULTS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "connection refused",
  ECONNRESET: "connection reset",
  UND_ERR_SOCKET: "connection reset",
  ENOTFOUND: "host not found",
  EAI_AGAIN: "host not found",
};

function faultOf(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return "network fault";
  if (error.name === "TimeoutError") return `no answer within ${timeoutMs / 1000} s`;
  const { cause } = error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return FAULTS[code] ?? (code.includes("CERT") ? "certificate not trusted" : "network fault");
}
