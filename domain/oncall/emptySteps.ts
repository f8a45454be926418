import type { EscalationPolicy, Target } from "../policy.ts";
import { during, type Finding, nameFrom } from "./finding.ts";
import type { Interval } from "./interval.ts";
import type { CoverageSpan, StepCoverage } from "./stepCoverage.ts";

/** When a step pages nobody at all, not even a channel. */
export function emptySteps(
  policy: EscalationPolicy,
  steps: readonly StepCoverage[],
  window: Interval,
): readonly Finding[] {
  return steps.flatMap(({ step, spans }) =>
    spans.filter(isEmpty).map((span): Finding => {
      const key = `EMPTY_STEP ${policy.id} ${step}`;
      return {
        kind: "EMPTY_STEP",
        key,
        name: nameFrom(key, span.start),
        text: `Step ${step} of ${policy.name} pages nobody ${during(span, window)}${whatThen(span)}.`,
        scheduleIds: schedulesOf(policy, step),
        step,
        start: span.start,
        end: span.end,
      };
    }),
  );
}

const isEmpty = ({ outcome, pages }: CoverageSpan): boolean =>
  outcome !== "HELD" && pages.length === 0;

const schedulesOf = ({ steps }: EscalationPolicy, step: number): string[] =>
  (steps[step - 1]?.targets ?? []).flatMap((target) =>
    target.kind === "SCHEDULE" ? [target.id] : [],
  );

function whatThen({ outcome, fallback }: CoverageSpan): string {
  if (outcome === "SKIPPED") return "; it is passed over";
  return fallback.length > 0 ? `; paged instead: ${names(fallback)}` : ", and there is no fallback";
}

const names = (targets: readonly Target[]): string => targets.map(({ name }) => name).join(", ");
