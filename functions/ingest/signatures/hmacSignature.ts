import { createHmac } from "node:crypto";
import { isRecent, isSame } from "../../../adapters/hmac.ts";
import {
  refused,
  type SignedRequest,
  type Verdict,
  type Verify,
  verified,
} from "./signedRequest.ts";

export interface HmacScheme {
  readonly header: string;
  /** Stands before the hexadecimal digits. */
  readonly prefix: string;
  /** Where the seconds since 1970 stand when they are signed too, as `seconds:body`. */
  readonly timestampHeader?: string;
}

/** HMAC-SHA256 over the body as it came. A sender that is changing its secret lists several signatures: one is enough. */
export const hmacSignature = (scheme: HmacScheme): Verify =>
  Object.assign((request: SignedRequest) => judge(scheme, request), { expected: inWords(scheme) });

const inWords = ({ header, prefix, timestampHeader }: HmacScheme): string =>
  `the header ${header}: ${prefix}<hexadecimal HMAC-SHA256 of the body under the integration's secret>${
    timestampHeader
      ? `, and where ${timestampHeader} is sent, of that time, a colon and the body`
      : ""
  }`;

function judge(
  { header, prefix, timestampHeader }: HmacScheme,
  { rawBody, headers, secret, now }: SignedRequest,
): Verdict {
  if (secret === "") return refused("there is no secret to check the signature with");
  const given = headers[header];
  if (!given) return refused(`the header ${header} is missing`);
  const timestamp = timestampHeader && headers[timestampHeader];
  const hmac = createHmac("sha256", secret);
  if (timestamp) hmac.update(`${timestamp}:`);
  const expected = Buffer.from(`${prefix}${hmac.update(rawBody).digest("hex")}`);
  if (!given.split(",").some((one) => isSame(Buffer.from(one.trim()), expected)))
    return refused("the signature does not belong to this body and secret");
  return timestamp && !isRecent(timestamp, now)
    ? refused("it was signed too long ago, or by a clock that is ahead")
    : verified;
}
