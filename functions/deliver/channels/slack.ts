import * as z from "zod";
import type { Sender } from "../../../app/sendDelivery.ts";
import type { Message } from "../../../domain/message.ts";
import type { Link } from "../../../domain/signal.ts";
import { post } from "../post.ts";
import { readAddress } from "../readAddress.ts";
import { fitting, webLinks } from "../wording.ts";

const addressShape = z.object({ url: z.url() });
/** What Slack takes in a block, counted after escaping. */
const LONGEST_HEADER = 150;
const LONGEST_SECTION = 3_000;

/** A Slack incoming webhook. It says that Slack took the message, not that anybody saw it. */
export const slack: Sender = {
  async send(message, secret, options) {
    const address = readAddress(addressShape, secret);
    if (!address) return { kind: "refused", reason: "its address is not that of a Slack webhook" };
    const posted = await post({
      ...options,
      url: address.url,
      body: JSON.stringify(slackBody(message)),
    });
    return posted.kind === "accepted" ? { kind: "sent" } : posted;
  },
};

function slackBody(message: Message) {
  const links = webLinks(message.links).map(slackLink).join(" · ");
  return {
    // Read by notifications and screen readers, which do not show blocks.
    text: inert(`${message.headline} — ${message.lines[0] ?? ""}`),
    ...{ mrkdwn: false, link_names: false, parse: "none", unfurl_links: false },
    blocks: [
      { type: "header", text: plainText(message.headline, LONGEST_HEADER) },
      { type: "section", text: plainText(message.lines.join("\n"), LONGEST_SECTION) },
      ...(links ? [{ type: "section", text: { type: "mrkdwn", text: links } }] : []),
    ],
  };
}

/** A plain_text object formats nothing, and its words mention nobody. */
const plainText = (text: string, longest: number) => ({
  type: "plain_text",
  text: inert(fitting(text, longest, (cut) => inert(cut).length)),
  emoji: false,
});

/** An alert's words page nobody: Slack's control characters are escaped and its group mentions broken. */
function inert(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/@(?=channel|here|everyone|group)/gi, "@\u200b");
}

const MARKUP = /[*_~`]/g;

function slackLink({ href, text }: Link): string {
  const name = inert(text.replace(MARKUP, " ").replaceAll("|", "/"));
  return `<${href.replaceAll("|", "%7C").replaceAll("&", "&amp;")}|${name}>`;
}
