import type { Signal } from "../signal.ts";
import { type Instant, SECOND } from "../time.ts";
import { utc } from "../utc.ts";
import type { Heartbeat } from "./heartbeat.ts";
import type { Alarm, AlarmedPulse } from "./pulse.ts";

/** The alarm as any monitor would say it. The look that found it names the message: heard twice, it counts once. */
export function alarmSignal(heartbeat: Heartbeat, pulse: AlarmedPulse): Signal {
  const { severity, category, graceSeconds } = heartbeat;
  const { reason, since } = pulse.alarm;
  return {
    ...common(heartbeat),
    state: "FIRING",
    ...words(heartbeat, pulse),
    ...(severity && { severity }),
    ...(category && { category }),
    occurredAt: since,
    ...(reason === "MISSED" && {
      startedAt: since - graceSeconds * SECOND,
      messageId: `${heartbeat.id}:${pulse.generation}`,
    }),
  };
}

/** A ping that ends an alarm: it was said after it, even where it came in the same moment. */
export const recoverySignal = (heartbeat: Heartbeat, { since }: Alarm, at: Instant): Signal => ({
  ...common(heartbeat),
  state: "RESOLVED",
  title: `${heartbeat.name} is well again`,
  occurredAt: Math.max(at, since),
});

const common = ({ id, name }: Heartbeat) => ({
  source: "heartbeat",
  dedupKey: `heartbeat/${id}`,
  labels: { heartbeat: name },
  links: [],
});

function words({ name, graceSeconds, title }: Heartbeat, { alarm, lastPingAt }: AlarmedPulse) {
  const { reason, since } = alarm;
  switch (reason) {
    case "MISSED": {
      const expected = utc(since - graceSeconds * SECOND);
      const last = lastPingAt === undefined ? "" : ` The last one came at ${utc(lastPingAt)}.`;
      return {
        title: title ?? `${name} has not pinged`,
        description: `A ping was expected by ${expected}.${last}`,
      };
    }
    case "FAILED":
      return {
        title: title ?? `${name} reports a failure`,
        description: `Its ping at ${utc(since)} says that it failed.`,
      };
    default:
      return reason satisfies never;
  }
}
