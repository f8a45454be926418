import type { Kind } from "../config/kind.ts";
import { policies } from "../config/kinds/policies.ts";
import { type Policy, policy as shape, type TargetValue } from "../config/kinds/policyShape.ts";
import { schedules } from "../config/kinds/schedules.ts";
import { users } from "../config/kinds/users.ts";
import type { Context } from "./context.ts";
import { countOf } from "./countOf.ts";
import { type Draft, draftOf } from "./draft.ts";
import { extraFields } from "./extraFields.ts";
import { type Finding, leftOut, type Read } from "./finding.ts";
import { calledIn, type Names } from "./names.ts";
import { isPerson } from "./readPeople.ts";
import type { Reference } from "./shapes/common.ts";
import type { PagerdutyEscalationRule, PagerdutyPolicy } from "./shapes/policy.ts";
import { teamOf } from "./teamOf.ts";

/** The policy as it would be here, unless nobody would be paged by it. */
export function readPolicy(policy: PagerdutyPolicy, context: Context): Read<Draft | undefined> {
  const name = policy.name.trim();
  const steps = policy.escalation_rules.map((rule, index) =>
    readStep(rule, `step ${index + 1} of ${name}`, context.names),
  );
  const team = teamOf(policy.teams, `policy ${name}`, context.names);
  const findings = [
    ...steps.flatMap((step) => step.findings),
    ...team.findings,
    ...extraFields("policy", policy, `policy ${name}`),
  ];
  const kept = steps.flatMap(({ value }) => (value ? [value] : []));
  if (kept.length === 0) {
    const none = leftOut(`policy ${name}`, "it has no step that pages anybody");
    return { value: undefined, findings: [none, ...findings] };
  }
  const repeat = policy.num_loops ?? 0;
  const value = shape.parse({ name, team: team.value, repeat, steps: kept });
  return { value: draftFrom(value, policy), findings };
}

const draftFrom = (value: Policy, { id }: PagerdutyPolicy): Draft =>
  draftOf(policies, value, {
    id,
    content: `${countOf(value.steps, "step")}, gone through ${countOf({ length: value.repeat + 1 }, "time")}`,
    over: (host) => ({
      ...host,
      ...{ name: value.name, repeat: value.repeat, steps: value.steps },
      ...(value.team !== null && { team: value.team }),
    }),
  });

interface Step {
  readonly targets: readonly TargetValue[];
  readonly delaySeconds: number;
  readonly mode: "ROUND_ROBIN" | "EVERYONE";
}

function readStep(
  rule: PagerdutyEscalationRule,
  where: string,
  names: Names,
): Read<Step | undefined> {
  const findings: Finding[] = [...extraFields("step", rule, where)];
  const targets = rule.targets.flatMap((target): readonly TargetValue[] => {
    const found = targetOf(target, names);
    if (typeof found !== "string") return [found];
    findings.push(leftOut(`${calledIn(target)} in ${where}`, found));
    return [];
  });
  if (targets.length === 0)
    return { value: undefined, findings: [...findings, leftOut(where, "it pages nobody")] };
  const isTurns = rule.escalation_rule_assignment_strategy?.type === "round_robin";
  return {
    value: {
      targets,
      delaySeconds: rule.escalation_delay_in_minutes * 60,
      mode: isTurns ? "ROUND_ROBIN" : "EVERYONE",
    },
    findings,
  };
}

/** The target, or why there is none. */
function targetOf(target: Reference, names: Names): TargetValue | string {
  const of = (kind: Kind) => names.find(kind, target);
  if (isPerson(target)) {
    const user = of(users);
    return user === undefined ? "nobody here is that" : { user };
  }
  if (!/^schedule(_v3)?(_reference)?$/.test(target.type ?? ""))
    return `a target of type ${target.type ?? "none"} is unknown`;
  const schedule = of(schedules);
  return schedule === undefined
    ? "neither the files nor the host have this schedule"
    : { schedule };
}
