import type { Playbook, PlaybookStep } from "../domain/playbooks/playbook.ts";
import { stepAfter } from "../domain/playbooks/waysFrom.ts";

/** A step as GraphQL shows it, with where it leads. */
export const shownStep = (steps: readonly PlaybookStep[], step: PlaybookStep) => ({
  ...step,
  commands: step.commands ?? [],
  next: step.question ? null : stepAfter(steps, step),
});

export function stepOf({ steps }: Playbook, key: string) {
  const step = steps.find((one) => one.key === key);
  return step && shownStep(steps, step);
}
