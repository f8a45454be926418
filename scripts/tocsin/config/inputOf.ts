import { addressOf, type Environment } from "./channelSecrets.ts";
import type { Entry, Value } from "./entry.ts";
import type { TargetValue } from "./policyShape.ts";

/** What the API is asked for; the entry's references are ids. Null says that there is none. */
export function inputOf(entry: Entry, env: Environment): Readonly<Record<string, unknown>> {
  switch (entry.kind) {
    case "channels":
      return { name: entry.value.name, kind: entry.value.kind, ...addressOf(entry.value, env) };
    case "users":
    case "severities":
      return entry.value;
    case "teams": {
      const { name, members: memberIds, managers: managerIds } = entry.value;
      return { name, memberIds, managerIds };
    }
    case "schedules": {
      const { team: teamId, layers, ...rest } = entry.value;
      return {
        ...rest,
        teamId,
        layers: layers.map(({ users: userIds, ...layer }) => ({ ...layer, userIds })),
      };
    }
    case "policies":
      return policyInput(entry.value);
    case "services": {
      const { team: teamId, policy: escalationPolicyId, ...rest } = entry.value;
      return { ...rest, teamId, escalationPolicyId };
    }
    default:
      return entry satisfies never;
  }
}

const policyInput = ({ team: teamId, steps, fallback, senior, ...rest }: Value<"policies">) => ({
  ...{ ...rest, teamId },
  steps: steps.map((step) => ({ ...step, targets: step.targets.map(targetInput) })),
  fallback: fallback.map(targetInput),
  senior: senior.map(targetInput),
});

const targetInput = ({
  user: userId,
  schedule: scheduleId,
  team: teamId,
  channel,
}: TargetValue) => ({
  ...{ userId, scheduleId, teamId, channel },
});
