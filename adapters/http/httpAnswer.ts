import { createHash } from "node:crypto";

/** What a function answers a request with that an HTTP API hands it. */
export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Kept {
  readonly headers: { readonly "content-type": string; readonly "cache-control": string };
  readonly body: string;
}

/** A body that its reader may have already, and then is not sent again. */
export function unlessKnown({ headers, body }: Kept, ifNoneMatch: string | undefined): HttpAnswer {
  const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  const caching = { etag, "cache-control": headers["cache-control"] };
  return isKnown(ifNoneMatch, etag)
    ? { statusCode: 304, headers: caching, body: "" }
    : { statusCode: 200, headers: { ...headers, etag }, body };
}

/** Whether the client has this very body; a proxy on the way may have weakened the tag. */
const isKnown = (ifNoneMatch: string | undefined, etag: string): boolean =>
  (ifNoneMatch ?? "")
    .split(",")
    .map((tag) => tag.trim().replace(/^W\//, ""))
    .some((tag) => tag === "*" || tag === etag);

const TRY_AGAIN: HttpAnswer = {
  statusCode: 503,
  headers: { "content-type": "application/json; charset=utf-8", "retry-after": "60" },
  body: JSON.stringify({ message: "try again later" }),
};

/** What is asked for; while the store is away, when to ask again. */
export async function orLater(
  isUnavailable: (error: unknown) => boolean,
  answer: () => Promise<HttpAnswer>,
): Promise<HttpAnswer> {
  try {
    return await answer();
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return TRY_AGAIN;
  }
}
