import type { CoverageGapFound, SeverityChanged } from "./events.ts";
import type { Incident, OpenIncident } from "./incident.ts";
import { gapIn, replan } from "./paging.ts";
import type { Severity, SeverityRule } from "./severity.ts";
import type { Instant } from "./time.ts";

interface NewLevel {
  readonly to: Severity;
  readonly rule: SeverityRule;
  readonly now: Instant;
  readonly reason?: string;
}

/** Gives an open incident another level and re-plans what is left of its escalation. */
export function severityChange(
  incident: OpenIncident,
  level: NewLevel,
): {
  readonly next: OpenIncident;
  readonly events: readonly [SeverityChanged, ...CoverageGapFound[]];
} {
  const { to: severity, rule, now } = level;
  if (incident.status !== "TRIGGERED") {
    return { next: { ...incident, severity, rule }, events: [changed(incident, level)] };
  }
  const { deadlineCount, policy } = incident;
  const plan = replan({ rule, ...(policy && { policy }) }, incident.paging, { now, deadlineCount });
  const event = {
    ...changed(incident, level),
    pages: plan.pages,
    clocks: plan.clocks,
    stopped: incident.deadlines,
  };
  const next = { ...incident, severity, rule, paging: plan.paging, deadlines: plan.clocks };
  // A gap that the level before has told of already is not told again.
  return { next, events: [event, ...(incident.rule.pagesOnCall ? [] : gapIn(plan, rule))] };
}

/** The event of a change of level that moves no clock. */
export function changed(incident: Incident, { to, rule, reason }: NewLevel): SeverityChanged {
  return {
    type: "SeverityChanged",
    from: incident.severity,
    to,
    pages: [],
    informs: rule.channels,
    clocks: [],
    stopped: [],
    ...(reason !== undefined && { reason }),
  };
}
