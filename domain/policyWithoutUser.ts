import type { EscalationPolicy, PolicyTarget } from "./policy.ts";

/** Where a policy names a user. */
export interface NamedIn {
  /** Numbers of the steps, from 1. */
  readonly steps: readonly number[];
  /** Those of them that name nobody and nothing else. */
  readonly emptySteps: readonly number[];
  readonly fallback: boolean;
  readonly senior: boolean;
}

/** Undefined: nowhere. */
export function namedIn(policy: EscalationPolicy, userId: string): NamedIn | undefined {
  const numbered = policy.steps.map(({ targets }, index) => ({ targets, number: index + 1 }));
  const steps = numbered.filter(({ targets }) => targets.some(isUser(userId)));
  const [fallback, senior] = [policy.fallback, policy.senior].map((targets = []) =>
    targets.some(isUser(userId)),
  );
  if (steps.length === 0 && !fallback && !senior) return undefined;
  return {
    steps: steps.map(({ number }) => number),
    emptySteps: steps
      .filter(({ targets }) => targets.every(isUser(userId)))
      .map(({ number }) => number),
    fallback: fallback === true,
    senior: senior === true,
  };
}

/** A step that named the user alone stays, with nobody in it: whoever reads the policy sees that something is missing. */
export function policyWithoutUser(policy: EscalationPolicy, userId: string): EscalationPolicy {
  const { fallback, senior, ...rest } = policy;
  const others = (targets: readonly PolicyTarget[] = []) =>
    targets.filter((target) => !isUser(userId)(target));
  return {
    ...rest,
    version: policy.version + 1,
    steps: policy.steps.map((step) => ({ ...step, targets: others(step.targets) })),
    ...(others(fallback).length > 0 && { fallback: others(fallback) }),
    ...(others(senior).length > 0 && { senior: others(senior) }),
  };
}

const isUser =
  (userId: string) =>
  (target: PolicyTarget): boolean =>
    target.kind === "USER" && target.id === userId;
