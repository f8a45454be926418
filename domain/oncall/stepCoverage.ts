import { reachStep } from "../escalation/step.ts";
import type { EscalationPolicy, Step, StepMode, Target } from "../policy.ts";
import type { Instant } from "../time.ts";
import { cutUp } from "./coverageCuts.ts";
import type { Interval } from "./interval.ts";
import type { People } from "./people.ts";

export const COVERAGE_OUTCOMES = ["PAGED", "HELD", "SKIPPED", "UNCOVERED"] as const;
/** What comes of a step: it pages, it waits for somebody on call, it is outside all hours, or nobody is on call. */
export type CoverageOutcome = (typeof COVERAGE_OUTCOMES)[number];

/** What would become of a step, whenever in the span it is reached. */
export interface CoverageSpan extends Interval {
  readonly outcome: CoverageOutcome;
  /** Whom the step itself pages; with ROUND_ROBIN one of the people. */
  readonly pages: readonly Target[];
  /** Who is paged since nobody is on call. */
  readonly fallback: readonly Target[];
  /** Until when a step that is HELD waits. */
  readonly heldUntil?: Instant;
}

export interface StepCoverage {
  /** Counted from 1. */
  readonly step: number;
  readonly mode: StepMode;
  readonly spans: readonly CoverageSpan[];
}

type Answer = Omit<CoverageSpan, "start" | "end">;

/** Whom one step of a policy pages, neighbours with the same answer as one. */
export function stepCoverage(
  { policy, people, window }: { policy: EscalationPolicy; people: People; window: Interval },
  step: Step,
): readonly CoverageSpan[] {
  const targets = [...step.targets, ...(policy.fallback ?? [])];
  const spans: CoverageSpan[] = [];
  let known = "";
  for (const { start, end } of cutUp({ targets, hours: step.hours }, people, window)) {
    const answer = answerAt(policy, step, { people, at: start });
    const last = spans.at(-1);
    const text = JSON.stringify(answer);
    if (last && text === known) spans.splice(-1, 1, { ...last, end });
    else spans.push({ ...answer, start, end });
    known = text;
  }
  return spans;
}

/** By the rule that pages incidents, asked for everybody whose turn it could be. */
function answerAt(
  policy: EscalationPolicy,
  step: Step,
  { people, at }: { people: People; at: Instant },
): Answer {
  if (step.targets.length === 0) return { outcome: "SKIPPED", pages: [], fallback: [] };
  const alone = { ...policy, steps: [{ ...step, mode: "EVERYONE" as const }] };
  const reach = reachStep({ policy: alone, people }, 0, at);
  switch (reach.kind) {
    case "PAGE":
      return { outcome: "PAGED", pages: reach.pages, fallback: [] };
    case "SKIP":
      return { outcome: "SKIPPED", pages: [], fallback: [] };
    case "HOLD":
      return { outcome: "HELD", pages: [], fallback: [], heldUntil: reach.until };
    case "GAP":
      return { outcome: "UNCOVERED", pages: reach.pages, fallback: reach.fallback };
    default:
      return reach satisfies never;
  }
}
