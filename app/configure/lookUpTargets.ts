import type { PolicyTarget } from "../../domain/policy.ts";
import { hasLeft } from "../../domain/user.ts";
import type { TargetPlan } from "../../domain/validatePolicy.ts";
import type { RosterReader } from "../oncall/ports.ts";
import type { Clock } from "../ports.ts";
import type { ConfigReader } from "./ports.ts";
import { type ConfigFailure, failure, type Maybe, notFound } from "./request.ts";

/** Exactly one of them. */
export interface TargetInput {
  readonly userId?: Maybe<string>;
  readonly scheduleId?: Maybe<string>;
  readonly teamId?: Maybe<string>;
  /** A channel's name. */
  readonly channel?: Maybe<string>;
}

export interface TargetPorts {
  readonly config: Pick<ConfigReader, "users" | "channels">;
  readonly rosters: RosterReader;
  readonly clock: Clock;
}

/** Targets somewhere in an input. */
export interface Placed<T> {
  readonly targets: readonly T[];
  /** From the input to the list. */
  readonly path: readonly string[];
}

/** Targets that name nothing, or more than one thing. */
export const unclearTargets = ({ targets, path }: Placed<TargetInput>): ConfigFailure[] =>
  targets.flatMap((target, index) =>
    plansOf(target).length === 1
      ? []
      : [
          failure("INVALID", "A target is one of a user, a schedule, a team or a channel.", [
            ...path,
            `${index}`,
          ]),
        ],
  );

/** What a clear target names. */
export const planOf = (target: TargetInput): readonly TargetPlan[] => plansOf(target).slice(0, 1);

const plansOf = ({ userId, scheduleId, teamId, channel }: TargetInput): TargetPlan[] => [
  ...(userId ? [{ kind: "USER", id: userId } as const] : []),
  ...(scheduleId ? [{ kind: "SCHEDULE", id: scheduleId } as const] : []),
  ...(teamId ? [{ kind: "TEAM", id: teamId } as const] : []),
  ...(channel ? [{ kind: "CHANNEL", name: channel } as const] : []),
];

export const asTargetInput = (target: PolicyTarget): TargetInput => {
  switch (target.kind) {
    case "USER":
      return { userId: target.id };
    case "SCHEDULE":
      return { scheduleId: target.id };
    case "TEAM":
      return { teamId: target.id };
    case "CHANNEL":
      return { channel: target.name };
    default:
      return target satisfies never;
  }
};

export type Lookup = (target: TargetPlan) => PolicyTarget | ConfigFailure["message"];

/** Looks all targets up at once: each as a policy keeps it, with its name; or why it cannot be one. */
export async function lookUp(
  { config, rosters, clock }: TargetPorts,
  targets: readonly TargetPlan[],
): Promise<Lookup> {
  const idsOf = (kind: "USER" | "SCHEDULE" | "TEAM") =>
    targets.flatMap((target) => (target.kind === kind ? target.id : []));
  const now = clock.now();
  const [users, channels, schedules, teams] = await Promise.all([
    config.users(idsOf("USER")),
    config.channels(targets.flatMap((target) => (target.kind === "CHANNEL" ? target.name : []))),
    rosters.schedules(idsOf("SCHEDULE"), now),
    rosters.teams(idsOf("TEAM")),
  ]);
  return (target) => {
    if (target.kind === "CHANNEL") return channels.has(target.name) ? target : wordsFor(target);
    const found = { USER: users, SCHEDULE: schedules, TEAM: teams }[target.kind].get(target.id);
    if (!found) return wordsFor(target);
    if ("contacts" in found && hasLeft(found, now)) return `user ${target.id} who has not left`;
    return { kind: target.kind, id: target.id, name: found.name };
  };
}

const wordsFor = (target: TargetPlan): string =>
  target.kind === "CHANNEL"
    ? `channel ${target.name}`
    : `${target.kind.toLowerCase()} ${target.id}`;

/** A failure for each target that is not there. */
export const missingTargets = (
  lookup: Lookup,
  { targets, path }: Placed<TargetPlan>,
): ConfigFailure[] =>
  targets.flatMap((target) => {
    const found = lookup(target);
    return typeof found === "string" ? [notFound(found, ...path)] : [];
  });

export const foundTargets = (
  lookup: Lookup,
  targets: readonly TargetPlan[],
): readonly PolicyTarget[] =>
  targets.flatMap((target) => {
    const found = lookup(target);
    return typeof found === "string" ? [] : [found];
  });
