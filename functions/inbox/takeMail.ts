import type { Proof } from "../../app/admission.ts";
import type { RawMails } from "../../app/ingestPorts.ts";
import { type ReceivePorts, type Reception, receiveSignals } from "../../app/receiveSignals.ts";
import { type Sender, senderOf } from "../../app/senderOf.ts";
import type { Mail } from "../../domain/mail/mail.ts";
import { mailAddress } from "../../domain/mail/mailAddress.ts";
import { readMail } from "../../domain/mail/readMail.ts";
import { parseMail } from "./parseMail.ts";
import { type ReceivedMail, receiptEvent, whyRejected } from "./receipt.ts";

export interface InboxPorts extends ReceivePorts {
  readonly mails: RawMails;
}

/** A mail that SES has received. What cannot be stored throws, so that it is tried again and then kept in a queue. */
export const takeMail =
  (ports: InboxPorts) =>
  async (event: unknown): Promise<readonly Result[]> => {
    const all: Result[] = [];
    for (const { ses } of receiptEvent.parse(event).Records) {
      const results = await take(ports, ses);
      const { messageId } = ses.mail;
      console.info(JSON.stringify({ source: "email", messageId, results }));
      all.push(...results);
    }
    return all;
  };

type Result = Pick<Reception, "incidentId" | "reason"> & { readonly outcome: string };

async function take(ports: InboxPorts, received: ReceivedMail): Promise<readonly Result[]> {
  const rejected = whyRejected(received);
  if (rejected !== undefined) return [{ outcome: "ignored", reason: rejected }];
  const recipients = [...new Set(received.receipt.recipients)].map(recipientOf);
  if (!recipients.some((one) => one.sender)) return recipients.map(() => NOT_OURS);
  const mail = await parseMail(await ports.mails.read(received.mail.messageId));
  if (!mail) return [{ outcome: "ignored", reason: "the mail cannot be read" }];
  const whole = { ...mail, messageId: mail.messageId ?? received.mail.messageId };
  const results: Result[] = [];
  for (const recipient of recipients) results.push(await takeFor(ports, recipient, whole));
  return results;
}

interface Recipient {
  /** Undefined where the address holds nothing that can be an integration key. */
  readonly sender: Sender | undefined;
  readonly tag?: string | undefined;
}

function recipientOf(address: string): Recipient {
  const { key, tag } = mailAddress(address);
  return { sender: senderOf(key, unprovable), tag };
}

async function takeFor(ports: InboxPorts, { sender, tag }: Recipient, mail: Mail): Promise<Result> {
  if (!sender) return NOT_OURS;
  const statement = readMail(mail, { tag, now: ports.clock.now() });
  if (statement.state === "SKIPPED") return { outcome: "ignored", reason: statement.reason };
  const received = await receiveSignals(ports, { ...sender, signals: [statement] });
  if (received.kind === "unproven") return { outcome: "refused", reason: received.reason };
  if (received.kind !== "received") return NOT_OURS;
  // The key of a signal is what its sender said; the log gets by without.
  const [{ outcome, incidentId, reason } = NOTHING] = received.receptions;
  return { outcome, ...(incidentId && { incidentId }), ...(reason && { reason }) };
}

const NOTHING: Result = { outcome: "ignored" };
/** The same for an address of nobody's and for a key that was revoked. */
const NOT_OURS: Result = {
  outcome: "dropped",
  reason: "no integration key is valid at this address",
};

/** A mail shows nothing but the key in its address. */
const unprovable: Proof = async ({ id, secret, topicArns }) =>
  secret || topicArns
    ? {
        kind: "unproven",
        reason: `integration ${id} asks for more than its key, which a mail cannot show`,
        expected: "an integration without a secret, for mail only",
      }
    : undefined;
