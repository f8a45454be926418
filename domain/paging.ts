import type { IncidentClock } from "./deadline.ts";
import { NO_CONSEQUENCES } from "./decision.ts";
import type { CoverageGapFound } from "./events.ts";
import type { IncidentDeadline, Paging } from "./incident.ts";
import type { EscalationPolicy, Target } from "./policy.ts";
import type { SeverityRule } from "./severity.ts";
import { type Instant, SECOND } from "./time.ts";

/** What the escalation of one incident goes by. */
export interface Escalation {
  readonly rule: SeverityRule;
  readonly policy?: EscalationPolicy;
}

/** Where the escalation stands now, whom that pages, and which clocks it starts. */
export interface Plan {
  readonly paging: Paging;
  readonly pages: readonly Target[];
  readonly clocks: readonly IncidentDeadline[];
}

/** Starts both clocks. A level that does not page on call waits for its first escalation with the first step. */
export function startPaging(by: Escalation, now: Instant, deadlineCount: number): Plan {
  const step = by.rule.pagesOnCall && stepsOf(by).length > 0 ? 0 : -1;
  const paging: Paging = { step, round: 0, since: now, stepSince: now, overdue: false };
  return {
    paging,
    pages: targetsOf(by, paging),
    clocks: clocksFrom(by, paging, { now, deadlineCount }),
  };
}

/** The next step, or the next round's first; undefined when all rounds are through. */
export function nextStep(
  by: Escalation,
  paging: Paging,
  moment: { readonly due: Instant; readonly deadlineCount: number },
): Plan | undefined {
  const place = placeAfter(by, paging);
  if (!place) return undefined;
  const next: Paging = { ...paging, ...place, stepSince: moment.due };
  return {
    paging: next,
    pages: targetsOf(by, next),
    clocks: escalateClock(by, next, { now: moment.due, deadlineCount: moment.deadlineCount }),
  };
}

/** What is left after the level has changed: the same place on the policy, the clocks by the new promises. */
export function replan(by: Escalation, paging: Paging, moment: Moment): Plan {
  const catchesUp = paging.step < 0 && by.rule.pagesOnCall && stepsOf(by).length > 0;
  const next: Paging = catchesUp ? { ...paging, step: 0, stepSince: moment.now } : paging;
  return {
    paging: next,
    pages: catchesUp ? targetsOf(by, next) : [],
    clocks: clocksFrom(by, next, moment),
  };
}

/** What goes on the timeline when a level pages and its plan has found nobody to page. */
export function gapIn({ paging }: Plan, rule: SeverityRule): readonly CoverageGapFound[] {
  return rule.pagesOnCall && paging.step < 0
    ? [{ type: "CoverageGapFound", ...NO_CONSEQUENCES }]
    : [];
}

/** The targets of the present step; nobody before the first. */
export function targetsOf(by: Escalation, paging: Paging): readonly Target[] {
  return (stepsOf(by)[paging.step]?.targets ?? []).filter(
    (target): target is Target => target.kind === "USER" || target.kind === "CHANNEL",
  );
}

const stepsOf = ({ policy }: Escalation) =>
  (policy?.steps ?? []).filter((step) => step.targets.length > 0);

function placeAfter(
  by: Escalation,
  { step, round }: Paging,
): { step: number; round: number } | undefined {
  const steps = stepsOf(by);
  if (step + 1 < steps.length) return { step: step + 1, round };
  if (steps.length > 0 && round < (by.policy?.repeat ?? 0)) return { step: 0, round: round + 1 };
  return undefined;
}

interface Moment {
  readonly now: Instant;
  readonly deadlineCount: number;
}

function clocksFrom(by: Escalation, paging: Paging, moment: Moment): readonly IncidentDeadline[] {
  const promised = by.rule.respondWithinSeconds;
  const acknowledge: IncidentDeadline[] =
    promised === null || paging.overdue
      ? []
      : [clock("ACKNOWLEDGE", paging.since + promised * SECOND, moment)];
  const deadlineCount = moment.deadlineCount + acknowledge.length;
  return [...acknowledge, ...escalateClock(by, paging, { ...moment, deadlineCount })];
}

function escalateClock(by: Escalation, paging: Paging, moment: Moment): IncidentDeadline[] {
  const { escalateAfterSeconds } = by.rule;
  const steps = stepsOf(by);
  if (escalateAfterSeconds === null || steps.length === 0) return [];
  const delay = steps[paging.step]?.delaySeconds ?? escalateAfterSeconds;
  return [clock("ESCALATE", paging.stepSince + delay * SECOND, moment)];
}

/** A clock that should have run out already runs out now. */
const clock = (
  kind: IncidentClock,
  due: Instant,
  { now, deadlineCount }: Moment,
): IncidentDeadline => ({
  kind,
  generation: deadlineCount + 1,
  dueAt: Math.max(due, now),
});
