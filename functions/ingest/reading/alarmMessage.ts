import * as z from "zod";
import { instantOf } from "../../../domain/reading/instant.ts";
import type { Statement } from "../../../domain/statement.ts";
import { statementOf } from "./alarm.ts";
import { arnPart } from "./arn.ts";

/** An alarm as SNS tells it. */
export const alarmMessage = z.object({
  AlarmName: z.string().min(1),
  NewStateValue: z.string(),
  AlarmArn: z.string().nullish(),
  AlarmDescription: z.string().nullish(),
  AWSAccountId: z.string().nullish(),
  /** A name for people ("EU (Ireland)"), not a region's code. */
  Region: z.string().nullish(),
  NewStateReason: z.string().nullish(),
  StateChangeTime: z.string().nullish(),
  Trigger: z
    .object({
      MetricName: z.string().nullish(),
      Namespace: z.string().nullish(),
      Dimensions: z
        .array(z.object({ name: z.string(), value: z.string() }))
        .nullish()
        .catch(undefined),
    })
    .nullish(),
});
export type AlarmMessage = z.infer<typeof alarmMessage>;

export interface Carrier {
  readonly topicArn?: string;
  readonly messageId?: string;
}

export function readAlarmMessage(message: AlarmMessage, carrier: Carrier): Statement {
  const at = instantOf(message.StateChangeTime);
  const arn = arnOfMessage(message, carrier);
  return statementOf({
    arn,
    name: message.AlarmName,
    state: message.NewStateValue,
    messageId: carrier.messageId ?? `${arn}@${message.StateChangeTime}:${message.NewStateValue}`,
    ...(at !== undefined && { at }),
    ...(message.NewStateReason && { reason: message.NewStateReason }),
    ...(message.AlarmDescription && { description: message.AlarmDescription }),
    labels: {
      ...Object.fromEntries(
        (message.Trigger?.Dimensions ?? []).map(({ name, value }) => [name, value]),
      ),
      metric: message.Trigger?.MetricName,
      namespace: message.Trigger?.Namespace,
    },
  });
}

/** Older messages lack the ARN. The topic of an alarm lives in the alarm's region, and says its code. */
export function arnOfMessage(message: AlarmMessage, { topicArn = "" }: Carrier): string {
  if (message.AlarmArn) return message.AlarmArn;
  const partition = arnPart(topicArn, "partition") || "aws";
  const account = message.AWSAccountId || arnPart(topicArn, "account");
  const region = arnPart(topicArn, "region");
  return `arn:${partition}:cloudwatch:${region}:${account}:alarm:${message.AlarmName}`;
}
