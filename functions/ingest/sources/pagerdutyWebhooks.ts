import * as z from "zod";
import { pastInstantOf } from "../../../domain/reading/instant.ts";
import { linksFrom } from "../../../domain/reading/linksFrom.ts";
import { labelsFrom, titleFrom } from "../../../domain/reading/text.ts";
import type { Signal } from "../../../domain/signal.ts";
import type { Statement } from "../../../domain/statement.ts";
import { severityOfPriority } from "../reading/severityIn.ts";
import { hmacSignature } from "../signatures/hmacSignature.ts";
import { defineSource, type SourceContext } from "./source.ts";

const optional = z.string().nullish().catch(undefined);
const reference = z.object({ summary: optional }).nullish().catch(undefined);
const incident = z.object({
  type: z.literal("incident"),
  id: z.string().min(1),
  title: optional,
  status: optional,
  number: z.number().nullish().catch(undefined),
  incident_key: optional,
  html_url: optional,
  created_at: optional,
  reopened_at: optional,
  urgency: optional,
  priority: reference,
  service: reference,
  escalation_policy: reference,
  conference_bridge: z.object({ conference_url: optional }).nullish().catch(undefined),
});
const schema = z.object({
  event: z.object({
    id: z.string().min(1),
    event_type: z.string(),
    resource_type: optional,
    occurred_at: optional,
    data: z.union([incident, z.object({ type: z.string().refine((type) => type !== "incident") })]),
  }),
});
type Told = z.infer<typeof schema>["event"] & { readonly data: z.infer<typeof incident> };

/** What other people's incidents in PagerDuty come to, so that both can be in use for a time. */
export const pagerdutyWebhooks = defineSource({
  name: "pagerduty-webhooks",
  expects:
    "a PagerDuty V3 webhook: { event: { id, event_type, occurred_at, data: { type: incident, id, title, … } } }",
  schema,
  verify: hmacSignature({ header: "x-pagerduty-signature", prefix: "v1=" }),
  toSignals: ({ event }, context): readonly Statement[] => [read(event, context)],
});

const STATES: ReadonlyMap<string, Signal["state"]> = new Map([
  ["incident.triggered", "FIRING"],
  ["incident.reopened", "FIRING"],
  ["incident.unacknowledged", "FIRING"],
  ["incident.priority_updated", "FIRING"],
  ["incident.acknowledged", "ACKNOWLEDGED"],
  ["incident.resolved", "RESOLVED"],
]);

function read(event: z.infer<typeof schema>["event"], context: SourceContext): Statement {
  const { event_type: type, data } = event;
  if (type === "pagey.ping")
    return { state: "SKIPPED", reason: "PagerDuty's test: the webhook works" };
  const state = STATES.get(type);
  if (!state || !("id" in data))
    return { state: "SKIPPED", reason: "this event does not say whether an incident is open" };
  if (type === "incident.priority_updated" && data.status === "resolved")
    return { state: "SKIPPED", dedupKey: keyOf(data), reason: "the incident is resolved already" };
  return toSignal({ ...event, data }, state, context);
}

const keyOf = ({ id }: { readonly id: string }): string => `pagerduty/${id}`;

function toSignal(event: Told, state: Signal["state"], { receivedAt }: SourceContext): Signal {
  const { data } = event;
  const severity = severityOfPriority(data.priority?.summary) ?? severityOfPriority(data.urgency);
  const occurredAt = pastInstantOf(event.occurred_at, receivedAt);
  const startedAt = pastInstantOf(data.reopened_at ?? data.created_at, receivedAt);
  return {
    source: "pagerduty-webhooks",
    dedupKey: keyOf(data),
    state,
    title: titleFrom(data.title ?? "") || `PagerDuty incident ${data.id}`,
    ...(severity && { severity }),
    ...(occurredAt !== undefined && { occurredAt }),
    ...(startedAt !== undefined && state === "FIRING" && { startedAt }),
    messageId: event.id,
    labels: labelsOf(event),
    links: linksFrom([
      { text: "PagerDuty", href: data.html_url },
      { text: "conference", href: data.conference_bridge?.conference_url },
    ]),
  };
}

const labelsOf = ({ data }: Told): Record<string, string> =>
  labelsFrom({
    service: data.service?.summary,
    escalationPolicy: data.escalation_policy?.summary,
    priority: data.priority?.summary,
    urgency: data.urgency,
    status: data.status,
    number: data.number,
    incidentKey: data.incident_key,
  });
