import * as z from "zod";
import type { Mail } from "../../../domain/mail/mail.ts";
import { mailAddress } from "../../../domain/mail/mailAddress.ts";
import { readMail } from "../../../domain/mail/readMail.ts";
import { textOfHtml } from "../../../domain/mail/textOfHtml.ts";
import { instantOf } from "../../../domain/reading/instant.ts";
import { defineSource } from "./source.ts";

const text = z.string().nullish().catch(undefined);
const schema = z
  .object({
    from: z.string(),
    /** Only what stands behind a `+` is read: whose it is, the path says. */
    to: z
      .union([z.string().transform((one) => [one]), z.array(z.string())])
      .nullish()
      .catch(undefined),
    subject: z.string(),
    text,
    html: text,
    messageId: text,
    date: text,
    /** Names in whatever case; they tell automatic answers from alarms. */
    headers: z.record(z.string(), z.string()).nullish().catch(undefined),
  })
  .refine(({ text, html }) => text != null || html != null, "it has neither text nor html");
type Posted = z.infer<typeof schema>;

/** A mail as JSON, of whoever receives mail by other means than the stack's own address. */
export const email = defineSource({
  name: "email",
  expects: "a mail: { from, to, subject, text or html, messageId, date, headers }",
  schema,
  toSignals: (posted, { receivedAt }) => [
    readMail(mailOf(posted), { tag: tagOf(posted), now: receivedAt }),
  ],
});

function mailOf({ subject, text, html, from, messageId, date, headers }: Posted): Mail {
  return {
    subject,
    text: text?.trim() ? text : textOfHtml(html ?? ""),
    from: addressIn(from),
    messageId: messageId ?? undefined,
    sentAt: instantOf(date),
    headers: Object.fromEntries(
      Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    ),
  };
}

const tagOf = ({ to }: Posted): string | undefined =>
  to?.map((one) => mailAddress(addressIn(one)).tag).find((tag) => tag !== undefined);

/** The address of `Name <address>`. */
const addressIn = (text: string): string => /<([^<>]*)>/.exec(text)?.[1] ?? text;
