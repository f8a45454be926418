import * as z from "zod";
import { post } from "../../../adapters/http/post.ts";
import { readAddress } from "../../../adapters/readAddress.ts";
import type { IncidentMessage } from "../../../domain/message.ts";
import type { Severity } from "../../../domain/severity.ts";
import { type AlertAction, alertAction, forIncidents } from "../forIncidents.ts";
import { fitting, quiet, webLinks } from "../wording.ts";

const addressShape = z.object({
  key: z.string().min(1),
  url: z.url().default("https://events.pagerduty.com"),
});
const LONGEST_SUMMARY = 1_024;

/** Events API v2: one alert for each incident, found by the incident's id. PagerDuty takes events and sorts them later. */
export const pagerduty = forIncidents(async (message, secret, options) => {
  const address = readAddress(addressShape, secret);
  if (!address) return { kind: "refused", reason: "its address is not that of PagerDuty" };
  const posted = await post({
    ...options,
    url: `${address.url.replace(/\/+$/, "")}/v2/enqueue`,
    body: JSON.stringify({ routing_key: address.key, ...eventOf(message) }),
  });
  return posted.kind === "accepted" ? { kind: "sent" } : posted;
});

const ACTIONS: Readonly<Record<AlertAction, string>> = {
  OPEN: "trigger",
  ACKNOWLEDGE: "acknowledge",
  CLOSE: "resolve",
};

const LEVELS: Readonly<Record<Severity, string>> = {
  SEV1: "critical",
  SEV2: "error",
  SEV3: "warning",
  SEV4: "info",
  SEV5: "info",
};

function eventOf(message: IncidentMessage) {
  const action = alertAction(message);
  const event = { event_action: ACTIONS[action], dedup_key: message.incidentId };
  if (action !== "OPEN") return event;
  return {
    ...event,
    client: "Tocsin",
    payload: {
      summary: fitting(quiet(message.headline), LONGEST_SUMMARY),
      source: quiet(message.service.name ?? message.service.id),
      severity: LEVELS[message.severity],
      timestamp: new Date(message.startedAt).toISOString(),
      class: message.category,
      custom_details: { message: message.lines.map(quiet) },
    },
    links: webLinks(message.links).map(({ href, text }) => ({ href, text: quiet(text) })),
  };
}
