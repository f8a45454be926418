import * as z from "zod";
import { pastInstantOf } from "../../../domain/reading/instant.ts";
import { linksFrom } from "../../../domain/reading/linksFrom.ts";
import { descriptionFrom, labelsFrom, titleFrom } from "../../../domain/reading/text.ts";
import { parseSeverity, type Severity } from "../../../domain/severity.ts";
import type { Signal } from "../../../domain/signal.ts";
import type { Statement } from "../../../domain/statement.ts";
import type { Instant } from "../../../domain/time.ts";
import { labelsOfTags } from "../reading/tags.ts";
import { filled, maybeFilled } from "../reading/template.ts";
import { defineSource, type SourceContext } from "./source.ts";

const schema = z.object({
  alertId: filled,
  reason: filled,
  notificationId: maybeFilled,
  name: maybeFilled,
  severity: maybeFilled,
  startedTime: maybeFilled,
  endedTime: maybeFilled,
  url: maybeFilled,
  condition: maybeFilled,
  hostsFailingMessage: maybeFilled,
  errorMessage: maybeFilled,
  additionalInformation: maybeFilled,
  alertTags: z.array(z.string()).nullish().catch(undefined),
});
type Notification = z.infer<typeof schema>;

/** Wavefront, in its own generic template or in the shorter one of docs/sources.md. */
export const wavefront = defineSource({
  name: "wavefront",
  expects:
    "Wavefront's generic webhook template, or the body that docs/sources.md gives: { alertId, reason, name, severity, … }",
  schema,
  shape: z.object({ alertId: z.string(), reason: z.string(), name: z.string() }),
  toSignals: (notification, context): readonly Statement[] => [read(notification, context)],
});

const STATES: ReadonlyMap<string, Signal["state"]> = new Map([
  ["ALERT_OPENED", "FIRING"],
  ["ALERT_UPDATED", "FIRING"],
  ["ALERT_SEVERITY_UPDATE", "FIRING"],
  ["ALERT_NO_DATA", "FIRING"],
  ["ALERT_RESOLVED", "RESOLVED"],
  ["ALERT_NO_DATA_RESOLVED", "RESOLVED"],
]);
const SEVERITIES: ReadonlyMap<string, Severity> = new Map([
  ["SEVERE", "SEV1"],
  ["WARN", "SEV3"],
  ["SMOKE", "SEV4"],
  ["INFO", "SEV5"],
]);

function read(notification: Notification, { receivedAt }: SourceContext): Statement {
  const { alertId, notificationId } = notification;
  const level = notification.severity ?? "";
  const reason = notification.reason.trim().toUpperCase().replaceAll(" ", "_");
  // Data that is missing is a trouble of its own: its end does not say that the alert has ended.
  const dedupKey = `wavefront/${alertId}${reason.includes("NO_DATA") ? "/no-data" : ""}`;
  const state = STATES.get(reason);
  if (!state)
    return {
      state: "SKIPPED",
      dedupKey,
      reason: "snoozing and maintenance neither open nor resolve",
    };
  const severity = SEVERITIES.get(level.toUpperCase()) ?? parseSeverity(level);
  const startedAt = timeOf(notification.startedTime, receivedAt);
  const occurredAt = state === "RESOLVED" ? timeOf(notification.endedTime, receivedAt) : startedAt;
  const description = descriptionOf(notification);
  return {
    source: "wavefront",
    dedupKey,
    state,
    title: titleFrom(notification.name ?? "") || `Wavefront alert ${alertId}`,
    ...(description && { description: descriptionFrom(description) }),
    ...(severity && { severity }),
    ...(startedAt !== undefined && state === "FIRING" && { startedAt }),
    ...(occurredAt !== undefined && { occurredAt }),
    ...(notificationId && { messageId: notificationId }),
    labels: labelsOf(notification),
    links: linksFrom([{ text: "Wavefront", href: notification.url }]),
  };
}

const DATE = /^(\d{2})\/(\d{2})\/(\d{4}) (\d{2}:\d{2}:\d{2}) ?([+-]?)(\d{4})?$/;

/** `11/20/2026 09:42:10 +0000`, whose sign is lost where the template is sent as a form. */
function timeOf(text: string | null | undefined, now: Instant): Instant | undefined {
  const [, month, day, year, time, sign, zone] = DATE.exec(text?.trim() ?? "") ?? [];
  return month
    ? pastInstantOf(`${year}-${month}-${day}T${time}${sign || "+"}${zone ?? "0000"}`, now)
    : pastInstantOf(text, now);
}

const descriptionOf = (notification: Notification): string =>
  [notification.additionalInformation, notification.hostsFailingMessage, notification.errorMessage]
    .filter(Boolean)
    .join("\n\n");

const labelsOf = (notification: Notification): Record<string, string> =>
  labelsFrom({
    ...labelsOfTags(notification.alertTags),
    alert: notification.alertId,
    condition: notification.condition,
    failing: notification.hostsFailingMessage,
    level: notification.severity,
  });
