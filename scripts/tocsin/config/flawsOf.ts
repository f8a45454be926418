import type { Flaw } from "../../../domain/flaw.ts";
import { validateSchedule } from "../../../domain/oncall/validateSchedule.ts";
import type { TargetPlan } from "../../../domain/validatePolicy.ts";
import { validatePolicy } from "../../../domain/validatePolicy.ts";
import { validateService } from "../../../domain/validateService.ts";
import { validateSeverityRule } from "../../../domain/validateSeverityRule.ts";
import { validateTeam } from "../../../domain/validateTeam.ts";
import { validateUser } from "../../../domain/validateUser.ts";
import type { Entry, Value } from "./entry.ts";
import type { Path } from "./mapRefs.ts";
import type { TargetValue } from "./policyShape.ts";

export interface FileFlaw {
  readonly path: Path;
  readonly message: string;
}

/** What the host would refuse, whatever else it holds, by the rules that it goes by. */
export const flawsOf = (entry: Entry): readonly FileFlaw[] =>
  domainFlaws(entry).map(({ path, message }) => ({
    path: path.map((part) => (/^\d+$/.test(part) ? Number(part) : (IN_FILES[part] ?? part))),
    message,
  }));

/** Fields that files call otherwise, since they name what the host identifies. */
const IN_FILES: Readonly<Record<string, string>> = {
  memberIds: "members",
  managerIds: "managers",
  userIds: "users",
};

function domainFlaws(entry: Entry): readonly Flaw[] {
  switch (entry.kind) {
    case "channels":
      // Its address counts too, which is known only when it is created.
      return [];
    case "users":
      return validateUser(userOf(entry.value));
    case "teams": {
      const { name, members: memberIds, managers: managerIds } = entry.value;
      return validateTeam({ id: name, version: 0, name, memberIds, managerIds });
    }
    case "schedules":
      return validateSchedule({ ...entry.value, layers: entry.value.layers.map(layerOf) });
    case "policies":
      return validatePolicy(policyOf(entry.value));
    case "services": {
      const { name, description, dependsOn, autoResolve, awsResources } = entry.value;
      const said = { ...(description !== null && { description }), autoResolve, awsResources };
      return validateService({ id: name, version: 0, name, dependsOn, ...said });
    }
    case "severities":
      return validateSeverityRule(entry.value);
    default:
      return entry satisfies never;
  }
}

const userOf = ({ name, email, contacts, timeZone, login }: Value<"users">) => ({
  ...{ id: name, version: 0, name, contacts, timeZone },
  ...(email !== null && { email }),
  ...(login !== null && { login }),
});

type LayerValue = Value<"schedules">["layers"][number];

const layerOf = ({
  users,
  start,
  end,
  rotationVirtualStart,
  restrictions,
  ...rest
}: LayerValue) => ({
  ...rest,
  userIds: users,
  start: Date.parse(start),
  rotationVirtualStart: Date.parse(rotationVirtualStart),
  ...(end !== null && { end: Date.parse(end) }),
  restrictions: restrictions.map(({ startDay, ...window }) => ({
    ...window,
    ...(startDay !== null && { startDay }),
  })),
});

const policyOf = ({
  team,
  steps,
  fallback,
  senior,
  resolveWithinSeconds,
  ...rest
}: Value<"policies">) => ({
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
