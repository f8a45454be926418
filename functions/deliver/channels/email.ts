import { SESv2Client, SendEmailCommand, type SendEmailCommandInput } from "@aws-sdk/client-sesv2";
import * as z from "zod";
import { readAddress } from "../../../adapters/readAddress.ts";
import type { Sender } from "../../../app/sendDelivery.ts";
import type { Message } from "../../../domain/message.ts";
import { callAws, ONE_ATTEMPT, sent } from "../callAws.ts";
import { letterOf } from "../letter.ts";

export interface MailSettings {
  /** The address that mails come from, which SES has verified; empty: mail is not set up. */
  readonly from: string;
  /** What SES publishes the fate of the mails by. */
  readonly configurationSet: string;
}

const addressShape = z.object({ email: z.string().min(3) });

/** What SES says of a sender or an account; nothing of it gets better by asking again. */
const REFUSALS = {
  MessageRejected: "SES rejected it: its sender, or in the sandbox its recipient, is not verified",
  MailFromDomainNotVerifiedException: "SES has not verified the domain that mails come from",
  NotFoundException: "SES does not know the configuration set",
  AccessDeniedException: "mails may not be sent in the name of MailFrom",
  AccountSuspendedException: "SES has suspended the sending of this account",
  SendingPausedException: "SES has paused the sending of this account",
};

/** A mail through SES. It says that SES took it; SES reports later what became of it. */
export function email({ from, configurationSet }: MailSettings): Sender {
  let client: SESv2Client | undefined;
  return {
    async send(message, secret, options) {
      const address = readAddress(addressShape, secret);
      if (!address) return { kind: "refused", reason: "its address is not that of a mailbox" };
      if (from === "")
        return { kind: "refused", reason: "mail is not set up: the stack's MailFrom is empty" };
      // Made when it is first needed: most functions that start never send a mail.
      client ??= new SESv2Client(ONE_ATTEMPT);
      const ses = client;
      const command = new SendEmailCommand({
        FromEmailAddress: `Tocsin <${from}>`,
        Destination: { ToAddresses: [address.email] },
        ConfigurationSetName: configurationSet,
        Content: contentOf(message, from, options.answerUrl),
      });
      const send = (within: { abortSignal: AbortSignal }) => ses.send(command, within);
      const called = await callAws({ options, refusals: REFUSALS, send });
      return called.kind === "accepted" ? sent("ses", called.reply) : called;
    },
  };
}

function contentOf(
  message: Message,
  from: string,
  answerUrl: string | undefined,
): SendEmailCommandInput["Content"] {
  const { subject, text, html } = letterOf(message, answerUrl);
  return {
    Simple: {
      Subject: utf8(subject),
      Body: { Text: utf8(text), Html: utf8(html) },
      Headers: Object.entries(headersOf(message, from)).map(([Name, Value]) => ({ Name, Value })),
    },
  };
}

const utf8 = (Data: string) => ({ Data, Charset: "UTF-8" });

/** SES numbers each mail itself, so all about an incident answer one that never was: that makes them a thread. */
function headersOf(message: Message, from: string): Readonly<Record<string, string>> {
  const automatic = { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" };
  if (message.kind !== "INCIDENT") return automatic;
  const thread = `<${message.incidentId}@${from.slice(from.indexOf("@") + 1)}>`;
  return {
    ...automatic,
    "In-Reply-To": thread,
    References: thread,
    ...(message.urgency === "PAGE" && { Importance: "high", "X-Priority": "1" }),
  };
}
