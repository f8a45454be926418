import * as z from "zod";
import { etagOf, isKnown } from "../../adapters/http/conditional.ts";
import type { StatusReader } from "../../app/communication/statusPorts.ts";
import { atomFeed } from "./atomFeed.ts";
import type { Feed } from "./feed.ts";
import { jsonFeed } from "./jsonFeed.ts";

export interface ServePorts {
  readonly status: StatusReader;
  /** Whether an error of the store will pass. */
  readonly isUnavailable: (error: unknown) => boolean;
}

/** A request as an HTTP API hands it on, payload format 2.0. */
const request = z.object({
  rawPath: z.string(),
  headers: z.record(z.string(), z.string().optional()),
  requestContext: z.object({ domainName: z.string() }),
});
type Request = z.infer<typeof request>;

export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** More is history, which stands on the incidents. */
const MOST_UPDATES = 50;

const TRY_AGAIN: HttpAnswer = {
  statusCode: 503,
  headers: { "content-type": "application/json; charset=utf-8", "retry-after": "60" },
  body: JSON.stringify({ message: "try again later" }),
};

/** `GET /status.json` and `GET /status.atom`: open to everybody, and nothing in them that was not approved for that. */
export const serveStatus =
  (ports: ServePorts) =>
  async (event: unknown): Promise<HttpAnswer> => {
    try {
      return await answer(ports, request.parse(event));
    } catch (error) {
      if (!ports.isUnavailable(error)) throw error;
      return TRY_AGAIN;
    }
  };

async function answer({ status }: ServePorts, { rawPath, headers, requestContext }: Request) {
  const url = `${headers["x-forwarded-proto"] ?? "https"}://${requestContext.domainName}${rawPath}`;
  const { content, body } = shownAs({ url, updates: await status.newest(MOST_UPDATES) });
  const etag = etagOf(body);
  const caching = { etag, "cache-control": "public, max-age=30" };
  if (isKnown(headers["if-none-match"], etag))
    return { statusCode: 304, headers: caching, body: "" };
  return { statusCode: 200, headers: { ...caching, "content-type": content }, body };
}

const shownAs = (feed: Feed) =>
  feed.url.endsWith(".atom")
    ? { content: "application/atom+xml; charset=utf-8", body: atomFeed(feed) }
    : { content: "application/feed+json; charset=utf-8", body: jsonFeed(feed) };
