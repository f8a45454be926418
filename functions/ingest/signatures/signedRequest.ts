import type { Instant } from "../../../domain/time.ts";

/** What a signature is checked against. */
export interface SignedRequest {
  /** Byte for byte as it came. */
  readonly rawBody: Uint8Array;
  /** Names in lower case, as the gateway hands them on. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly secret: string;
  readonly now: Instant;
}

export type Verdict =
  | { readonly kind: "verified" }
  | { readonly kind: "refused"; readonly reason: string };

/** How a sender proves that it has the secret. */
export interface Verify {
  (request: SignedRequest): Verdict;
  /** What would be right, in words for the sender. */
  readonly expected: string;
}

export const verified: Verdict = { kind: "verified" };
export const refused = (reason: string): Verdict => ({ kind: "refused", reason });
