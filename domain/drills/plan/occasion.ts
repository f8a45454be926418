import type { Instant } from "../../time.ts";

/** Why a drill did not begin at its time. */
export type SkipReason =
  /** Somebody is woken for a real incident of the service. */
  | { readonly kind: "INCIDENT"; readonly incidentId: string }
  | { readonly kind: "MAINTENANCE" | "FREEZE"; readonly name: string }
  | { readonly kind: "DRILL"; readonly incidentId: string }
  /** It would have begun at another time than the one that was chosen. */
  | { readonly kind: "LATE" }
  /** The scenario is not there any more. */
  | { readonly kind: "SCENARIO"; readonly scenarioId: string };

/** A time that was planned for a drill, and what came of it. */
export type Occasion = { readonly at: Instant } & (
  | { readonly incidentId: string }
  | { readonly skipped: SkipReason }
);

interface OfPlan {
  readonly planId: string;
  readonly name: string;
}
export interface DrillBegun extends OfPlan {
  readonly type: "DrillBegun";
  readonly incidentId: string;
}
export interface DrillSkipped extends OfPlan {
  readonly type: "DrillSkipped";
  readonly reason: SkipReason;
}

/** What stands of it on the service's record. */
export type DrillOccasionEvent = DrillBegun | DrillSkipped;

export const occasionSummary = (event: DrillOccasionEvent): string =>
  event.type === "DrillBegun"
    ? `A drill of "${event.name}" began: ${event.incidentId}.`
    : `A drill of "${event.name}" was left out: ${skipText(event.reason)}.`;

export function skipText(reason: SkipReason): string {
  switch (reason.kind) {
    case "INCIDENT":
      return `${reason.incidentId} is open`;
    case "MAINTENANCE":
      return `it is the time of the maintenance "${reason.name}"`;
    case "FREEZE":
      return `it is the time of the freeze "${reason.name}"`;
    case "DRILL":
      return `the drill ${reason.incidentId} was still running`;
    case "LATE":
      return "its time had passed before it could begin";
    case "SCENARIO":
      return `there is no scenario "${reason.scenarioId}"`;
    default:
      return reason satisfies never;
  }
}
