import { noted, paged, via } from "../asides.ts";
import { utc } from "../utc.ts";
import type { CoverageGapFound, EscalationEvent } from "./events.ts";

/** Who is called in, who answers and who is not there, in a sentence. */
export function escalationSummary(event: EscalationEvent, who: string): string {
  switch (event.type) {
    case "AcknowledgeOverdue":
      return `Not acknowledged within ${minutes(event.promisedSeconds)}.${paged(event.pages, "again ")}`;
    case "StepEscalated":
      return `${event.manual ? `${who} escalated it` : "Escalated"} to step ${event.step + 1}${event.round > 0 ? `, round ${event.round + 1}` : ""}.${noted(event.note)}${paged(event.pages)}`;
    case "EscalationExhausted":
      return "The escalation policy is exhausted: nobody has answered.";
    case "CoverageGapFound":
      return gap(event);
    case "StepSkipped":
      return `Step ${event.step + 1} is outside everybody's hours; the next one is paged instead.`;
    case "StepHeld":
      return `Nobody is on call for step ${event.step + 1}; it waits until somebody is, at ${utc(event.until)}.`;
    case "UpdateOverdue":
      return `Nothing was heard for ${minutes(event.everySeconds)}; an update is due.${paged(event.pages, "again ")}`;
    case "ResolveOverdue":
      return `Not resolved within ${minutes(event.limitSeconds)}: the senior step is called in.${paged(event.pages)}`;
    default:
      return byHand(event, who);
  }
}

type ByHand = Extract<
  EscalationEvent,
  { type: "PersonAcknowledged" | "IncidentTakenOver" | "IncidentSnoozed" | "SnoozeEnded" }
>;

function byHand(event: ByHand, who: string): string {
  switch (event.type) {
    case "PersonAcknowledged":
      return `Acknowledged by ${event.person.name}${via(event)}; ${event.remaining} of this step still have to.${noted(event.note)}`;
    case "IncidentTakenOver":
      return `${event.to} took it over${event.from === undefined ? "" : ` from ${event.from}`}.${noted(event.note)}`;
    case "IncidentSnoozed":
      return `Snoozed by ${who} until ${utc(event.until)}.${noted(event.note)}`;
    case "SnoozeEnded":
      return `The snooze has ended.${noted(event.note)}${paged(event.pages, "again ")}`;
    default:
      return event satisfies never;
  }
}

function gap({ step, asleep, pages }: CoverageGapFound): string {
  const what = asleep
    ? "every step is outside everybody's hours"
    : step === undefined
      ? "neither the service nor the environment has an escalation policy with a target"
      : `step ${step + 1} has nobody on call`;
  return pages.length > 0
    ? `Coverage gap: ${what}.${paged(pages, "instead ")}`
    : `Nobody could be paged: ${what}.`;
}

const minutes = (seconds: number): string => {
  const whole = Math.round(seconds / 60);
  return seconds < 60 ? `${seconds} seconds` : `${whole} minute${whole === 1 ? "" : "s"}`;
};
