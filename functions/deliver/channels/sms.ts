import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import * as z from "zod";
import { readAddress } from "../../../adapters/readAddress.ts";
import type { Sender } from "../../../app/sendDelivery.ts";
import { callAws, ONE_ATTEMPT, sent } from "../callAws.ts";
import { textMessageOf } from "../textMessage.ts";

const addressShape = z.object({ phone: z.string().regex(/^\+[1-9]\d{6,14}$/) });

/** Networks carry these before advertisements. */
const TRANSACTIONAL = {
  "AWS.SNS.SMS.SMSType": { DataType: "String", StringValue: "Transactional" },
};

const NO_SUCH_NUMBER =
  "SNS sends no text there: the number is wrong, has opted out, or is not verified in the sandbox";
const NOT_ALLOWED = "texts may not be sent from this account";
/** What SNS says of a number or an account; nothing of it gets better by asking again. */
const REFUSALS = {
  InvalidParameterException: NO_SUCH_NUMBER,
  InvalidParameterValueException: NO_SUCH_NUMBER,
  OptedOutException: NO_SUCH_NUMBER,
  AuthorizationErrorException: NOT_ALLOWED,
  AccessDeniedException: NOT_ALLOWED,
};

/** A text to a phone through SNS. It says that SNS took it; the network reports later what became of it. */
export function sms(): Sender {
  let client: SNSClient | undefined;
  return {
    async send(message, secret, options) {
      const address = readAddress(addressShape, secret);
      if (!address) return { kind: "refused", reason: "its address is not that of a phone" };
      // Made when it is first needed: most functions that start never send a text.
      client ??= new SNSClient(ONE_ATTEMPT);
      const sns = client;
      const command = new PublishCommand({
        PhoneNumber: address.phone,
        Message: textMessageOf(message, options.answerUrl),
        MessageAttributes: TRANSACTIONAL,
      });
      const send = (within: { abortSignal: AbortSignal }) => sns.send(command, within);
      const called = await callAws({ options, refusals: REFUSALS, send });
      return called.kind === "accepted" ? sent("sns", called.reply) : called;
    },
  };
}
