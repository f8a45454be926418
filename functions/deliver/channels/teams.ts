import * as z from "zod";
import { post } from "../../../adapters/http/post.ts";
import { readAddress } from "../../../adapters/readAddress.ts";
import type { Sender, SendOptions } from "../../../app/sendDelivery.ts";
import type { Message } from "../../../domain/message.ts";
import { fitting, linksWithAnswer, quiet } from "../wording.ts";

const addressShape = z.object({ url: z.url() });
/** Teams takes 28 KB; a letter can be four bytes. */
const LONGEST_HEADLINE = 250;
const LONGEST_TEXT = 4_000;
const MOST_LINKS_TOGETHER = 6_000;

/** The webhook of a Teams workflow, which posts the card that it is sent. That Teams took it says not that it was read. */
export const teams: Sender = {
  async send(message, secret, options) {
    const address = readAddress(addressShape, secret);
    if (!address) return { kind: "refused", reason: "its address is not that of a Teams workflow" };
    const attachment = {
      contentType: "application/vnd.microsoft.card.adaptive",
      contentUrl: null,
      content: cardOf(message, options),
    };
    const posted = await post({
      ...options,
      url: address.url,
      body: JSON.stringify({ type: "message", attachments: [attachment] }),
    });
    return posted.kind === "accepted" ? { kind: "sent" } : posted;
  },
};

function cardOf(message: Message, options: SendOptions) {
  const lines = fitting(quiet(message.lines.join("\n")), LONGEST_TEXT).split("\n");
  const actions = linksOf(message, options);
  return {
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    type: "AdaptiveCard",
    version: "1.4",
    msteams: { width: "Full" },
    body: [
      plainText(fitting(quiet(message.headline), LONGEST_HEADLINE), {
        ...{ size: "Large", weight: "Bolder" },
      }),
      ...lines.map((line) => plainText(line)),
    ],
    ...(actions.length > 0 && { actions }),
  };
}

/** A TextBlock would read Markdown into the words; a run of text reads nothing. */
const plainText = (text: string, style: object = {}) => ({
  type: "RichTextBlock",
  inlines: [{ type: "TextRun", text, ...style }],
});

function linksOf(message: Message, options: SendOptions) {
  let room = MOST_LINKS_TOGETHER;
  return linksWithAnswer(message, options).flatMap(({ href, text }) => {
    room -= href.length;
    return room < 0 ? [] : [{ type: "Action.OpenUrl", title: quiet(text), url: href }];
  });
}
