import * as z from "zod";
import { instantOf } from "../../../domain/reading/instant.ts";
import type { Statement } from "../../../domain/statement.ts";
import { type Alarm, statementOf } from "./alarm.ts";

const state = z.object({
  value: z.string(),
  timestamp: z.string().nullish(),
  reason: z.string().nullish(),
  reasonData: z.string().nullish(),
  actionsSuppressedBy: z.string().nullish(),
});
const metric = z.object({
  expression: z.string().nullish(),
  metricStat: z
    .object({
      metric: z.object({
        name: z.string().nullish(),
        namespace: z.string().nullish(),
        dimensions: z.record(z.string(), z.string()).nullish(),
      }),
    })
    .nullish(),
});
const detail = z.object({
  alarmName: z.string().min(1),
  state: state,
  previousState: state.nullish(),
  alarmContributor: z
    .object({ id: z.string(), attributes: z.record(z.string(), z.string()).nullish() })
    .nullish(),
  configuration: z
    .object({ description: z.string().nullish(), metrics: z.array(metric).nullish() })
    .nullish(),
  muteDetail: z.object({}).nullish(),
});
type Detail = z.infer<typeof detail>;

/** An alarm as EventBridge tells it. */
export const alarmEvent = z.object({
  source: z.literal("aws.cloudwatch"),
  "detail-type": z.string(),
  id: z.string(),
  account: z.string(),
  region: z.string(),
  resources: z.array(z.string()),
  detail,
});
export type AlarmEvent = z.infer<typeof alarmEvent>;

const STATE_CHANGES: readonly string[] = [
  "CloudWatch Alarm State Change",
  "CloudWatch Alarm Contributor State Change",
];

export function readAlarmEvent(event: AlarmEvent): Statement {
  const arn = arnOf(event);
  if (STATE_CHANGES.includes(event["detail-type"])) return statementOf(alarmOf(event, arn));
  return { state: "SKIPPED", dedupKey: arn, reason: "only a change of state is a signal" };
}

const isArn = (text: string): boolean => text.startsWith("arn:");

export const arnOf = ({ resources, region, account, detail }: AlarmEvent): string =>
  resources.find(isArn) ?? `arn:aws:cloudwatch:${region}:${account}:alarm:${detail.alarmName}`;

function alarmOf(event: AlarmEvent, arn: string): Alarm {
  const { detail } = event;
  const { state, previousState, configuration, alarmContributor } = detail;
  const at = instantOf(state.timestamp);
  const startedAt = startOfData(state.reasonData);
  const alarmedAt =
    previousState?.value === "ALARM" ? instantOf(previousState.timestamp) : undefined;
  const heldBack = heldBackOf(detail);
  return {
    arn,
    name: detail.alarmName,
    state: state.value,
    messageId: event.id,
    ...(alarmContributor && {
      contributor: { id: alarmContributor.id, attributes: alarmContributor.attributes ?? {} },
    }),
    ...(at !== undefined && { at }),
    ...(startedAt !== undefined && { startedAt }),
    ...(alarmedAt !== undefined && { alarmedAt }),
    ...(state.reason && { reason: state.reason }),
    ...(configuration?.description && { description: configuration.description }),
    ...(heldBack && { heldBack }),
    labels: labelsOf(detail),
  };
}

function heldBackOf({ state, muteDetail }: Detail): string | undefined {
  if (state.actionsSuppressedBy)
    return `the alarm's actions are suppressed by ${state.actionsSuppressedBy}`;
  return muteDetail ? "the alarm is muted by a mute rule" : undefined;
}

const reasonData = z.object({ startDate: z.string() });

function startOfData(text: string | null | undefined): number | undefined {
  try {
    return instantOf(reasonData.safeParse(JSON.parse(text ?? "null")).data?.startDate);
  } catch {
    return undefined;
  }
}

function labelsOf({ configuration }: Detail): Record<string, unknown> {
  const metrics = configuration?.metrics ?? [];
  const watched = metrics.find((entry) => entry.metricStat)?.metricStat?.metric;
  const expression = metrics.find((entry) => entry.expression)?.expression;
  return {
    ...watched?.dimensions,
    metric: watched?.name,
    namespace: watched?.namespace,
    expression,
  };
}
