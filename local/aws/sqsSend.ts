import * as z from "zod";
import { AwsError } from "./awsError.ts";
import type { LocalQueue } from "./localQueue.ts";
import type { LocalQueues } from "./localQueues.ts";
import { md5, md5OfAttributes } from "./sqsDigest.ts";

const MAX_BYTES = 1_048_576;

const attribute = z
  .object({
    DataType: z.string(),
    StringValue: z.string().exactOptional(),
    BinaryValue: z.string().exactOptional(),
  })
  .refine(
    ({ StringValue, BinaryValue }) => StringValue !== undefined || BinaryValue !== undefined,
    {
      error: "an attribute needs a value",
    },
  );

export const sendInput = z.looseObject({
  MessageBody: z.string().min(1),
  DelaySeconds: z.int().min(0).max(900).optional(),
  MessageGroupId: z.string().min(1).max(128).optional(),
  MessageAttributes: z.record(z.string(), attribute).default({}),
});

export function sendOne(
  queues: LocalQueues,
  queue: LocalQueue,
  { MessageBody, DelaySeconds, MessageGroupId, MessageAttributes }: z.infer<typeof sendInput>,
): object {
  if (Buffer.byteLength(MessageBody) > MAX_BYTES)
    throw new AwsError("InvalidParameterValue", `A message is at most ${MAX_BYTES} bytes.`);
  const MessageId = queues.send(queue.spec.arn, MessageBody, {
    ...(DelaySeconds !== undefined && { delaySeconds: DelaySeconds }),
    ...(MessageGroupId !== undefined && { groupId: MessageGroupId }),
    attributes: MessageAttributes,
  });
  const MD5OfMessageAttributes = md5OfAttributes(MessageAttributes);
  return {
    MessageId,
    MD5OfMessageBody: md5(MessageBody),
    ...(MD5OfMessageAttributes && { MD5OfMessageAttributes }),
  };
}
