import type { Target } from "../policy.ts";
import type { Instant } from "../time.ts";
import { type Escalation, fallbackOf, reachStep, stepsOf } from "./step.ts";

/** Whom the senior step is: named by the policy, else its last step; never nobody if anybody can be found. */
export function seniorsOf(by: Escalation, at: Instant): readonly Target[] {
  const steps = stepsOf(by);
  const senior = by.policy?.senior;
  if (!senior || senior.length === 0) {
    const reach = reachStep(by, steps.length - 1, at);
    return reach.kind === "PAGE" ? reach.pages : fallbackOf(by, steps.at(-1)?.targets ?? [], at);
  }
  const alone: Escalation = {
    ...by,
    policy: { ...seniorPolicy(by), steps: [{ targets: senior }] },
  };
  const reach = reachStep(alone, 0, at);
  return reach.kind === "PAGE" ? reach.pages : fallbackOf(by, senior, at);
}

const seniorPolicy = ({ policy }: Escalation) =>
  policy ?? { id: "", name: "", version: 0, steps: [], repeat: 0 };
