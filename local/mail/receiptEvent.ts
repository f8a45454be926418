import PostalMime from "postal-mime";

/** A mail as it is handed over. */
export interface Envelope {
  /** Empty for a bounce. */
  readonly source: string;
  readonly recipients: readonly string[];
}
export interface Receipt extends Envelope {
  readonly messageId: string;
  readonly at: number;
  readonly raw: Buffer;
  readonly functionArn: string;
}

/** So many bytes of headers are told; the mail itself has all of them. */
const MOST_HEADERS = 10_240;
const PASS = { status: "PASS" };

/** What SES tells a function of a mail: everything but its text. Nothing is scanned here, and all passes. */
export async function receiptEvent(receipt: Receipt): Promise<object> {
  const { messageId, at, raw, source, recipients, functionArn } = receipt;
  const timestamp = new Date(at).toISOString();
  const mail = await PostalMime.parse(raw);
  const headers = mail.headers.map(({ originalKey, value }) => ({ name: originalKey, value }));
  const told = headers.filter(
    (_, place) => JSON.stringify(headers.slice(0, place + 1)).length <= MOST_HEADERS,
  );
  const values = (name: string) =>
    mail.headers.filter(({ key }) => key === name).map(({ value }) => value);
  const commonHeaders = {
    returnPath: source,
    from: values("from"),
    date: values("date")[0],
    to: values("to"),
    messageId: mail.messageId,
    subject: mail.subject,
  };
  return {
    Records: [
      {
        eventSource: "aws:ses",
        eventVersion: "1.0",
        ses: {
          mail: {
            ...{ timestamp, source, messageId, destination: recipients },
            ...{ headersTruncated: told.length < headers.length, headers: told, commonHeaders },
          },
          receipt: {
            ...{ timestamp, processingTimeMillis: 0, recipients },
            ...{ spamVerdict: PASS, virusVerdict: PASS, spfVerdict: PASS },
            ...{ dkimVerdict: PASS, dmarcVerdict: PASS },
            action: { type: "Lambda", functionArn, invocationType: "Event" },
          },
        },
      },
    ],
  };
}
