import * as z from "zod";
import { instantOf, pastInstantOf } from "../../../domain/reading/instant.ts";
import { linksFrom } from "../../../domain/reading/linksFrom.ts";
import { descriptionFrom, labelsFrom, titleFrom } from "../../../domain/reading/text.ts";
import type { Link, Signal } from "../../../domain/signal.ts";
import type { Statement } from "../../../domain/statement.ts";
import { digestOfLabels } from "./digest.ts";
import { severityIn } from "./severityIn.ts";

const texts = z.record(z.string(), z.coerce.string()).nullish();
const status = z.enum(["firing", "resolved"]);
export const alert = z.object({
  status: status.optional(),
  labels: z.record(z.string(), z.coerce.string()),
  annotations: texts,
  startsAt: z.string().nullish(),
  endsAt: z.string().nullish(),
  generatorURL: z.string().nullish(),
  fingerprint: z.string().min(1).nullish(),
});
export type Alert = z.infer<typeof alert>;

/** A group of alerts as Prometheus' Alertmanager sends it, and whoever was built on it. */
export const alertGroup = z.object({
  status,
  alerts: z.array(alert),
  groupKey: z.string().nullish(),
  commonLabels: texts,
  commonAnnotations: texts,
  externalURL: z.string().nullish(),
  truncatedAlerts: z.number().nullish(),
});
type AlertGroup = z.infer<typeof alertGroup>;

/** What differs between those who send alerts in groups. */
export interface GroupReader<Each extends Alert> {
  readonly source: string;
  /** What people call the sender. */
  readonly name: string;
  readonly receivedAt: number;
  /** Stands before the fingerprint. */
  readonly keyPrefix: string;
  readonly linksOf: (alert: Each) => readonly { text: string; href?: string | null | undefined }[];
  readonly labelsOf: (alert: Each) => Readonly<Record<string, unknown>>;
}

type GroupOf<Each extends Alert> = Omit<AlertGroup, "alerts"> & {
  readonly alerts: readonly Each[];
};

export const readAlertGroup = <Each extends Alert>(
  group: GroupOf<Each>,
  reader: GroupReader<Each>,
): readonly Statement[] =>
  group.alerts.length === 0
    ? [{ state: "SKIPPED", reason: "the notification carries no alert" }]
    : group.alerts.map((one) => toSignal(one, group, reader));

function toSignal<Each extends Alert>(
  one: Each,
  group: GroupOf<Each>,
  reader: GroupReader<Each>,
): Signal {
  const dedupKey = `${reader.keyPrefix}${one.fingerprint ?? digestOfLabels(one.labels)}`;
  const annotations = { ...group.commonAnnotations, ...one.annotations };
  const severity = severityIn({ ...group.commonLabels, ...one.labels }, annotations);
  const state = one.status ?? group.status;
  const hidden = group.truncatedAlerts ?? 0;
  return {
    source: reader.source,
    dedupKey,
    title: titleFrom(titleOf(one, annotations)),
    ...describe(
      one,
      annotations,
      hidden > 0 && `${hidden} more alerts of this group were cut off by ${reader.name}.`,
    ),
    ...(severity && { severity }),
    ...whenOf(one, { dedupKey, receivedAt: reader.receivedAt, state }),
    ...(group.groupKey && { group: group.groupKey }),
    labels: labelsFrom({
      ...one.labels,
      ...reader.labelsOf(one),
      ...(hidden > 0 && { truncatedAlerts: hidden }),
    }),
    links: linksFor(one, { annotations, group, reader }),
  };
}

/** `endsAt` is set on firing alerts too (as the time they would lapse): only the status says what is so. */
function whenOf(
  one: Alert,
  known: { dedupKey: string; receivedAt: number; state: "firing" | "resolved" },
): Pick<Signal, "state" | "startedAt" | "occurredAt" | "episode" | "messageId"> {
  const start = instantOf(one.startsAt);
  const startedAt = pastInstantOf(one.startsAt, known.receivedAt);
  const episode = start === undefined ? undefined : `${known.dedupKey}@${start}`;
  const resolved = known.state === "resolved";
  const occurredAt = resolved ? pastInstantOf(one.endsAt, known.receivedAt) : startedAt;
  return {
    state: resolved ? "RESOLVED" : "FIRING",
    ...(startedAt !== undefined && { startedAt }),
    ...(occurredAt !== undefined && { occurredAt }),
    ...(episode !== undefined && { episode }),
    ...(resolved &&
      episode !== undefined && { messageId: `${episode}:resolved@${occurredAt ?? ""}` }),
  };
}

type Annotations = Readonly<Record<string, string>>;

function titleOf(one: Alert, annotations: Annotations): string {
  const named = [annotations["summary"], annotations["title"], annotations["message"]];
  return (
    named.find((text) => text?.trim()) || one.labels["alertname"]?.trim() || "Alert without a name"
  );
}

function describe(
  one: Alert,
  annotations: Annotations,
  truncation: string | false,
): { description?: string } {
  const isTitle = annotations["message"] === titleOf(one, annotations);
  const parts = [
    annotations["description"] ??
      annotations["details"] ??
      (isTitle ? undefined : annotations["message"]),
    truncation,
  ].filter(Boolean);
  return parts.length === 0 ? {} : { description: descriptionFrom(parts.join("\n\n")) };
}

function linksFor<Each extends Alert>(
  one: Each,
  {
    annotations,
    group,
    reader,
  }: { annotations: Annotations; group: GroupOf<Each>; reader: GroupReader<Each> },
): readonly Link[] {
  return linksFrom([
    ...Object.entries(annotations).map(([text, href]) => ({ text, href })),
    ...reader.linksOf(one),
    { text: "query", href: one.generatorURL },
    { text: reader.name, href: group.externalURL },
  ]);
}
