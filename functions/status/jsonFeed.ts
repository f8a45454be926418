import { FEED_TITLE, type Feed, iso, nameOf } from "./feed.ts";

/** JSON Feed 1.1; what belongs to one incident has the same `_tocsin.incident`. */
export const jsonFeed = ({ url, updates }: Feed): string =>
  JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: FEED_TITLE,
    feed_url: url,
    items: updates.map((update) => ({
      id: nameOf(update),
      title: update.headline,
      content_text: update.text,
      date_published: iso(update.at),
      tags: [update.stage],
      _tocsin: { incident: update.incidentId, stage: update.stage },
    })),
  });
