import type { Moment } from "../clocks.ts";
import type { Draft, Facts } from "../decision.ts";
import { draft, quietDraft } from "../decision.ts";
import type { IncidentEvent } from "../events.ts";
import type { Incident, OpenIncident } from "../incident.ts";
import type { Instant } from "../time.ts";
import type { Plan } from "./plan.ts";
import type { Escalation } from "./step.ts";

/** What an incident's escalation goes by: its own frozen policy, and people as they are now. */
export function escalationOf(
  { rule, policy }: Pick<Incident, "rule" | "policy">,
  { people, turns }: Facts,
): Escalation {
  return {
    rule,
    ...(policy && { policy }),
    ...(people && { people }),
    ...(turns && { turns }),
  };
}

export const momentOf = ({ deadlineCount }: Incident, now: Instant): Moment => ({
  now,
  deadlineCount,
});

/** A change that carries out a plan: its event, then what else there is to tell. */
export function planned(next: OpenIncident, event: IncidentEvent, plan: Plan): Draft {
  return { ...draft(next, event, ...plan.remarks), turns: plan.turns };
}

/** The same, where clients have nothing to see anew. */
export function quietlyPlanned(next: OpenIncident, event: IncidentEvent, plan: Plan): Draft {
  return { ...quietDraft(next, event, ...plan.remarks), turns: plan.turns };
}
