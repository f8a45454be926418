import { randomInt } from "node:crypto";
import type { LocalBuckets } from "../aws/localBuckets.ts";
import { type Envelope, receiptEvent } from "./receiptEvent.ts";
import { isFor, type ReceiptRule } from "./receiptRules.ts";

export interface ReceptionParts {
  readonly rules: readonly ReceiptRule[];
  readonly buckets: LocalBuckets;
  readonly region: string;
  readonly now: () => number;
  /** Accepts an event for a function; from then on it is not lost. */
  readonly submit: (functionArn: string, event: unknown) => void;
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

/** SES's side of mail that comes in: does what the template's receipt rules say. */
export class MailReception {
  readonly #parts: ReceptionParts;

  constructor(parts: ReceptionParts) {
    this.#parts = parts;
  }

  accepts(address: string): boolean {
    return this.#parts.rules.some((rule) => isFor(rule, address));
  }

  /** When this is over the mail is taken: kept, and told to whom the rules name. */
  async receive(envelope: Envelope, content: Buffer): Promise<void> {
    const messageId = Array.from({ length: 40 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
    const raw = Buffer.concat([Buffer.from(this.#trace(envelope, messageId)), content]);
    for (const rule of this.#parts.rules) {
      const recipients = envelope.recipients.filter((address) => isFor(rule, address));
      if (recipients.length > 0)
        await this.#apply(rule, { ...envelope, recipients, messageId, raw });
    }
  }

  async #apply(
    rule: ReceiptRule,
    mail: Envelope & { readonly messageId: string; readonly raw: Buffer },
  ): Promise<void> {
    const { buckets, submit, now } = this.#parts;
    for (const action of rule.Actions)
      if ("S3Action" in action) {
        const { BucketName, ObjectKeyPrefix } = action.S3Action;
        buckets.put(BucketName, `${ObjectKeyPrefix}${mail.messageId}`, mail.raw);
      } else {
        const functionArn = action.LambdaAction.FunctionArn;
        submit(functionArn, await receiptEvent({ ...mail, functionArn, at: now() }));
      }
  }

  /** What SES writes above the headers that a mail comes with. */
  #trace({ source, recipients }: Envelope, messageId: string): string {
    const { region, now } = this.#parts;
    const date = new Date(now()).toUTCString().replace("GMT", "+0000 (UTC)");
    return [
      `Return-Path: <${source}>`,
      `Received: from localhost ([127.0.0.1]) by inbound-smtp.${region}.amazonaws.com`,
      ` with SMTP id ${messageId} for ${recipients[0]}; ${date}`,
      "X-SES-Spam-Verdict: PASS",
      "X-SES-Virus-Verdict: PASS",
      "",
    ].join("\r\n");
  }
}
