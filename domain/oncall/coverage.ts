import type { EscalationPolicy } from "../policy.ts";
import { contactFindings, pagedSpans } from "./contactFindings.ts";
import { doubleBookings } from "./doubleBookings.ts";
import { emptySteps } from "./emptySteps.ts";
import { type Finding, inOrder } from "./finding.ts";
import type { Interval } from "./interval.ts";
import type { People } from "./people.ts";
import { clockChangeFindings, gapFindings } from "./scheduleFindings.ts";
import { type StepCoverage, stepCoverage } from "./stepCoverage.ts";

/** Who would be paged at each moment of a window, step by step, and what is wrong with that. */
export interface Coverage {
  readonly steps: readonly StepCoverage[];
  readonly findings: readonly Finding[];
}

export function coverageOf(policy: EscalationPolicy, people: People, window: Interval): Coverage {
  const steps = stepsCovered(policy, people, window);
  const named = policy.steps.flatMap(({ targets }) => targets);
  const schedules = [...people.schedules.values()].filter(({ id }) =>
    named.some((target) => target.kind === "SCHEDULE" && target.id === id),
  );
  const findings = [
    ...schedules.flatMap((schedule) => gapFindings(schedule, people, window)),
    ...schedules.flatMap((schedule) => clockChangeFindings(schedule, people, window)),
    ...doubleBookings(schedules, people, window),
    ...emptySteps(policy, steps, window),
    ...contactFindings(pagedSpans(steps), people),
  ];
  return { steps, findings: inOrder(findings) };
}

export const stepsCovered = (
  policy: EscalationPolicy,
  people: People,
  window: Interval,
): readonly StepCoverage[] =>
  policy.steps.map((step, place) => ({
    step: place + 1,
    mode: step.mode ?? "EVERYONE",
    spans: stepCoverage({ policy, people, window }, step),
  }));
