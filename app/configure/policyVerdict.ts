import type { EscalationPolicy, Target } from "../../domain/policy.ts";
import { type PolicyPlan, type TargetPlan, validatePolicy } from "../../domain/validatePolicy.ts";
import { change, type Verdict } from "./attempt.ts";
import type { ConfigReader } from "./ports.ts";
import { type ConfigFailure, failed, failure, invalid, type Maybe, notFound } from "./request.ts";

export interface StepInput {
  readonly targets: readonly TargetInput[];
  readonly delaySeconds?: Maybe<number>;
}
/** Exactly one of the two. */
export interface TargetInput {
  readonly userId?: Maybe<string>;
  /** A channel's name. */
  readonly channel?: Maybe<string>;
}

export interface PolicyWanted {
  readonly before?: EscalationPolicy;
  readonly id: string;
  readonly name: string;
  readonly steps: readonly StepInput[];
  readonly repeat: number;
}

/** Checks a policy as it will be, and puts people's names into it. */
export async function policyVerdict(
  config: ConfigReader,
  { before, id, name, steps, repeat }: PolicyWanted,
): Promise<Verdict<EscalationPolicy>> {
  const unclear = steps.flatMap(unclearTargets);
  if (unclear.length > 0) return failed(...unclear);
  const plan: PolicyPlan = { name, repeat, steps: steps.map(planOf) };
  const flaws = validatePolicy(plan);
  if (flaws.length > 0) return invalid(flaws);
  const targetOf = await targetsOf(config, plan);
  const missing = plan.steps.flatMap((step, index) =>
    step.targets
      .filter((target) => !targetOf(target))
      .map((target) => notFound(wordsFor(target), "steps", `${index}`, "targets")),
  );
  if (missing.length > 0) return failed(...missing);
  const after: EscalationPolicy = {
    ...plan,
    id,
    version: (before?.version ?? 0) + 1,
    steps: plan.steps.map((step) => ({
      ...step,
      targets: step.targets.flatMap((target) => targetOf(target) ?? []),
    })),
  };
  return change(after, { kind: "policy", ...(before && { before }), after });
}

const planOf = ({ targets, delaySeconds }: StepInput): PolicyPlan["steps"][number] => ({
  targets: targets.map(({ userId, channel }) =>
    userId ? { kind: "USER", id: userId } : { kind: "CHANNEL", name: channel ?? "" },
  ),
  ...(typeof delaySeconds === "number" && { delaySeconds }),
});

const unclearTargets = ({ targets }: StepInput, step: number): ConfigFailure[] =>
  targets.flatMap(({ userId, channel }, index) =>
    Boolean(userId) === Boolean(channel)
      ? [
          failure("INVALID", "A target is either a user or a channel.", [
            ...["steps", `${step}`, "targets", `${index}`],
          ]),
        ]
      : [],
  );

/** Looks all targets up at once; undefined for one that is not there. */
async function targetsOf(
  config: ConfigReader,
  { steps }: PolicyPlan,
): Promise<(target: TargetPlan) => Target | undefined> {
  const targets = steps.flatMap((step) => step.targets);
  const [users, channels] = await Promise.all([
    config.users(targets.flatMap((target) => (target.kind === "USER" ? target.id : []))),
    config.channels(targets.flatMap((target) => (target.kind === "CHANNEL" ? target.name : []))),
  ]);
  return (target) => {
    if (target.kind === "CHANNEL") return channels.has(target.name) ? target : undefined;
    const user = users.get(target.id);
    return user && { kind: "USER", id: user.id, name: user.name };
  };
}

const wordsFor = (target: TargetPlan): string =>
  target.kind === "USER" ? `user ${target.id}` : `channel ${target.name}`;
