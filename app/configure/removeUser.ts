import type { Instant } from "../../domain/time.ts";
import { hasLeft, type User } from "../../domain/user.ts";
import { executeSchedule, type SchedulePorts } from "../oncall/executeSchedule.ts";
import { attempt, change, type Verdict } from "./attempt.ts";
import { leavePolicies, leaveTeams } from "./leavePlans.ts";
import type { ConfigurePorts } from "./ports.ts";
import { staleness } from "./references.ts";
import {
  type ConfigRequest,
  type ConfigResult,
  failed,
  failure,
  type Maybe,
  notFound,
} from "./request.ts";
import { type DeparturePorts, type UserDeparture, userDeparture } from "./userDeparture.ts";

export interface RemoveUserInput {
  readonly id: string;
  /** When the person leaves; now unless said. */
  readonly at?: Maybe<Instant>;
}
export interface RemovedUser {
  readonly user: User;
  /** What the person was still part of when the request came. */
  readonly departure: UserDeparture;
  /** Policies and teams are still as they were, since the moment has not come. */
  readonly pending: boolean;
}
export type RemovePorts = ConfigurePorts & SchedulePorts & DeparturePorts;

/**
 * First the mark, from which on nobody plans with the person any more; then schedules, policies and teams, one after
 * the other. A crash in between leaves some of them as they were; the same request again changes the rest.
 * Policies and teams have no dates: of somebody who leaves later they change when the request comes again then.
 */
export async function removeUser(
  ports: RemovePorts,
  request: ConfigRequest<RemoveUserInput>,
): Promise<ConfigResult<RemovedUser>> {
  const marked = await mark(ports, request);
  if (marked.kind === "failed") return marked;
  const user = marked.value;
  const departure = await userDeparture(ports, user.id);
  if (!departure) throw new Error(`user ${user.id} has vanished`);
  await leaveSchedules(ports, request, departure);
  const pending = !hasLeft(user, ports.clock.now());
  if (!pending) {
    await leavePolicies(ports, request, user.id);
    await leaveTeams(ports, request, user.id);
  }
  return { kind: "done", value: { user, departure, pending } };
}

async function mark(
  ports: RemovePorts,
  request: ConfigRequest<RemoveUserInput>,
): Promise<ConfigResult<User>> {
  const { id, at } = request.input;
  const find = async (known: string) => (await ports.config.users([known])).get(known);
  const before = await find(id);
  const isMarked =
    before?.leftAt !== undefined && leavesAt(before, at, ports.clock.now()) === before.leftAt;
  if (isMarked && !request.idempotency) return { kind: "done", value: before };
  return attempt(ports, request, {
    action: "removeUser",
    subject: id,
    decide: async () => marking(await find(id), request, ports.clock.now()),
    recall: find,
  });
}

/** Never before now: who was on call while it lasted stays so. Who has left already, has left. */
function leavesAt({ leftAt }: User, at: Maybe<Instant> | undefined, now: Instant): Instant {
  const wanted = at ?? leftAt ?? now;
  if (leftAt !== undefined && (wanted === leftAt || (leftAt <= now && wanted <= now)))
    return leftAt;
  return Math.max(wanted, now);
}

function marking(
  before: User | undefined,
  { input, expectedVersion }: ConfigRequest<RemoveUserInput>,
  now: Instant,
): Verdict<User> {
  if (!before) return failed(notFound(`user ${input.id}`, "id"));
  const stale = staleness(before, expectedVersion);
  if (stale.length > 0) return failed(...stale);
  const leftAt = leavesAt(before, input.at, now);
  if (before.leftAt !== undefined && leftAt > before.leftAt) {
    const day = new Date(before.leftAt).toISOString();
    const words = `Plans are without ${before.name} from ${day} on; only an earlier time can be said now.`;
    return failed(failure("INVALID", words, ["at"]));
  }
  const after: User = { ...before, leftAt, version: before.version + 1 };
  return change(after, { kind: "user", before, after });
}

async function leaveSchedules(
  ports: RemovePorts,
  { actor }: ConfigRequest<unknown>,
  { user, at: from, schedules, shiftRequests }: UserDeparture,
): Promise<void> {
  const ids = [
    ...schedules.map(({ schedule }) => schedule.id),
    ...shiftRequests.map(({ scheduleId }) => scheduleId),
  ];
  for (const scheduleId of new Set(ids)) {
    const takeOut = () =>
      executeSchedule(ports, {
        scheduleId,
        action: "removeUser",
        command: { type: "TakeUserOut", userId: user.id, from, actor, now: ports.clock.now() },
      });
    // Each time it takes out as much as fits into one transaction.
    while ((await takeOut()).kind === "done");
  }
}
