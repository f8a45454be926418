import * as z from "zod";
import { pastInstantOf } from "../../../domain/reading/instant.ts";
import { linksFrom } from "../../../domain/reading/linksFrom.ts";
import { labelsFrom, titleFrom } from "../../../domain/reading/text.ts";
import { parseSeverity } from "../../../domain/severity.ts";
import type { Signal } from "../../../domain/signal.ts";
import { defineSource, type SourceContext } from "./source.ts";

const dedupKey = z.string().min(1).max(255);
const links = z.array(z.object({ href: z.string(), text: z.string().nullish() })).nullish();
const payload = z.object({
  summary: z.string().min(1).max(1024),
  source: z.string().min(1),
  severity: z.enum(["critical", "error", "warning", "info"]),
  timestamp: z.string().nullish(),
  component: z.string().nullish(),
  group: z.string().nullish(),
  class: z.string().nullish(),
  custom_details: z.unknown().optional(),
});
const trigger = z.object({
  event_action: z.literal("trigger"),
  routing_key: z.string(),
  dedup_key: dedupKey.nullish(),
  payload,
  links,
  client: z.string().nullish(),
  client_url: z.string().nullish(),
});
const answer = z.object({
  event_action: z.enum(["acknowledge", "resolve"]),
  routing_key: z.string(),
  dedup_key: dedupKey,
});
const schema = z.discriminatedUnion("event_action", [trigger, answer]);
type Trigger = z.infer<typeof trigger>;

/** PagerDuty orders events by arrival, so none of these says when it was true; a trigger's time is when trouble began. */
export const pagerdutyEvents = defineSource({
  name: "pagerduty-events",
  expects:
    "a PagerDuty Events v2 event: { routing_key, event_action, dedup_key, payload: { summary, source, severity } }",
  schema,
  toSignals: (event, context): readonly Signal[] => {
    if (event.event_action === "trigger") return [triggered(event, context)];
    const acknowledged = event.event_action === "acknowledge";
    return [
      {
        source: "pagerduty-events",
        dedupKey: event.dedup_key,
        state: acknowledged ? "ACKNOWLEDGED" : "RESOLVED",
        title: acknowledged ? "Acknowledged by the sender" : "Resolved by the sender",
        labels: {},
        links: [],
      },
    ];
  },
});

function triggered(event: Trigger, { receivedAt, newKey }: SourceContext): Signal {
  const { payload } = event;
  const title = titleFrom(payload.summary);
  const severity = parseSeverity(payload.severity);
  const startedAt = pastInstantOf(payload.timestamp, receivedAt);
  return {
    source: "pagerduty-events",
    dedupKey: event.dedup_key ?? newKey(),
    state: "FIRING",
    title,
    ...(title !== payload.summary && { description: payload.summary }),
    ...(severity && { severity }),
    ...(startedAt !== undefined && { startedAt }),
    ...(payload.group && { group: payload.group }),
    labels: labelsFrom({
      ...detailsOf(payload.custom_details),
      source: payload.source,
      component: payload.component,
      group: payload.group,
      class: payload.class,
    }),
    links: linksFrom([...(event.links ?? []), { href: event.client_url, text: event.client }]),
  };
}

const details = z.record(z.string(), z.unknown());
const detailsOf = (value: unknown): Record<string, unknown> => details.safeParse(value).data ?? {};
