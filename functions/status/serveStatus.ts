import * as z from "zod";
import { type HttpAnswer, orLater, unlessKnown } from "../../adapters/http/httpAnswer.ts";
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

/** More is history, which stands on the incidents. */
const MOST_UPDATES = 50;

/** `GET /status.json` and `GET /status.atom`: open to everybody, and nothing in them that was not approved for that. */
export const serveStatus =
  (ports: ServePorts) =>
  (event: unknown): Promise<HttpAnswer> =>
    orLater(ports.isUnavailable, async () => answer(ports, request.parse(event)));

async function answer(
  { status }: ServePorts,
  { rawPath, headers: asked, requestContext }: Request,
): Promise<HttpAnswer> {
  const url = `${asked["x-forwarded-proto"] ?? "https"}://${requestContext.domainName}${rawPath}`;
  const { type, body } = shownAs({ url, updates: await status.newest(MOST_UPDATES) });
  const headers = { "content-type": type, "cache-control": "public, max-age=30" };
  return unlessKnown({ headers, body }, asked["if-none-match"]);
}

const shownAs = (feed: Feed) =>
  feed.url.endsWith(".atom")
    ? { type: "application/atom+xml; charset=utf-8", body: atomFeed(feed) }
    : { type: "application/feed+json; charset=utf-8", body: jsonFeed(feed) };
