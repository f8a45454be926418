import * as z from "zod";
import { json, type Provider, read } from "./provider.ts";

const KEY = "R0123456789abcdef0123456789abcde";
const base = { routing_key: z.literal(KEY), dedup_key: z.string().min(1).max(255) };
const payload = z.object({
  summary: z.string().min(1).max(1_024),
  source: z.string().min(1),
  severity: z.enum(["critical", "error", "warning", "info"]),
  timestamp: z.iso.datetime(),
});
const event = z.discriminatedUnion("event_action", [
  z.looseObject({ ...base, event_action: z.literal("trigger"), payload }),
  z.looseObject({ ...base, event_action: z.literal("acknowledge") }),
  z.looseObject({ ...base, event_action: z.literal("resolve") }),
]);

export interface PagerDuty extends Provider {
  /** State of the newest alert of each key. */
  readonly alerts: ReadonlyMap<string, string>;
}

/** Events API v2: triggers of one key are one alert, and what is about no open alert is dropped without a word. */
export function pagerduty(): PagerDuty {
  const alerts = new Map<string, string>();
  const shown: string[] = [];
  return {
    alerts,
    address: (url) => ({ url, key: KEY }),
    shown: () => shown,
    serve: (request) => {
      const given = read(request, event.safeParse);
      if (request.path !== "/v2/enqueue" || request.method !== "POST" || !given)
        return json(400, { status: "invalid event", message: "Event object is invalid" });
      const { dedup_key: key, event_action: action } = given;
      const isOpen = alerts.has(key) && alerts.get(key) !== "resolved";
      if (action === "trigger" && !isOpen) {
        shown.push(request.body);
        alerts.set(key, "triggered");
      }
      if (action === "acknowledge" && isOpen) alerts.set(key, "acknowledged");
      if (action === "resolve" && isOpen) alerts.set(key, "resolved");
      return json(202, { status: "success", message: "Event processed", dedup_key: key });
    },
  };
}
