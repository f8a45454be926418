import { type Flaw, flaw, flawsOfLength, flawsOfName } from "./flaw.ts";
import type { LocalHours, StepMode } from "./policy.ts";
import { flawsOfHours } from "./validateHours.ts";

/** A policy as it is asked for: its targets are not looked up yet. */
export interface PolicyPlan {
  readonly name: string;
  readonly steps: readonly StepPlan[];
  readonly repeat: number;
  readonly teamId?: string;
  readonly fallback: readonly TargetPlan[];
  readonly resolveWithinSeconds?: number;
  readonly senior: readonly TargetPlan[];
}
export interface StepPlan {
  readonly targets: readonly TargetPlan[];
  readonly delaySeconds?: number;
  readonly mode?: StepMode;
  readonly hours?: LocalHours;
  readonly hold?: boolean;
}
export type TargetPlan =
  | { readonly kind: "USER" | "SCHEDULE" | "TEAM"; readonly id: string }
  | { readonly kind: "CHANNEL"; readonly name: string };

const MOST_STEPS = 20;
const MOST_TARGETS_OF_A_STEP = 50;
/** Services and incidents carry copies of the policy, and an item of the table has a limit. */
const MOST_TARGETS = 200;
/** Each is told in the same transaction that it is named, and a transaction has a limit. */
const MOST_GROUPS = 25;
const MOST_REPEATS = 9;
const LONGEST_DELAY = 7 * 24 * 3_600;
const SHORTEST_LIMIT = 60;
const LONGEST_LIMIT = 30 * 24 * 3_600;

export function validatePolicy(plan: PolicyPlan): readonly Flaw[] {
  const { name, steps, repeat, fallback, senior, resolveWithinSeconds: limit } = plan;
  const targets = [...steps.flatMap((step) => step.targets), ...fallback, ...senior];
  return [
    ...flawsOfName(name, 200, "name"),
    ...(steps.length === 0 ? [flaw("It needs at least one step.", "steps")] : []),
    ...flawsOfLength(steps, MOST_STEPS, "steps"),
    ...steps.flatMap((step, index) => flawsOfStep(step, "steps", String(index))),
    ...(targets.length > MOST_TARGETS
      ? [flaw(`It names more than ${MOST_TARGETS} targets in all.`, "steps")]
      : []),
    ...(groupsIn(plan) > MOST_GROUPS
      ? [flaw(`It names more than ${MOST_GROUPS} schedules and teams in all.`, "steps")]
      : []),
    ...(Number.isInteger(repeat) && repeat >= 0 && repeat <= MOST_REPEATS
      ? []
      : [flaw(`It is a whole number from 0 to ${MOST_REPEATS}.`, "repeat")]),
    ...(limit === undefined || (limit >= SHORTEST_LIMIT && limit <= LONGEST_LIMIT)
      ? []
      : [
          flaw(
            `It is between ${SHORTEST_LIMIT} and ${LONGEST_LIMIT} seconds.`,
            "resolveWithinSeconds",
          ),
        ]),
  ];
}

function groupsIn({ steps, fallback, senior, teamId }: PolicyPlan): number {
  const targets = [...steps.flatMap((step) => step.targets), ...fallback, ...senior];
  const ids = targets.flatMap((target) =>
    target.kind === "SCHEDULE" || target.kind === "TEAM" ? [target.id] : [],
  );
  return new Set([...ids, ...(teamId === undefined ? [] : [teamId])]).size;
}

function flawsOfStep({ targets, delaySeconds, hours, hold }: StepPlan, ...path: string[]): Flaw[] {
  const waits = targets.some(({ kind }) => kind === "SCHEDULE");
  return [
    ...(targets.length === 0 ? [flaw("It needs at least one target.", ...path, "targets")] : []),
    ...flawsOfLength(targets, MOST_TARGETS_OF_A_STEP, ...path, "targets"),
    ...(delaySeconds === undefined || (delaySeconds >= 1 && delaySeconds <= LONGEST_DELAY)
      ? []
      : [flaw(`It is between 1 and ${LONGEST_DELAY} seconds.`, ...path, "delaySeconds")]),
    ...(hours ? flawsOfHours(hours, ...path, "hours") : []),
    ...(hold && !waits
      ? [flaw("Only a step with a schedule can wait for it.", ...path, "holdUntilOnCall")]
      : []),
  ];
}
