import { onCallAt } from "../oncall/onCallAt.ts";
import { NO_PEOPLE, type People } from "../oncall/people.ts";
import { versionAt } from "../oncall/schedule.ts";
import type { PolicyTarget, Target } from "../policy.ts";
import type { Instant } from "../time.ts";
import { hasLeft } from "../user.ts";

/** The people and channels that targets stand for at an instant, each once; nobody for a schedule that nobody covers. */
export function reached(
  targets: readonly PolicyTarget[],
  people: People,
  at: Instant,
): readonly Target[] {
  const all = targets.flatMap((target) => standsFor(target, people, at));
  return [...new Map(all.map((target) => [nameOf(target), target])).values()];
}

export type UserTarget = Extract<Target, { kind: "USER" }>;
export const isUser = (target: Target): target is UserTarget => target.kind === "USER";

/** A target as deliveries name it. */
export const nameOf = (target: Target): string =>
  target.kind === "USER" ? `user:${target.id}` : `channel:${target.name}`;

function standsFor(target: PolicyTarget, people: People, at: Instant): readonly Target[] {
  switch (target.kind) {
    case "CHANNEL":
      return [target];
    case "USER":
      return people === NO_PEOPLE ? [target] : userTargets([target.id], people, at);
    case "TEAM":
      return userTargets(people.teams.get(target.id)?.memberIds ?? [], people, at);
    case "SCHEDULE": {
      const schedule = people.schedules.get(target.id);
      const onCall = schedule && onCallAt(schedule, at);
      return onCall?.userId === undefined ? [] : userTargets([onCall.userId], people, at);
    }
    default:
      return target satisfies never;
  }
}

/** Those of them who are still here; somebody who is not on file is paged all the same, and the delivery says why not. */
export const userTargets = (
  ids: readonly string[],
  { users }: People,
  at: Instant,
): readonly UserTarget[] =>
  ids
    .filter((id) => !hasLeft(users.get(id), at))
    .map((id) => ({ kind: "USER", id, name: users.get(id)?.name ?? id }));

/** Everybody who takes turns on the schedules among the targets. */
export function everybodyOn(
  targets: readonly PolicyTarget[],
  people: People,
  at: Instant,
): readonly UserTarget[] {
  const ids = targets.flatMap((target) => {
    const schedule = target.kind === "SCHEDULE" ? people.schedules.get(target.id) : undefined;
    const layers = (schedule && versionAt(schedule, at)?.layers) ?? [];
    return layers.flatMap(({ userIds }) => userIds);
  });
  return userTargets([...new Set(ids)], people, at);
}
