import * as z from "zod";
import { pastInstantOf } from "../../../domain/reading/instant.ts";
import { descriptionFrom, labelsFrom, titleFrom } from "../../../domain/reading/text.ts";
import type { Signal } from "../../../domain/signal.ts";
import type { Statement } from "../../../domain/statement.ts";
import type { Instant } from "../../../domain/time.ts";
import { severityOfPriority } from "../reading/severityIn.ts";
import { labelsOfTags } from "../reading/tags.ts";
import { defineSource, type SourceContext } from "./source.ts";

const optional = z.string().nullish().catch(undefined);
const time = z.number().nullish().catch(undefined);
const schema = z.object({
  action: z.string().min(1),
  alert: z.object({
    alertId: z.string().min(1),
    message: optional,
    description: optional,
    alias: optional,
    tinyId: optional,
    entity: optional,
    source: optional,
    priority: optional,
    tags: z.array(z.string()).nullish().catch(undefined),
    details: z.record(z.string(), z.unknown()).nullish().catch(undefined),
    /** Milliseconds. */
    createdAt: time,
    /** Nanoseconds. */
    updatedAt: time,
  }),
  integrationName: optional,
});
type Told = z.infer<typeof schema>;

/** Outgoing webhooks of Opsgenie, which Jira Service Management sends in the same shape. */
export const opsgenie = defineSource({
  name: "opsgenie",
  expects: "an Opsgenie webhook: { action, alert: { alertId, message, priority, … } }",
  schema,
  toSignals: (told, context): readonly Statement[] => [read(told, context)],
});

/** A deleted alert is never closed. */
const STATES: ReadonlyMap<string, Signal["state"]> = new Map([
  ["create", "FIRING"],
  ["unacknowledge", "FIRING"],
  ["updatepriority", "FIRING"],
  ["acknowledge", "ACKNOWLEDGED"],
  ["close", "RESOLVED"],
  ["delete", "RESOLVED"],
]);

function read(told: Told, { receivedAt }: SourceContext): Statement {
  const { action, alert } = told;
  const dedupKey = `opsgenie/${alert.alertId}`;
  const state = STATES.get(action.toLowerCase());
  if (!state)
    return {
      state: "SKIPPED",
      dedupKey,
      reason: "this action does not say whether the alert is open",
    };
  const severity = severityOfPriority(alert.priority);
  const startedAt = pastInstantOf(alert.createdAt, receivedAt);
  const occurredAt =
    updateOf(alert.updatedAt, receivedAt) ?? (action === "Create" ? startedAt : undefined);
  return {
    source: "opsgenie",
    dedupKey,
    state,
    title: titleFrom(alert.message ?? "") || `Opsgenie alert ${alert.tinyId || alert.alertId}`,
    ...(alert.description && { description: descriptionFrom(alert.description) }),
    ...(severity && { severity }),
    ...(startedAt !== undefined && state === "FIRING" && { startedAt }),
    ...(occurredAt !== undefined && { occurredAt }),
    messageId: `${alert.alertId}:${action}:${alert.updatedAt ?? ""}`,
    labels: labelsOf(told),
    links: [],
  };
}

const updateOf = (nanoseconds: number | null | undefined, now: Instant): Instant | undefined =>
  pastInstantOf((nanoseconds ?? 0) / 1e6, now);

const labelsOf = ({ alert, integrationName }: Told): Record<string, string> =>
  labelsFrom({
    ...labelsOfTags(alert.tags),
    ...alert.details,
    alias: alert.alias,
    tinyId: alert.tinyId,
    entity: alert.entity,
    source: alert.source,
    priority: alert.priority,
    integration: integrationName,
  });
