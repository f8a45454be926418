/** Reasons name a status or a kind of fault, never where it was sent. */
export type NotAccepted =
  | { readonly kind: "retry"; readonly reason: string; readonly afterSeconds?: number }
  | { readonly kind: "refused"; readonly reason: string };

export interface BadAnswer {
  readonly status: number;
  /** The header that says when to come back. */
  readonly retryAfter?: string | null | undefined;
  /** The present, for a header that holds a date. */
  readonly now: number;
}

/** What an answer that is no success means: too early or too much, or not like that at all. */
export function notAccepted({ status, retryAfter, now }: BadAnswer): NotAccepted {
  const reason = `answered with HTTP ${status}`;
  if (status !== 408 && status !== 429 && status < 500) return { kind: "refused", reason };
  const afterSeconds = secondsIn(retryAfter ?? null, now);
  return { kind: "retry", reason, ...(afterSeconds !== undefined && { afterSeconds }) };
}

/** Seconds from a header that holds seconds or a date. */
function secondsIn(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header)) return Number(header);
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - now) / 1000));
}

export const noAnswer = (timeoutMs: number): NotAccepted => ({
  kind: "retry",
  reason: `no answer within ${timeoutMs / 1000} s`,
});

const FAULTS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "connection refused",
  ECONNRESET: "connection reset",
  UND_ERR_SOCKET: "connection reset",
  ENOTFOUND: "host not found",
  EAI_AGAIN: "host not found",
};

/** What the code of a network's error means. */
export const networkFault = (code: string): NotAccepted => ({
  kind: "retry",
  reason: FAULTS[code] ?? (code.includes("CERT") ? "certificate not trusted" : "network fault"),
});
