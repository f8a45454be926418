import type { TargetPlan } from "../../../../domain/validatePolicy.ts";
import { validatePolicy } from "../../../../domain/validatePolicy.ts";
import { call } from "../call.ts";
import { inFile } from "../inFile.ts";
import type { Kind, Path, Rename } from "../kind.ts";
import { leanValue } from "../lean.ts";
import { renamed } from "../refs.ts";
import { channels } from "./channels.ts";
import { type Policy, policy as shape, type TargetValue } from "./policyShape.ts";
import { readPolicies } from "./readPolicies.ts";
import { schedules } from "./schedules.ts";
import { teams } from "./teams.ts";
import { users } from "./users.ts";

const DEFAULTS = { repeat: 0, mode: "EVERYONE", holdUntilOnCall: false };

export const policies: Kind<Policy> = {
  ...{ name: "policies", one: "policy", shape },
  labelOf: ({ name }) => name,
  mapRefs: (policy, rename) => {
    const { team, steps, fallback, senior } = policy;
    const targets = (list: readonly TargetValue[], ...path: Path) =>
      list.map((target, index) => renamedTarget(target, rename, [...path, index]));
    return {
      ...policy,
      team: renamed(rename, teams).one(team, "team"),
      steps: steps.map((step, index) => ({
        ...step,
        targets: targets(step.targets, "steps", index, "targets"),
      })),
      fallback: targets(fallback, "fallback"),
      senior: targets(senior, "senior"),
    };
  },
  leanOf: (policy) => leanValue(policy, DEFAULTS),
  flawsOf: (policy) => inFile(validatePolicy(planOf(policy))),
  read: readPolicies,
  create: call("createEscalationPolicy", "escalationPolicy", inputOf),
  changes: [call("updateEscalationPolicy", "escalationPolicy", inputOf)],
};

function renamedTarget(target: TargetValue, rename: Rename, path: Path): TargetValue {
  const { user, schedule, team, channel } = target;
  return {
    ...(user !== undefined && { user: rename(users, user, [...path, "user"]) }),
    ...(schedule !== undefined && {
      schedule: rename(schedules, schedule, [...path, "schedule"]),
    }),
    ...(team !== undefined && { team: rename(teams, team, [...path, "team"]) }),
    ...(channel !== undefined && { channel: rename(channels, channel, [...path, "channel"]) }),
  };
}

function inputOf({ team: teamId, steps, fallback, senior, ...rest }: Policy) {
  return {
    ...{ ...rest, teamId },
    steps: steps.map((step) => ({ ...step, targets: step.targets.map(targetInput) })),
    fallback: fallback.map(targetInput),
    senior: senior.map(targetInput),
  };
}

const targetInput = ({
  user: userId,
  schedule: scheduleId,
  team: teamId,
  channel,
}: TargetValue) => ({ userId, scheduleId, teamId, channel });

const planOf = ({ team, steps, fallback, senior, resolveWithinSeconds, ...rest }: Policy) => ({
  ...rest,
  ...(team !== null && { teamId: team }),
  ...(resolveWithinSeconds !== null && { resolveWithinSeconds }),
  fallback: fallback.map(targetOf),
  senior: senior.map(targetOf),
  steps: steps.map(({ targets, delaySeconds, mode, hours, holdUntilOnCall: hold }) => ({
    ...{ targets: targets.map(targetOf), mode, hold },
    ...(delaySeconds !== null && { delaySeconds }),
    ...(hours !== null && { hours }),
  })),
});

const targetOf = ({ user, schedule, team, channel = "" }: TargetValue): TargetPlan => {
  if (user !== undefined) return { kind: "USER", id: user };
  if (schedule !== undefined) return { kind: "SCHEDULE", id: schedule };
  return team === undefined ? { kind: "CHANNEL", name: channel } : { kind: "TEAM", id: team };
};
