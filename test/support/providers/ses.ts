import * as z from "zod";
import { json, type Provider, read } from "./provider.ts";

const content = z.strictObject({ Data: z.string().min(1), Charset: z.literal("UTF-8") });
const email = z.strictObject({
  FromEmailAddress: z.literal("Tocsin <tocsin@example.com>"),
  Destination: z.strictObject({ ToAddresses: z.tuple([z.email()]) }),
  ConfigurationSetName: z.literal("Tocsin-test-Mail"),
  Content: z.strictObject({
    Simple: z.strictObject({
      Subject: content,
      Body: z.strictObject({ Text: content, Html: content }),
      Headers: z
        .array(
          z.strictObject({
            Name: z.string().regex(/^[!-9;-~]{1,126}$/),
            Value: z.string().regex(/^[ -~]{1,870}$/),
          }),
        )
        .max(15),
    }),
  }),
});
export type SentEmail = z.infer<typeof email>["Content"]["Simple"];

export interface Ses extends Provider {
  readonly sent: readonly SentEmail[];
}

/** SendEmail of the API's second version: each call it takes is a mail, also the same again. */
export function ses(): Ses {
  const sent: SentEmail[] = [];
  return {
    sent,
    address: () => ({ email: "team@example.org" }),
    shown: () => sent.map((one) => JSON.stringify(one)),
    serve: (request) => {
      const signed = /^AWS4-HMAC-SHA256 Credential=[^/]+\/\d{8}\/eu-west-1\/ses\/aws4_request,/;
      if (!signed.test(request.headers.authorization ?? ""))
        return json(403, { message: "Missing Authentication Token" });
      const { method, path } = request;
      const given = read(request, email.safeParse);
      if (method !== "POST" || path !== "/v2/email/outbound-emails" || !given)
        return {
          ...json(400, { message: "not valid" }),
          headers: { "x-amzn-errortype": "BadRequestException" },
        };
      sent.push(given.Content.Simple);
      return json(200, { MessageId: `0102018f-${sent.length}` });
    },
  };
}
