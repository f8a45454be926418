import * as z from "zod";
import type { Statement } from "../../../domain/statement.ts";
import { alarmEvent, arnOf, readAlarmEvent } from "../reading/alarmEvent.ts";
import {
  alarmMessage,
  arnOfMessage,
  type Carrier,
  readAlarmMessage,
} from "../reading/alarmMessage.ts";
import { contentOf, type SnsMessage, snsMessage, snsRecords } from "../reading/sns.ts";
import { defineSource } from "./source.ts";

const schema = z.union([alarmEvent, snsMessage, snsRecords, alarmMessage]);
type Body = z.infer<typeof schema>;
type Told = { readonly statement: Statement; readonly arns: readonly string[] };

/** Alarms from EventBridge, and from SNS over HTTP, as raw messages or as a function's records. */
export const cloudwatch = defineSource({
  name: "cloudwatch",
  eventSource: "aws.cloudwatch",
  expects:
    "a CloudWatch alarm: an EventBridge event of source aws.cloudwatch, or an SNS message with AlarmName and NewStateValue",
  schema,
  takesSns: true,
  toSignals: (body) => tell(body).map((told) => told.statement),
  arnsOf: (body) => tell(body).flatMap((told) => told.arns),
});

function tell(body: Body): readonly Told[] {
  if ("Records" in body) return body.Records.map(({ Sns }) => tellMessage(Sns));
  if ("TopicArn" in body) return [tellMessage(body)];
  return [tellAlarm(body, {})];
}

function tellMessage(message: SnsMessage): Told {
  const arns = [message.TopicArn];
  if (message.Type !== "Notification") return { arns, statement: confirmation(message) };
  const content = z.union([alarmEvent, alarmMessage]).safeParse(contentOf(message));
  if (content.success)
    return tellAlarm(content.data, { topicArn: message.TopicArn, messageId: message.MessageId });
  return {
    arns,
    statement: { state: "SKIPPED", reason: "the SNS message is not about an alarm" },
  };
}

function tellAlarm(
  alarm: z.infer<typeof alarmEvent | typeof alarmMessage>,
  carrier: Carrier,
): Told {
  const { topicArn } = carrier;
  const topic = topicArn ? [topicArn] : [];
  return "AlarmName" in alarm
    ? {
        statement: readAlarmMessage(alarm, carrier),
        arns: [arnOfMessage(alarm, carrier), ...topic],
      }
    : { statement: readAlarmEvent(alarm), arns: [arnOf(alarm), ...alarm.resources, ...topic] };
}

/** Confirmed here is only what was signed; without a check of signatures (in dev) it stays with a person. */
const confirmation = ({ Type, TopicArn, Token }: SnsMessage): Statement => ({
  state: "SKIPPED",
  dedupKey: TopicArn,
  reason:
    Type === "SubscriptionConfirmation"
      ? `subscriptions are confirmed by a person: aws sns confirm-subscription --topic-arn ${TopicArn} --token ${Token ?? "…"}`
      : "the subscription was ended; confirm it anew to hear of this topic's alarms again",
});
