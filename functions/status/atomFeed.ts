import type { PublicUpdate } from "../../domain/communication/publicUpdate.ts";
import { FEED_TITLE, type Feed, iso, nameOf } from "./feed.ts";

/** Atom (RFC 4287), of text alone. */
export const atomFeed = ({ url, updates }: Feed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${escaped(url)}</id>`,
    `<title>${FEED_TITLE}</title>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(url)}"/>`,
    // A feed has a time of its own, also before anything was said.
    `<updated>${iso(updates[0]?.at ?? 0)}</updated>`,
    `<author><name>${FEED_TITLE}</name></author>`,
    ...updates.map(entryOf),
    "</feed>",
  ].join("\n");

function entryOf(update: PublicUpdate): string {
  const at = iso(update.at);
  return [
    "<entry>",
    `<id>${escaped(nameOf(update))}</id>`,
    `<title type="text">${escaped(update.headline)}</title>`,
    `<published>${at}</published><updated>${at}</updated>`,
    `<category term="${update.stage}"/>`,
    `<content type="text">${escaped(update.text)}</content>`,
    "</entry>",
  ].join("\n");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
// XML has no way at all to say these.
const UNSAYABLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const escaped = (text: string): string =>
  text.replace(UNSAYABLE, "").replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
