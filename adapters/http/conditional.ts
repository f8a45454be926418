import { createHash } from "node:crypto";

/** The same for the same bytes. */
export const etagOf = (body: string): string =>
  `"${createHash("sha256").update(body).digest("base64url")}"`;

/** Whether the client has this very body; a proxy on the way may have weakened the tag. */
export const isKnown = (ifNoneMatch: string | undefined, etag: string): boolean =>
  (ifNoneMatch ?? "")
    .split(",")
    .map((tag) => tag.trim().replace(/^W\//, ""))
    .some((tag) => tag === "*" || tag === etag);
