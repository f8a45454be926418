import { newClocks } from "./clocks.ts";
import type { Snooze, Unsnooze } from "./commands.ts";
import { draft, type Facts, NO_CONSEQUENCES, type Outcome, rejected } from "./decision.ts";
import { escalationOf, momentOf, planned } from "./escalation/escalationOf.ts";
import { awakened, idlePlan, resumePaging } from "./escalation/plan.ts";
import { type Incident, isOpen, isTriggered, type OpenIncident } from "./incident.ts";
import { illegalMove } from "./lifecycle.ts";
import { whoIsOnIt } from "./responder.ts";
import { DAY, type Instant } from "./time.ts";

const LONGEST_SNOOZE = 30 * DAY;

/** All clocks stand still until a moment, and go on from there. */
export function snoozed(incident: Incident, { until, now, note }: Snooze): Outcome {
  if (!isOpen(incident))
    return rejected("ILLEGAL_TRANSITION", illegalMove(incident.status, "be snoozed"));
  if (until <= now) return rejected("INVALID", "A snooze ends in the future.", "until");
  if (until > now + LONGEST_SNOOZE)
    return rejected("INVALID", "A snooze is no longer than 30 days.", "until");
  const deadlines = newClocks([{ kind: "WAKE", due: until }], momentOf(incident, now));
  return draft(
    { ...incident, snoozedUntil: until, deadlines },
    {
      ...{ type: "IncidentSnoozed", ...NO_CONSEQUENCES, until },
      informs: incident.rule.channels,
      ...(note !== undefined && { note }),
    },
  );
}

export function unsnoozed(incident: Incident, { now, note }: Unsnooze, facts: Facts): Outcome {
  if (!isOpen(incident) || incident.snoozedUntil === undefined)
    return rejected("ILLEGAL_TRANSITION", "The incident is not snoozed.");
  return awoken(incident, { now, isPerson: true, ...(note !== undefined && { note }) }, facts);
}

/**
 * The promises begin anew when a snooze ends. Nobody has answered: the present step is paged again; somebody has:
 * they are, unless they ended the snooze themselves.
 */
export function awoken(
  incident: OpenIncident,
  end: { readonly now: Instant; readonly isPerson: boolean; readonly note?: string },
  facts: Facts,
): Outcome {
  const { now, isPerson, note } = end;
  const { snoozedUntil: _, ...awake } = incident;
  const plan = isTriggered(incident)
    ? resumePaging(escalationOf(awake, facts), awake.paging, momentOf(awake, now))
    : idlePlan(awakened(awake.paging, now));
  const answered = isPerson ? [] : whoIsOnIt(incident);
  return planned(
    { ...awake, paging: plan.paging, deadlines: plan.clocks },
    {
      ...{ type: "SnoozeEnded", ...NO_CONSEQUENCES },
      pages: isTriggered(incident) ? plan.pages : answered,
      ...(note !== undefined && { note }),
    },
    plan,
  );
}
