import { type Moment, newClocks, newestOf, type Wanted } from "../clocks.ts";
import { NO_CONSEQUENCES } from "../decision.ts";
import type { IncidentEvent } from "../events.ts";
import { type IncidentDeadline, idlePaging, type Paging } from "../incident.ts";
import type { Target } from "../policy.ts";
import { type Instant, SECOND } from "../time.ts";
import {
  type Escalation,
  fallbackOf,
  gap,
  reachStep,
  type StepReach,
  stepsOf,
  type TakenTurn,
} from "./step.ts";

/** Where the escalation stands now, whom that pages, which clocks it starts, and what else there is to tell of it. */
export interface Plan {
  readonly paging: Paging;
  readonly pages: readonly Target[];
  readonly clocks: readonly IncidentDeadline[];
  /** Gaps, holds and skipped steps. */
  readonly remarks: readonly IncidentEvent[];
  readonly turns: readonly TakenTurn[];
}

/** Nobody is paged, and no clock runs. */
export const idlePlan = (paging: Paging): Plan => ({
  paging,
  pages: [],
  clocks: [],
  remarks: [],
  turns: [],
});

export interface Place {
  readonly step: number;
  readonly round: number;
}

/** Starts all clocks. A level that does not page on call waits for its first escalation with the first step. */
export function startPaging(by: Escalation, moment: Moment): Plan {
  const { now } = moment;
  const idle = idlePaging(now);
  if (!by.rule.pagesOnCall) return withPromise(by, waiting(by, idle, moment), moment);
  const plan =
    enter(by, idle, { place: { step: 0, round: 0 }, moment }) ?? nobody(by, idle, moment);
  return withPromise(by, plan, moment);
}

/** The next step, or the next round's first; undefined when all rounds are through. Other clocks stay as they are. */
export function nextStep(by: Escalation, paging: Paging, moment: Moment): Plan | undefined {
  const place = placeAfter(by, paging);
  return place && enter(by, paging, { place, moment });
}

/** The present step once more: a hold is over, a snooze has ended. */
export function sameStep(by: Escalation, paging: Paging, moment: Moment): Plan {
  const place = { step: Math.max(paging.step, 0), round: paging.round };
  return enter(by, paging, { place, moment }) ?? nobody(by, paging, moment);
}

/** The promises begin anew when a snooze ends. */
export const awakened = (paging: Paging, now: Instant): Paging => ({
  ...paging,
  since: now,
  overdue: false,
});

/** All clocks anew, from the step that stood, which is paged again. */
export function resumePaging(by: Escalation, paging: Paging, moment: Moment): Plan {
  const anew = { ...awakened(paging, moment.now), stepSince: moment.now };
  const waits = anew.step < 0 && !by.rule.pagesOnCall;
  const plan = waits ? waiting(by, anew, moment) : sameStep(by, anew, moment);
  return withPromise(by, plan, moment);
}

/** What is left after the level has changed: the same place on the policy, the clocks by the new promises. */
export function replan(
  by: Escalation,
  paging: Paging,
  moment: Moment & { readonly held: readonly IncidentDeadline[] },
): Plan {
  const catchesUp = paging.step < 0 && by.rule.pagesOnCall;
  if (catchesUp) {
    const place = { step: 0, round: paging.round };
    const plan = enter(by, paging, { place, moment }) ?? nobody(by, paging, moment);
    return withPromise(by, plan, moment);
  }
  const stays = waiting(by, paging, moment);
  // A step that waits for somebody to be on call goes on waiting, whatever the level.
  const plan = moment.held.length > 0 ? { ...stays, clocks: moment.held } : stays;
  return withPromise(by, plan, moment);
}

/** The clock of the promise that holds whatever step it is. */
export function withPromise(by: Escalation, plan: Plan, moment: Moment): Plan {
  const { overdue, since } = plan.paging;
  const promised = by.rule.respondWithinSeconds;
  if (promised === null || overdue) return plan;
  const deadlineCount = newestOf(moment.deadlineCount, plan.clocks);
  const due = since + promised * SECOND;
  const promise = newClocks([{ kind: "ACKNOWLEDGE", due }], { ...moment, deadlineCount });
  return { ...plan, clocks: [...promise, ...plan.clocks] };
}

