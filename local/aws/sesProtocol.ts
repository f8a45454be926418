import { randomUUID } from "node:crypto";
import * as z from "zod";
import type { Mail } from "../mime.ts";
import { AwsError, unknownOperation } from "./awsError.ts";
import { parseInput } from "./parseInput.ts";
import type { AwsPlace } from "./place.ts";
import type { AwsProtocol, AwsRequest, AwsResponse } from "./request.ts";

const content = z.object({ Data: z.string() });
const sendEmailInput = z.looseObject({
  FromEmailAddress: z.string(),
  Destination: z.object({ ToAddresses: z.array(z.string()).min(1).max(50) }),
  ConfigurationSetName: z.string().optional(),
  Content: z.object({
    Simple: z.object({
      Subject: content,
      Body: z.object({ Text: content, Html: content.optional() }),
      Headers: z
        .array(
          z.object({
            Name: z.string().regex(/^[\x21-\x39\x3b-\x7e]{1,126}$/),
            Value: z.string().regex(/^[\x20-\x7e]{1,870}$/),
          }),
        )
        .default([]),
    }),
  }),
});
type Input = z.infer<typeof sendEmailInput>;

interface SesParts {
  readonly place: AwsPlace;
  /** Names of the configuration sets that there are. */
  readonly configurationSets: readonly string[];
  /** Takes a mail on its way. */
  readonly post: (messageId: string, mail: Mail) => void;
}

/** SES's SendEmail over its REST protocol, version 2; every sender is as good as verified. */
export class SesProtocol implements AwsProtocol {
  readonly contentType = "application/json";
  readonly #parts: SesParts;

  constructor(parts: SesParts) {
    this.#parts = parts;
  }

  async handle({ method, url, body, caller }: AwsRequest): Promise<AwsResponse> {
    if (method !== "POST" || url !== "/v2/email/outbound-emails")
      throw unknownOperation(`ses ${method} ${url}`);
    const input = parseInput(sendEmailInput, JSON.parse(body.toString() || "{}"));
    for (const arn of this.#resources(input)) caller.authorize("ses:SendEmail", arn);
    const { ConfigurationSetName: set } = input;
    if (set !== undefined && !this.#parts.configurationSets.includes(set))
      throw new AwsError("NotFoundException", `Configuration set <${set}> does not exist.`, {
        status: 404,
      });
    const messageId = `local-${randomUUID()}`;
    this.#parts.post(messageId, mailOf(input));
    return {
      ...{ action: "SendEmail", status: 200, contentType: this.contentType },
      body: JSON.stringify({ MessageId: messageId }),
    };
  }

  /** What a caller has to be allowed to use: the sender's identity, and the configuration set. */
  #resources({ FromEmailAddress, ConfigurationSetName: set }: Input): string[] {
    const { region, accountId } = this.#parts.place;
    const [address = ""] = /[^<>\s]+@[^<>\s]+/.exec(FromEmailAddress) ?? [];
    const arn = (resource: string) => `arn:aws:ses:${region}:${accountId}:${resource}`;
    return [
      arn(`identity/${address}`),
      ...(set === undefined ? [] : [arn(`configuration-set/${set}`)]),
    ];
  }
}

const mailOf = ({ FromEmailAddress, Destination, Content, ConfigurationSetName }: Input): Mail => ({
  from: FromEmailAddress,
  configurationSet: ConfigurationSetName,
  to: Destination.ToAddresses,
  subject: Content.Simple.Subject.Data,
  text: Content.Simple.Body.Text.Data,
  html: Content.Simple.Body.Html?.Data,
  headers: Content.Simple.Headers,
});
