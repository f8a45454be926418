import { createHash, timingSafeEqual } from "node:crypto";
import {
  refused,
  type SignedRequest,
  type Verdict,
  type Verify,
  verified,
} from "./signedRequest.ts";

/** The secret itself, as a bearer token or as the password of basic access, with any name. */
export const sharedToken: Verify = Object.assign(judge, {
  expected:
    "the header authorization: Bearer <the integration's secret>, or Basic with it as the password",
});

function judge({ headers, secret }: SignedRequest): Verdict {
  if (secret === "") return refused("there is no secret to compare with");
  const given = headers["authorization"];
  if (!given) return refused("the header authorization is missing");
  const token = tokenIn(given);
  if (token === undefined) return refused("the header authorization is neither Bearer nor Basic");
  return timingSafeEqual(hashOf(token), hashOf(secret))
    ? verified
    : refused("the token or password is not the right one");
}

function tokenIn(header: string): string | undefined {
  const [, scheme = "", rest = ""] = /^(bearer|basic) +(\S+)$/i.exec(header.trim()) ?? [];
  if (scheme === "") return undefined;
  if (scheme.toLowerCase() === "bearer") return rest;
  const pair = Buffer.from(rest, "base64").toString("utf8");
  return pair.slice(pair.indexOf(":") + 1);
}

/** Of one length, whatever was sent: to compare them takes the same time for all. */
const hashOf = (text: string): Uint8Array => createHash("sha256").update(text).digest();
