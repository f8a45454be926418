import type { Message } from "../../../domain/message.ts";
import { header, inert, linkSection, section } from "./text.ts";

/** Any message as a header, its lines and its links. */
export const plainMessage = (message: Message, links = message.links) => ({
  ...said(message),
  blocks: [header(message.headline), section(message.lines.join("\n")), ...linkSection(links)],
});

/** What notifications and screen readers read, which do not show blocks; nothing in it is looked for names. */
export const said = ({ headline, lines }: Pick<Message, "headline" | "lines">) => ({
  text: inert(`${headline} — ${lines[0] ?? ""}`),
  ...{ mrkdwn: false, link_names: false, parse: "none", unfurl_links: false },
});
