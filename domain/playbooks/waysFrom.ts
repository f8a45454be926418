import { END, type PlaybookStep } from "./playbook.ts";

export const ANSWERS = ["YES", "NO"] as const;
export type Answer = (typeof ANSWERS)[number];

/** Key of the step that follows one, END after the last. A question needs its answer. */
export function stepAfter(
  steps: readonly PlaybookStep[],
  step: PlaybookStep,
  answer?: Answer,
): string {
  if (step.question && answer) return answer === "YES" ? step.question.yes : step.question.no;
  return step.next ?? steps[steps.indexOf(step) + 1]?.key ?? END;
}

/** Keys of all steps that may follow one, END among them. */
export const waysFrom = (steps: readonly PlaybookStep[], step: PlaybookStep): readonly string[] =>
  step.question ? [step.question.yes, step.question.no] : [stepAfter(steps, step)];
