import { flawsOfExchange } from "../../domain/flawsOfExchange.ts";
import type { EscalationPolicy, Step, StepMode } from "../../domain/policy.ts";
import {
  type PolicyPlan,
  type StepPlan,
  type TargetPlan,
  validatePolicy,
} from "../../domain/validatePolicy.ts";
import { change, type Verdict } from "./attempt.ts";
import { type HoursInput, hoursOf } from "./hoursInput.ts";
import {
  asTargetInput,
  foundTargets,
  type Lookup,
  lookUp,
  missingTargets,
  type Placed,
  planOf,
  type TargetInput,
  type TargetPorts,
  unclearTargets,
} from "./lookUpTargets.ts";
import { changed, failed, invalid, type Maybe, notFound } from "./request.ts";

export type { TargetInput } from "./lookUpTargets.ts";

export interface StepInput {
  readonly targets: readonly TargetInput[];
  readonly delaySeconds?: Maybe<number>;
  readonly mode?: Maybe<StepMode>;
  readonly hours?: Maybe<HoursInput>;
  readonly holdUntilOnCall?: Maybe<boolean>;
}

/** What a policy can be asked to be; left out: as it was. */
export interface PolicyFields {
  readonly name?: Maybe<string>;
  readonly steps?: Maybe<readonly StepInput[]>;
  readonly repeat?: Maybe<number>;
  readonly teamId?: Maybe<string>;
  readonly fallback?: Maybe<readonly TargetInput[]>;
  readonly resolveWithinSeconds?: Maybe<number>;
  readonly senior?: Maybe<readonly TargetInput[]>;
}

export interface PolicyWanted {
  readonly id: string;
  readonly before?: EscalationPolicy;
  readonly fields: PolicyFields & { readonly name: string };
}

/** Checks a policy as it will be, and puts the names of its targets into it. */
export async function policyVerdict(
  ports: TargetPorts,
  { before, id, fields }: PolicyWanted,
): Promise<Verdict<EscalationPolicy>> {
  const steps = fields.steps ?? before?.steps.map(asStepInput) ?? [];
  const lists = {
    fallback: changed(before?.fallback?.map(asTargetInput), fields.fallback) ?? [],
    senior: changed(before?.senior?.map(asTargetInput), fields.senior) ?? [],
  };
  const unclear = placesOf({ steps, ...lists }).flatMap(unclearTargets);
  if (unclear.length > 0) return failed(...unclear);
  const plan: PolicyPlan = {
    ...optional(before, fields),
    name: fields.name,
    repeat: fields.repeat ?? before?.repeat ?? 0,
    steps: steps.map(planOfStep),
    fallback: lists.fallback.flatMap(planOf),
    senior: lists.senior.flatMap(planOf),
  };
  const flaws = validatePolicy(plan);
  if (flaws.length > 0) return invalid(flaws);
  const team: TargetPlan[] = plan.teamId === undefined ? [] : [{ kind: "TEAM", id: plan.teamId }];
  const places = [...placesOf(plan), { targets: team, path: ["teamId"] }];
  const lookup = await lookUp(
    ports,
    places.flatMap(({ targets }) => targets),
  );
  const missing = places.flatMap((placed) => missingTargets(lookup, placed));
  if (missing.length > 0) return failed(...missing);
  const after = { ...policyFrom(plan, lookup), id, version: (before?.version ?? 0) + 1 };
  const exchange = flawsOfExchange(before, after);
  if (exchange.length > 0) return invalid(exchange);
  return change(after, { kind: "policy", ...(before && { before }), after });
}

/** Fields that a policy may do without. */
function optional(before: EscalationPolicy | undefined, fields: PolicyFields) {
  const teamId = changed(before?.teamId, fields.teamId);
  const limit = changed(before?.resolveWithinSeconds, fields.resolveWithinSeconds);
  return {
    ...(teamId !== undefined && { teamId }),
    ...(limit !== undefined && { resolveWithinSeconds: limit }),
  };
}

const placesOf = <T>(lists: {
  readonly steps: readonly { readonly targets: readonly T[] }[];
  readonly fallback: readonly T[];
  readonly senior: readonly T[];
}): readonly Placed<T>[] => [
  ...lists.steps.map(({ targets }, index) => ({
    targets,
    path: ["steps", `${index}`, "targets"],
  })),
  { targets: lists.fallback, path: ["fallback"] },
  { targets: lists.senior, path: ["senior"] },
];

function policyFrom(plan: PolicyPlan, lookup: Lookup): Omit<EscalationPolicy, "id" | "version"> {
  const { name, repeat, teamId, resolveWithinSeconds, fallback, senior } = plan;
  return {
    ...{ name, repeat },
    ...(teamId !== undefined && { teamId }),
    ...(resolveWithinSeconds !== undefined && { resolveWithinSeconds }),
    ...(fallback.length > 0 && { fallback: foundTargets(lookup, fallback) }),
    ...(senior.length > 0 && { senior: foundTargets(lookup, senior) }),
    steps: plan.steps.map((step) => ({ ...step, targets: foundTargets(lookup, step.targets) })),
  };
}

/** What a step does without does not stand in it. */
const planOfStep = (input: StepInput): StepPlan => {
  const { targets, delaySeconds, mode, hours, holdUntilOnCall } = input;
  return {
    targets: targets.flatMap(planOf),
    ...(typeof delaySeconds === "number" && { delaySeconds }),
    ...(mode && mode !== "EVERYONE" && { mode }),
    ...(hours && { hours: hoursOf(hours) }),
    ...(holdUntilOnCall && { hold: true }),
  };
};

const asStepInput = ({ targets, delaySeconds, mode, hours, hold }: Step): StepInput => ({
  targets: targets.map(asTargetInput),
  ...{ delaySeconds, mode, hours, holdUntilOnCall: hold },
});

export const noSuchPolicy = (id: string) => failed(notFound(`escalation policy ${id}`, "id"));
