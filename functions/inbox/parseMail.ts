import PostalMime from "postal-mime";
import type { Mail } from "../../domain/mail/mail.ts";
import { textOfHtml } from "../../domain/mail/textOfHtml.ts";
import { instantOf } from "../../domain/reading/instant.ts";

/** A mail from its bytes, of which the end may be missing; undefined when they are not to be read. */
export async function parseMail(raw: Uint8Array): Promise<Mail | undefined> {
  const mail = await PostalMime.parse(raw).catch(() => undefined);
  if (!mail) return undefined;
  // Of a header that stands there twice the upper one was added last, on the way here.
  const headers = Object.fromEntries(
    mail.headers.toReversed().map(({ key, value }) => [key, value]),
  );
  return {
    subject: wellFormed(mail.subject),
    text: wellFormed(mail.text).trim() || textOfHtml(wellFormed(mail.html)),
    from: mail.from?.address,
    messageId: mail.messageId,
    sentAt: instantOf(mail.date),
    headers,
  };
}

/** Half a character can be kept by no store. */
const wellFormed = (text = ""): string => text.toWellFormed();
