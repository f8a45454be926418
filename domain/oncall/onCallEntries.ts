import { isWithin } from "../escalation/hours.ts";
import type { EscalationPolicy, PolicyTarget, Step } from "../policy.ts";
import type { Instant } from "../time.ts";
import { hasLeft, type User } from "../user.ts";
import { onCallAt } from "./onCallAt.ts";
import type { People } from "./people.ts";
import type { Schedule } from "./schedule.ts";
import { type ShiftAround, shiftAround } from "./shiftAround.ts";

/** Somebody who is on call, and by what. */
export interface OnCallEntry extends ShiftAround {
  readonly userId: string;
  /** Absent: a step names the person or their team. */
  readonly scheduleId?: string;
  /** Counted from 1. */
  readonly step?: number;
  readonly layer?: string;
  readonly override: boolean;
}

/** Who is on call in a schedule: one person, or nobody. */
export function onCallInSchedule(
  schedule: Schedule,
  { users }: People,
  at: Instant,
): readonly OnCallEntry[] {
  const present = onCallAt(schedule, at);
  const user = present && users.get(present.userId);
  if (!present || hasLeft(user, at)) return [];
  const leftAt = user?.leftAt;
  const { start, end = leftAt } = shiftAround(schedule, present.userId, at);
  return [
    {
      userId: present.userId,
      scheduleId: schedule.id,
      ...(present.layerName !== undefined && { layer: present.layerName }),
      override: present.overrideId !== undefined,
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end: Math.min(end, leftAt ?? end) }),
    },
  ];
}

/** Who is on call for each step of a policy, in the order in which they are paged. */
export const onCallInPolicy = (
  { steps }: EscalationPolicy,
  people: People,
  at: Instant,
): readonly OnCallEntry[] =>
  steps.flatMap((step, place) =>
    step.targets
      .flatMap((target) => onCallBy(target, people, at))
      .filter(({ userId }) => isPresent(step, people.users.get(userId), at))
      .map((entry) => ({ ...entry, step: place + 1 })),
  );

function onCallBy(target: PolicyTarget, people: People, at: Instant): readonly OnCallEntry[] {
  switch (target.kind) {
    case "CHANNEL":
      return [];
    case "USER":
      return [{ userId: target.id, override: false }];
    case "TEAM": {
      const members = people.teams.get(target.id)?.memberIds ?? [];
      return members.map((userId) => ({ userId, override: false }));
    }
    case "SCHEDULE": {
      const schedule = people.schedules.get(target.id);
      return schedule ? onCallInSchedule(schedule, people, at) : [];
    }
    default:
      return target satisfies never;
  }
}

const isPresent = ({ hours }: Step, user: User | undefined, at: Instant): boolean =>
  !hasLeft(user, at) && (!hours || isWithin(hours, user?.timeZone ?? "UTC", at));
