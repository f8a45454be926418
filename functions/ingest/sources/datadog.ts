import * as z from "zod";
import { pastInstantOf } from "../../../domain/reading/instant.ts";
import { linksFrom } from "../../../domain/reading/linksFrom.ts";
import { descriptionFrom, labelsFrom, titleFrom } from "../../../domain/reading/text.ts";
import { parseSeverity, type Severity } from "../../../domain/severity.ts";
import type { Signal } from "../../../domain/signal.ts";
import type { Statement } from "../../../domain/statement.ts";
import { severityOfPriority } from "../reading/severityIn.ts";
import { labelsOfTags } from "../reading/tags.ts";
import { filled, maybeFilled } from "../reading/template.ts";
import { defineSource, type SourceContext } from "./source.ts";

/** Names that other templates in use give the same variables. */
const withOurNames = (body: unknown): unknown => {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return body;
  const theirs = new Map(Object.entries(body));
  const [monitor, scope, priority, link, event] = [
    "monitor_id",
    "scopes",
    "severity",
    "url",
    "id",
  ].map((name) => theirs.get(name));
  return {
    alert_id: monitor,
    alert_scope: scope,
    alert_priority: priority,
    link,
    event_id: event,
    ...body,
  };
};
const notification = z.object({
  alert_id: filled,
  alert_transition: filled,
  alert_scope: maybeFilled,
  alert_cycle_key: maybeFilled,
  alert_priority: maybeFilled,
  alert_type: maybeFilled,
  alert_metric: maybeFilled,
  alert_query: maybeFilled,
  alert_status: maybeFilled,
  event_id: maybeFilled,
  title: maybeFilled,
  body: maybeFilled,
  date: maybeFilled,
  hostname: maybeFilled,
  tags: maybeFilled,
  link: maybeFilled,
  org_id: maybeFilled,
});
type Notification = z.infer<typeof notification>;

/** Monitors, in the body of docs/sources.md: without a template Datadog does not say what became of the alert. */
export const datadog = defineSource({
  name: "datadog",
  expects:
    "the body that docs/sources.md gives for Datadog: { alert_id, alert_transition, alert_scope, alert_cycle_key, … }",
  schema: z.preprocess(withOurNames, notification),
  shape: z.object({ alert_transition: z.string() }),
  toSignals: (notification, context): readonly Statement[] => [read(notification, context)],
});

/** A renotification, or one of no data, is trouble that lasts. */
const isTrouble = (transition: string): boolean =>
  /^(re-)?(triggered|warn|no data|alert)\b|^renotify$/i.test(transition.trim());

function read(notification: Notification, context: SourceContext): Statement {
  const { alert_transition: transition, title } = notification;
  const dedupKey = keyOf(notification);
  const skip = (reason: string): Statement => ({ state: "SKIPPED", dedupKey, reason });
  if (/^\s*\[TEST\]/i.test(title ?? "")) return skip("a test of the monitor's notifications");
  if (/recovered/i.test(transition)) return toSignal(notification, "RESOLVED", context);
  return isTrouble(transition)
    ? toSignal(notification, "FIRING", context)
    : skip("the transition is neither trouble nor recovery");
}

/** One monitor watches many groups, each named by its tags, in any order. */
function keyOf({ alert_id: id, alert_scope: scope }: Notification): string {
  const group = (scope ?? "")
    .split(",")
    .map((tag) => tag.trim())
    .filter((tag) => tag && tag !== "*");
  return ["datadog", id, ...group.sort()].join("/");
}

function toSignal(
  notification: Notification,
  state: "FIRING" | "RESOLVED",
  { receivedAt }: SourceContext,
): Signal {
  const dedupKey = keyOf(notification);
  const severity = severityOf(notification);
  const occurredAt = pastInstantOf(notification.date, receivedAt);
  const isNew = state === "FIRING" && !/^re/i.test(notification.alert_transition);
  const { alert_cycle_key: cycle, event_id: event, body } = notification;
  return {
    source: "datadog",
    dedupKey,
    state,
    title: titleOf(notification),
    ...(body && { description: descriptionFrom(body.replaceAll("%%%", "")) }),
    ...(severity && { severity }),
    ...(occurredAt !== undefined && { occurredAt }),
    ...(occurredAt !== undefined && isNew && { startedAt: occurredAt }),
    ...(cycle && { episode: `${dedupKey}@${cycle}` }),
    ...(event && { messageId: `${event}:${notification.alert_transition}` }),
    labels: labelsOf(notification),
    links: linksFrom([{ text: "Datadog", href: notification.link }]),
  };
}

/** Before the name stands what became of it: `[P1] [Triggered on {host:a}] …`. */
const titleOf = ({ title, alert_id: id }: Notification): string =>
  titleFrom(
    (title ?? "").replace(
      /^(\s*\[(P[1-5]|(re-)?(triggered|warn|no data|recovered|alert|renotify)[^\]]*)\])+/i,
      "",
    ),
  ) || `Datadog monitor ${id}`;

/** The monitor's priority, else the kind of its alert; a monitor without one may say "none". */
function severityOf({ alert_priority, alert_type }: Notification): Severity | undefined {
  const priority = /^none$/i.test(alert_priority ?? "") ? undefined : alert_priority;
  return severityOfPriority(priority) ?? parseSeverity(alert_type ?? "");
}

const labelsOf = (notification: Notification): Record<string, string> =>
  labelsFrom({
    ...labelsOfTags(notification.tags),
    ...labelsOfTags(notification.alert_scope === "*" ? undefined : notification.alert_scope),
    monitor: notification.alert_id,
    metric: notification.alert_metric,
    query: notification.alert_query,
    status: notification.alert_status,
    hostname: notification.hostname,
    org: notification.org_id,
  });
