import * as z from "zod";
import { json, type Provider } from "./provider.ts";

const publication = z.strictObject({
  Action: z.literal("Publish"),
  Version: z.literal("2010-03-31"),
  PhoneNumber: z.literal("+351912345678"),
  Message: z.string().min(1).max(1_600),
  "MessageAttributes.entry.1.Name": z.literal("AWS.SNS.SMS.SMSType"),
  "MessageAttributes.entry.1.Value.DataType": z.literal("String"),
  "MessageAttributes.entry.1.Value.StringValue": z.literal("Transactional"),
});

export interface SnsTexts extends Provider {
  readonly sent: readonly string[];
}

/** Publish to a phone: each call it takes is a text, also the same again. */
export function snsTexts(): SnsTexts {
  const sent: string[] = [];
  return {
    sent,
    address: () => ({ phone: "+351912345678" }),
    shown: () => sent,
    serve: ({ headers, body }) => {
      if (!/\/eu-west-1\/sns\/aws4_request,/.test(headers.authorization ?? ""))
        return json(403, { message: "Missing Authentication Token" });
      const given = publication.safeParse(Object.fromEntries(new URLSearchParams(body))).data;
      if (!given) return snsError("InvalidParameter");
      sent.push(given.Message);
      return xml(200, `<PublishResult><MessageId>t${sent.length}</MessageId></PublishResult>`);
    },
  };
}

export const snsError = (code: string, status = 400) =>
  xml(status, `<Error><Type>Sender</Type><Code>${code}</Code><Message>No.</Message></Error>`);

function xml(status: number, content: string) {
  const name = status < 300 ? "PublishResponse" : "ErrorResponse";
  const root = `<${name} xmlns="http://sns.amazonaws.com/doc/2010-03-31/">${content}</${name}>`;
  return { status, headers: { "content-type": "text/xml" }, body: root };
}
