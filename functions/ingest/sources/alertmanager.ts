import * as z from "zod";
import { parseSeverity, type Severity } from "../../../domain/severity.ts";
import type { Link, Signal } from "../../../domain/signal.ts";
import { digestOfLabels } from "../reading/digest.ts";
import { instantOf, pastInstantOf } from "../reading/instant.ts";
import { linksFrom } from "../reading/linksFrom.ts";
import { descriptionFrom, labelsFrom, titleFrom } from "../reading/text.ts";
import { defineSource, type SourceContext, type Statement } from "./source.ts";

const texts = z.record(z.string(), z.coerce.string()).nullish();
const status = z.enum(["firing", "resolved"]);
const alert = z.object({
  status: status.optional(),
  labels: z.record(z.string(), z.coerce.string()),
  annotations: texts,
  startsAt: z.string().nullish(),
  endsAt: z.string().nullish(),
  generatorURL: z.string().nullish(),
  fingerprint: z.string().min(1).nullish(),
});
const schema = z.object({
  status,
  alerts: z.array(alert),
  groupKey: z.string().nullish(),
  commonLabels: texts,
  commonAnnotations: texts,
  externalURL: z.string().nullish(),
  truncatedAlerts: z.number().nullish(),
});
type Group = z.infer<typeof schema>;
type Alert = z.infer<typeof alert>;

export const alertmanager = defineSource({
  name: "alertmanager",
  expects: "an Alertmanager webhook: { status, alerts: [{ labels, annotations, startsAt, … }] }",
  schema,
  toSignals: (group, context): readonly Statement[] =>
    group.alerts.length === 0
      ? [{ state: "SKIPPED", reason: "the notification carries no alert" }]
      : group.alerts.map((alert) => toSignal(alert, group, context)),
});

function toSignal(alert: Alert, group: Group, { receivedAt }: SourceContext): Signal {
  const dedupKey = alert.fingerprint ?? digestOfLabels(alert.labels);
  const annotations = { ...group.commonAnnotations, ...alert.annotations };
  const severity = severityOf({ ...group.commonLabels, ...alert.labels }, annotations);
  return {
    source: "alertmanager",
    dedupKey,
    title: titleFrom(titleOf(alert, annotations)),
    ...describe(alert, annotations, group),
    ...(severity && { severity }),
    ...whenOf(alert, { dedupKey, receivedAt, state: alert.status ?? group.status }),
    ...(group.groupKey && { group: group.groupKey }),
    labels: labelsFrom({ ...alert.labels, ...truncationOf(group) }),
    links: linksOf(alert, annotations, group),
  };
}

/** `endsAt` is set on firing alerts too (as the time they would lapse): only the status says what is so. */
function whenOf(
  alert: Alert,
  known: { dedupKey: string; receivedAt: number; state: "firing" | "resolved" },
): Pick<Signal, "state" | "startedAt" | "occurredAt" | "episode" | "messageId"> {
  const start = instantOf(alert.startsAt);
  const startedAt = pastInstantOf(alert.startsAt, known.receivedAt);
  const episode = start === undefined ? undefined : `${known.dedupKey}@${start}`;
  const resolved = known.state === "resolved";
  const occurredAt = resolved ? pastInstantOf(alert.endsAt, known.receivedAt) : startedAt;
  return {
    state: resolved ? "RESOLVED" : "FIRING",
    ...(startedAt !== undefined && { startedAt }),
    ...(occurredAt !== undefined && { occurredAt }),
    ...(episode !== undefined && { episode }),
    ...(resolved &&
      episode !== undefined && { messageId: `${episode}:resolved@${occurredAt ?? ""}` }),
  };
}

function titleOf(alert: Alert, annotations: Readonly<Record<string, string>>): string {
  const named = [annotations["summary"], annotations["title"], annotations["message"]];
  return named.find(Boolean) || alert.labels["alertname"] || "Alert without a name";
}

function describe(
  alert: Alert,
  annotations: Readonly<Record<string, string>>,
  group: Group,
): { description?: string } {
  const isTitle = annotations["message"] === titleOf(alert, annotations);
  const hidden = group.truncatedAlerts ?? 0;
  const parts = [
    annotations["description"] ??
      annotations["details"] ??
      (isTitle ? undefined : annotations["message"]),
    hidden > 0 && `${hidden} more alerts of this group were cut off by Alertmanager.`,
  ].filter(Boolean);
  return parts.length === 0 ? {} : { description: descriptionFrom(parts.join("\n\n")) };
}

const truncationOf = ({ truncatedAlerts }: Group): Record<string, string> =>
  truncatedAlerts ? { truncatedAlerts: String(truncatedAlerts) } : {};

function severityOf(...places: readonly Readonly<Record<string, string>>[]): Severity | undefined {
  for (const place of places) {
    const severity =
      parseSeverity(place["severity"] ?? "") ?? parseSeverity(place["priority"] ?? "");
    if (severity) return severity;
  }
  return undefined;
}

function linksOf(
  alert: Alert,
  annotations: Readonly<Record<string, string>>,
  group: Group,
): readonly Link[] {
  return linksFrom([
    ...Object.entries(annotations).map(([text, href]) => ({ text, href })),
    { text: "query", href: alert.generatorURL },
    { text: "Alertmanager", href: group.externalURL },
  ]);
}
