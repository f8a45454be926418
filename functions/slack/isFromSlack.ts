import { createHmac } from "node:crypto";
import { isRecent, isSame } from "../../adapters/hmac.ts";

export interface SignedRequest {
  /** Byte for byte as it came. */
  readonly bytes: Uint8Array;
  readonly signature: string;
  /** Seconds since 1970, which are signed too. */
  readonly timestamp: string;
}

/** What a request that could be Slack's brings for a proof; undefined for one that is none, or is too old. */
export function proofIn(
  bytes: Uint8Array,
  headers: Readonly<Record<string, string | undefined>>,
  now: number,
): SignedRequest | undefined {
  const signature = headers["x-slack-signature"];
  const timestamp = headers["x-slack-request-timestamp"];
  if (!signature || !timestamp || !isRecent(timestamp, now)) return undefined;
  return { bytes, signature, timestamp };
}

/** Whether whoever sent it has the app's signing secret. */
export function isFromSlack(
  { bytes, signature, timestamp }: SignedRequest,
  secret: string,
): boolean {
  const hmac = createHmac("sha256", secret).update(`v0:${timestamp}:`).update(bytes);
  return isSame(Buffer.from(signature), Buffer.from(`v0=${hmac.digest("hex")}`));
}
