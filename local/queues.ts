import * as z from "zod";
import type { LocalQueues } from "./aws/localQueues.ts";
import type { Stack } from "./template/stack.ts";

const redrive = z.looseObject({
  deadLetterTargetArn: z.string(),
  maxReceiveCount: z.coerce.number(),
});
const queueSpec = z.looseObject({
  DelaySeconds: z.number().default(0),
  VisibilityTimeout: z.number().default(30),
  MessageRetentionPeriod: z.number().default(345_600),
  RedrivePolicy: redrive.optional(),
});

/** Opens the template's queues. */
export function createQueues(stack: Stack, queues: LocalQueues): void {
  for (const { logicalId, name, properties } of stack.all("AWS::SQS::Queue")) {
    const spec = queueSpec.parse(properties);
    queues.create({
      name,
      url: stack.attribute(logicalId),
      arn: stack.attribute(logicalId, "Arn"),
      delaySeconds: spec.DelaySeconds,
      visibilityTimeout: spec.VisibilityTimeout,
      retention: spec.MessageRetentionPeriod,
      ...(spec.RedrivePolicy && {
        redrive: {
          deadLetterArn: spec.RedrivePolicy.deadLetterTargetArn,
          maxReceiveCount: spec.RedrivePolicy.maxReceiveCount,
        },
      }),
    });
  }
}
