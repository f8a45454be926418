import * as z from "zod";
import type { Category } from "../../../domain/category.ts";
import { pastInstantOf } from "../../../domain/reading/instant.ts";
import { descriptionFrom, labelsFrom, titleFrom } from "../../../domain/reading/text.ts";
import type { Link, Signal } from "../../../domain/signal.ts";
import type { Statement } from "../../../domain/statement.ts";
import type { Instant } from "../../../domain/time.ts";
import { arnPart } from "../reading/arn.ts";
import { sagemakerChanges } from "../reading/sagemakerChanges.ts";
import { KINDS, type Kind } from "../reading/sagemakerKinds.ts";
import {
  hasViolations,
  monitorCategory,
  type Outcome,
  processingCategory,
  stateOf,
} from "../reading/sagemakerState.ts";
import { defineSource, type SourceContext } from "./source.ts";

const schema = z.object({
  source: z.literal("aws.sagemaker"),
  "detail-type": z.string(),
  id: z.string(),
  account: z.string().nullish(),
  time: z.union([z.string(), z.number()]).nullish(),
  resources: z.array(z.string()).nullish(),
  detail: z.record(z.string(), z.unknown()),
});
type Event = z.infer<typeof schema>;
/** An event of a known kind, with its resource and how that fares. */
interface Report extends Outcome {
  readonly event: Event;
  readonly kind: Kind;
  readonly arn: string;
  /** The schedule of a monitoring run: its next clean run is the recovery. */
  readonly schedule: string | undefined;
}

export const sagemaker = defineSource({
  name: "sagemaker",
  eventSource: "aws.sagemaker",
  expects:
    "a SageMaker event as EventBridge sends it: { source: aws.sagemaker, detail-type, detail: { … } }",
  schema,
  toSignals: (event, context): readonly Statement[] => [read(event, context)],
  toChanges: ({ detail, ...event }, { receivedAt }) =>
    sagemakerChanges({ detailType: event["detail-type"], time: event.time, detail }, receivedAt),
  arnsOf: (event) => {
    const report = reportOf(event);
    return [report?.schedule, report?.arn, ...(event.resources ?? [])].filter(isText);
  },
});

function read(event: Event, context: SourceContext): Statement {
  const report = reportOf(event);
  if (!report)
    return {
      state: "SKIPPED",
      reason: "this kind of SageMaker event does not say whether something is broken",
    };
  const state = stateOf(report);
  return state
    ? toSignal(report, state, context)
    : {
        state: "SKIPPED",
        dedupKey: keyOf(report),
        reason: "its status is neither trouble nor recovery",
      };
}

function reportOf(event: Event): Report | undefined {
  const kind = KINDS.get(event["detail-type"]);
  const text = (field: string) => [event.detail[field]].find(isText);
  const arn = kind && (text(kind.arn) ?? event.resources?.[0]);
  if (!kind || !arn) return undefined;
  return {
    event,
    kind,
    arn,
    status: text(kind.status) ?? "",
    secondaryStatus: text("SecondaryStatus"),
    exitMessage: text("ExitMessage"),
    schedule: text("MonitoringScheduleArn"),
  };
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

const keyOf = ({ arn, schedule, kind }: Report): string =>
  schedule ? `${schedule}/monitoring` : `${arn}/${kind.name}`;

function toSignal(
  report: Report,
  state: "FIRING" | "RESOLVED",
  { receivedAt }: SourceContext,
): Signal {
  const { event, arn } = report;
  const at = timeOf(report, receivedAt);
  const reason = [event.detail["FailureReason"], report.exitMessage].find(isText);
  return {
    source: "sagemaker",
    dedupKey: keyOf(report),
    state,
    title: titleFrom(titleOf(report)),
    ...(reason && { description: descriptionFrom(reason) }),
    category: categoryOf(report),
    ...(at !== undefined && { occurredAt: at }),
    ...(at !== undefined && state === "FIRING" && { startedAt: at }),
    messageId: event.id,
    labels: labelsFrom({
      resource: nameOf(arn),
      status: report.status,
      secondaryStatus: report.secondaryStatus,
      endpoint: event.detail["EndpointName"],
      model: event.detail["ModelName"],
      region: arnPart(arn, "region"),
      account: arnPart(arn, "account"),
    }),
    links: linksOf(report),
  };
}

function timeOf({ event, kind }: Report, now: Instant): Instant | undefined {
  const told = [...kind.times.map((field) => event.detail[field]), event.time];
  return told.map((value) => pastInstantOf(value, now)).find((at) => at !== undefined);
}

function titleOf(report: Report): string {
  const { kind, arn, status } = report;
  const outcome = hasViolations(report)
    ? "found violations of its constraints"
    : status.replaceAll("_", " ").toLowerCase();
  return `SageMaker ${kind.noun} ${nameOf(arn)}: ${outcome}`;
}

const nameOf = (arn: string): string => arn.slice(arn.indexOf("/") + 1);

function categoryOf(report: Report): Category {
  const monitors = hasViolations(report) || report.schedule !== undefined;
  const names = `${report.schedule ?? ""} ${report.arn} ${report.exitMessage ?? ""}`;
  if (monitors) return monitorCategory(names);
  return report.kind.name === "processing-job" ? processingCategory(names) : report.kind.category;
}

function linksOf({ kind, arn }: Report): readonly Link[] {
  const region = arnPart(arn, "region");
  if (!kind.page || !region) return [];
  const href = `https://${region}.console.aws.amazon.com/sagemaker/home?region=${region}#/${kind.page}/${nameOf(arn)}`;
  return [{ href, text: `SageMaker ${kind.noun}` }];
}
