import { type Flaw, flaw, flawsOfLength, flawsOfName } from "./flaw.ts";

/** A policy as it is asked for: its targets are not looked up yet. */
export interface PolicyPlan {
  readonly name: string;
  readonly steps: readonly StepPlan[];
  readonly repeat: number;
}
export interface StepPlan {
  readonly targets: readonly TargetPlan[];
  readonly delaySeconds?: number;
}
export type TargetPlan =
  | { readonly kind: "USER"; readonly id: string }
  | { readonly kind: "CHANNEL"; readonly name: string };

const MOST_STEPS = 20;
const MOST_TARGETS_OF_A_STEP = 50;
/** Services and incidents carry copies of the policy, and an item of the table has a limit. */
const MOST_TARGETS = 200;
const MOST_REPEATS = 9;
const LONGEST_DELAY = 7 * 24 * 3_600;

export function validatePolicy({ name, steps, repeat }: PolicyPlan): readonly Flaw[] {
  const targets = steps.flatMap((step) => step.targets);
  return [
    ...flawsOfName(name, 200, "name"),
    ...(steps.length === 0 ? [flaw("It needs at least one step.", "steps")] : []),
    ...flawsOfLength(steps, MOST_STEPS, "steps"),
    ...steps.flatMap((step, index) => flawsOfStep(step, "steps", String(index))),
    ...(targets.length > MOST_TARGETS
      ? [flaw(`All steps together have more than ${MOST_TARGETS} targets.`, "steps")]
      : []),
    ...(Number.isInteger(repeat) && repeat >= 0 && repeat <= MOST_REPEATS
      ? []
      : [flaw(`It is a whole number from 0 to ${MOST_REPEATS}.`, "repeat")]),
  ];
}

function flawsOfStep({ targets, delaySeconds }: StepPlan, ...path: string[]): Flaw[] {
  return [
    ...(targets.length === 0 ? [flaw("It needs at least one target.", ...path, "targets")] : []),
    ...flawsOfLength(targets, MOST_TARGETS_OF_A_STEP, ...path, "targets"),
    ...(delaySeconds === undefined || (delaySeconds >= 1 && delaySeconds <= LONGEST_DELAY)
      ? []
      : [flaw(`It is between 1 and ${LONGEST_DELAY} seconds.`, ...path, "delaySeconds")]),
  ];
}
