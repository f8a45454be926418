import { occasionSummary } from "../drills/plan/occasion.ts";
import { utcMinute } from "../utc.ts";
import type { MaintenanceEnded, ServiceEvent } from "./serviceEntry.ts";

/** What an entry on a service's record says, in one sentence. */
export function serviceSummary(event: ServiceEvent): string {
  switch (event.type) {
    case "MaintenanceBegan":
      return `The maintenance "${event.name}" began; it lasts until ${utcMinute(event.until)}.`;
    case "MaintenanceEnded":
      return `The maintenance "${event.name}" ${HOW[event.why]} ${toll(event)}.`;
    case "DrillBegun":
    case "DrillSkipped":
      return occasionSummary(event);
    default:
      return event satisfies never;
  }
}

const HOW: Readonly<Record<MaintenanceEnded["why"], string>> = {
  OVER: "is over.",
  CHANGED: "was changed while it was open.",
  CANCELLED: "was called off while it was open.",
};

function toll({ held, replayed }: MaintenanceEnded): string {
  const signals = held === 0 ? "nothing" : `${held} ${held === 1 ? "signal" : "signals"}`;
  const alarms =
    replayed === 1 ? "1 alarm still fires and was" : `${replayed} alarms still fire and were`;
  const anew = replayed === 0 ? "nothing was" : alarms;
  return held + replayed === 0
    ? "It held back nothing"
    : `It held back ${signals}; ${anew} heard anew`;
}
