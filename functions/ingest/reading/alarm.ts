import { descriptionFrom, labelsFrom, titleFrom } from "../../../domain/reading/text.ts";
import type { Signal } from "../../../domain/signal.ts";
import type { Statement } from "../../../domain/statement.ts";
import type { Instant } from "../../../domain/time.ts";
import { arnPart } from "./arn.ts";

/** What a CloudWatch alarm says, in whichever form it came. */
export interface Alarm {
  readonly arn: string;
  readonly name: string;
  /** One of the time series a Metrics Insights alarm watches. */
  readonly contributor?: { readonly id: string; readonly attributes: Record<string, string> };
  readonly state: string;
  readonly at?: Instant;
  /** When the data went wrong, which is earlier than the alarm saying so. */
  readonly startedAt?: Instant;
  /** When the state that this one follows was entered, if that was ALARM. */
  readonly alarmedAt?: Instant;
  readonly reason?: string;
  readonly description?: string;
  /** Why its actions are held back now. */
  readonly heldBack?: string;
  readonly messageId: string;
  readonly labels: Readonly<Record<string, unknown>>;
}

/** An alarm that is held back pages nobody; its recovery is still told, for what fired before. */
export function statementOf(alarm: Alarm): Statement {
  const dedupKey = alarm.contributor ? `${alarm.arn}/${alarm.contributor.id}` : alarm.arn;
  const skip = (reason: string): Statement => ({ state: "SKIPPED", reason, dedupKey });
  if (alarm.state === "ALARM")
    return alarm.heldBack ? skip(alarm.heldBack) : firing(alarm, dedupKey);
  if (alarm.state === "OK") return resolved(alarm, dedupKey);
  if (alarm.state === "INSUFFICIENT_DATA")
    return skip("the alarm lacks data to say whether something is wrong");
  return skip("the alarm's state is none that CloudWatch documents");
}

const firing = (alarm: Alarm, dedupKey: string): Signal => ({
  ...common(alarm, dedupKey),
  state: "FIRING",
  ...startOf(alarm),
  ...(alarm.at !== undefined && { episode: `${dedupKey}@${alarm.at}` }),
});

const resolved = (alarm: Alarm, dedupKey: string): Signal => ({
  ...common(alarm, dedupKey),
  state: "RESOLVED",
  ...(alarm.alarmedAt !== undefined && { episode: `${dedupKey}@${alarm.alarmedAt}` }),
});

function startOf({ startedAt, at }: Alarm): { startedAt?: Instant } {
  const start = startedAt ?? at;
  return start === undefined ? {} : { startedAt: start };
}

function common(alarm: Alarm, dedupKey: string): Omit<Signal, "state"> {
  const region = arnPart(alarm.arn, "region");
  const description = [alarm.description, alarm.reason].filter(Boolean).join("\n\n");
  const attributes = alarm.contributor?.attributes ?? {};
  const series = Object.values(attributes).join(", ");
  return {
    source: "cloudwatch",
    dedupKey,
    title: titleFrom(series ? `${alarm.name} (${series})` : alarm.name),
    ...(description && { description: descriptionFrom(description) }),
    ...(alarm.at !== undefined && { occurredAt: alarm.at }),
    messageId: alarm.messageId,
    labels: labelsFrom({
      ...alarm.labels,
      ...attributes,
      alarmName: alarm.name,
      region,
      account: arnPart(alarm.arn, "account"),
    }),
    links: region ? [{ href: consoleAddress(region, alarm.name), text: "CloudWatch alarm" }] : [],
  };
}

const consoleAddress = (region: string, name: string): string =>
  `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#alarmsV2:alarm/${encodeURIComponent(name)}`;
