import * as z from "zod";
import type { Category } from "../../../domain/category.ts";
import { pastInstantOf } from "../../../domain/reading/instant.ts";
import { descriptionFrom, labelsFrom, titleFrom } from "../../../domain/reading/text.ts";
import type { Severity } from "../../../domain/severity.ts";
import type { Signal } from "../../../domain/signal.ts";
import type { Instant } from "../../../domain/time.ts";
import { defineSource, type SourceContext } from "./source.ts";

const optional = z.string().nullish();
const schema = z.object({
  source: z.literal("aws.health"),
  id: z.string(),
  account: z.string(),
  region: optional,
  resources: z.array(z.string()).nullish(),
  detail: z.object({
    eventArn: z.string().min(1),
    service: z.string(),
    eventTypeCode: z.string(),
    eventTypeCategory: z.string().transform((category) => category.toLowerCase()),
    eventScopeCode: optional,
    communicationId: optional,
    page: optional,
    statusCode: optional,
    startTime: optional,
    endTime: optional,
    lastUpdatedTime: optional,
    eventRegion: optional,
    affectedAccount: optional,
    eventDescription: z
      .array(z.object({ language: optional, latestDescription: z.string() }))
      .nullish(),
    affectedEntities: z.array(z.object({ entityValue: z.string() })).nullish(),
  }),
});
type HealthEvent = z.infer<typeof schema>;
type Detail = HealthEvent["detail"];

/** Backup copies from the second Region and later pages are not filtered: they share the key and message id of the first. */
export const awsHealth = defineSource({
  name: "aws-health",
  eventSource: "aws.health",
  expects:
    "an AWS Health event as EventBridge sends it: { source: aws.health, detail: { eventArn, … } }",
  schema,
  toSignals: (event, context) => [toSignal(event, context)],
  arnsOf: ({ detail, resources }) => [
    ...(resources ?? []),
    ...(detail.affectedEntities ?? []).map(({ entityValue }) => entityValue),
    detail.eventArn,
  ],
});

function toSignal(event: HealthEvent, { receivedAt }: SourceContext): Signal {
  const { detail } = event;
  const account = detail.affectedAccount ?? event.account;
  const dedupKey = `${detail.eventArn}/${account}`;
  const resolved = isOver(detail, receivedAt);
  const severity = severityOf(detail);
  const description = descriptionOf(detail);
  return {
    source: "aws-health",
    dedupKey,
    state: resolved ? "RESOLVED" : "FIRING",
    title: titleFrom(titleOf(event)),
    ...(description && { description: descriptionFrom(description) }),
    ...(severity && { severity }),
    category: categoryOf(detail),
    ...timesOf(detail, { receivedAt, resolved }),
    messageId: `${dedupKey}:${communicationOf(event)}`,
    labels: labelsOf(event, account),
    links: [],
  };
}

/** The status where there is one. Without it an end in the past says so for an issue; a planned change always has an end. */
function isOver(detail: Detail, now: Instant): boolean {
  if (detail.statusCode) return detail.statusCode.toLowerCase() === "closed";
  return detail.eventTypeCategory === "issue" && pastInstantOf(detail.endTime, now) !== undefined;
}

const isSecurity = ({ service, eventTypeCode }: Detail): boolean =>
  ["RISK", "ABUSE"].includes(service) || /^AWS_(RISK|ABUSE)_/.test(eventTypeCode);

const categoryOf = (detail: Detail): Category =>
  isSecurity(detail) ? "SECURITY" : "CLOUD_PROVIDER";

/** AWS grades nothing: a leaked key is urgent, a plan can wait, a notice is for the record, an issue is what the service says. */
function severityOf(detail: Detail): Severity | undefined {
  if (isSecurity(detail)) return "SEV1";
  if (detail.eventTypeCategory === "scheduledchange") return "SEV4";
  return detail.eventTypeCategory === "accountnotification" ? "SEV5" : undefined;
}

/** Updates of one event share its `time`, so they are ordered by what the detail says. */
function timesOf(
  detail: Detail,
  { receivedAt, resolved }: { receivedAt: Instant; resolved: boolean },
): Pick<Signal, "startedAt" | "occurredAt"> {
  const startedAt = pastInstantOf(detail.startTime, receivedAt);
  const ended = resolved ? pastInstantOf(detail.endTime, receivedAt) : undefined;
  const occurredAt = pastInstantOf(detail.lastUpdatedTime, receivedAt) ?? ended ?? startedAt;
  return {
    ...(startedAt !== undefined && { startedAt }),
    ...(occurredAt !== undefined && { occurredAt }),
  };
}

/** Some events number their pages at the end of the communication's id, others do not. */
function communicationOf({ id, detail: { communicationId, page } }: HealthEvent): string {
  if (!communicationId) return id;
  const ending = `-${page ?? "1"}`;
  return communicationId.endsWith(ending)
    ? communicationId.slice(0, -ending.length)
    : communicationId;
}

/** `AWS_EC2_INSTANCE_AVAILABILITY_ISSUE` of EC2 reads "EC2 instance availability issue in us-east-1". */
function titleOf({ detail, region }: HealthEvent): string {
  const { service, eventTypeCode, eventRegion } = detail;
  const what = eventTypeCode
    .replace(/^AWS_/, "")
    .replace(`${service}_`, "")
    .replaceAll("_", " ")
    .toLowerCase();
  const where = eventRegion ?? region;
  return where ? `${service} ${what} in ${where}` : `${service} ${what}`;
}

function descriptionOf({ eventDescription }: Detail): string | undefined {
  const texts = eventDescription ?? [];
  const english = texts.find(({ language }) => language?.startsWith("en"));
  return (english ?? texts[0])?.latestDescription;
}

function labelsOf({ region, detail }: HealthEvent, account: string): Record<string, string> {
  const entities = (detail.affectedEntities ?? []).map(({ entityValue }) => entityValue);
  return labelsFrom({
    service: detail.service,
    eventTypeCode: detail.eventTypeCode,
    eventTypeCategory: detail.eventTypeCategory,
    scope: detail.eventScopeCode,
    region: detail.eventRegion ?? region,
    account,
    affected: entities.join(", "),
  });
}