export function placeAfter(by: Escalation, { step, round }: Place): Place | undefined {
  const steps = stepsOf(by);
  if (step + 1 < steps.length) return { step: step + 1, round };
  if (steps.length > 0 && round < (by.policy?.repeat ?? 0)) return { step: 0, round: round + 1 };
  return undefined;
}

interface Entering {
  readonly place: Place;
  readonly moment: Moment;
}

/** Goes to a step, past those outside everybody's hours; undefined when none is left. */
function enter(by: Escalation, paging: Paging, { place, moment }: Entering): Plan | undefined {
  const remarks: IncidentEvent[] = [];
  if (stepsOf(by).length === 0) return undefined;
  for (let at: Place | undefined = place; at; at = placeAfter(by, at)) {
    const reach = reachStep(by, at.step, moment.now);
    if (reach.kind !== "SKIP") {
      const plan = entered(by, { paging, place: at, moment }, reach);
      return { ...plan, remarks: [...remarks, ...plan.remarks] };
    }
    remarks.push({ type: "StepSkipped", ...at });
  }
  return undefined;
}

function entered(
  by: Escalation,
  { paging, place, moment }: Entering & { readonly paging: Paging },
  reach: Exclude<StepReach, { kind: "SKIP" }>,
): Plan {
  const next: Paging = { ...paging, ...place, stepSince: moment.now, paged: [], awaiting: [] };
  if (reach.kind === "HOLD") {
    const clocks = newClocks([{ kind: "HOLD", due: reach.until }], moment);
    const held: IncidentEvent = {
      ...{ type: "StepHeld", step: place.step, until: reach.until },
      ...NO_CONSEQUENCES,
      informs: by.rule.channels,
    };
    return { paging: next, pages: [], clocks, remarks: [held], turns: [] };
  }
  const clocks = newClocks([escalateClock(by, next)], moment);
  const { pages } = reach;
  if (reach.kind === "GAP") {
    const paged = [...pages, ...reach.fallback];
    const remarks = [gap(place.step, reach.fallback)];
    return { paging: { ...next, paged }, pages, clocks, remarks, turns: [] };
  }
  const turns = reach.turn ? [reach.turn] : [];
  const { awaiting } = reach;
  return { paging: { ...next, paged: pages, awaiting }, pages, clocks, remarks: [], turns };
}

/** Stays where it is; only the clock of the present step runs on. */
function waiting(by: Escalation, paging: Paging, moment: Moment): Plan {
  const clocks = newClocks([escalateClock(by, paging)], moment);
  return { paging, pages: [], clocks, remarks: [], turns: [] };
}

/** No step can page anybody now: none has a target, or all are outside everybody's hours. */
function nobody(by: Escalation, paging: Paging, moment: Moment): Plan {
  const { now } = moment;
  const steps = stepsOf(by);
  const fallback = fallbackOf(
    by,
    steps.flatMap(({ targets }) => targets),
    now,
  );
  const remark: IncidentEvent = {
    ...{ type: "CoverageGapFound", ...NO_CONSEQUENCES, pages: fallback },
    ...(steps.length > 0 && { asleep: true }),
  };
  const place = { step: steps.length - 1, round: by.policy?.repeat ?? 0 };
  const next: Paging = { ...paging, ...place, stepSince: now, paged: fallback, awaiting: [] };
  // It runs out into the end of the policy, so that the channels hear when nobody has answered.
  const clocks = newClocks([escalateClock(by, next)], moment);
  return { paging: next, pages: [], clocks, remarks: [remark], turns: [] };
}

function escalateClock(by: Escalation, paging: Paging): Wanted | undefined {
  const { escalateAfterSeconds } = by.rule;
  const steps = stepsOf(by);
  if (escalateAfterSeconds === null || steps.length === 0) return undefined;
  const delay = steps[paging.step]?.delaySeconds ?? escalateAfterSeconds;
  return { kind: "ESCALATE", due: paging.stepSince + delay * SECOND };
}
