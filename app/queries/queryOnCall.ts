import {
  type OnCallEntry,
  onCallInPolicy,
  onCallInSchedule,
} from "../../domain/oncall/onCallEntries.ts";
import { LONGEST_SHIFT } from "../../domain/oncall/shiftAround.ts";
import type { Instant } from "../../domain/time.ts";
import { peopleOf } from "../oncall/peopleOf.ts";
import type { OnCallPorts } from "./queryCoverage.ts";

/** Exactly one of the two. */
export interface OnCallQuery {
  readonly serviceId?: string | null | undefined;
  readonly scheduleId?: string | null | undefined;
  readonly at: Instant;
}

export type OnCallAnswer =
  | { readonly kind: "ENTRIES"; readonly entries: readonly OnCallEntry[] }
  | { readonly kind: "INVALID"; readonly message: string };

/** Who is on call at an instant, in a schedule or for a service step by step. */
export async function queryOnCall(
  ports: OnCallPorts,
  { serviceId, scheduleId, at }: OnCallQuery,
): Promise<OnCallAnswer> {
  if (typeof serviceId === "string" && typeof scheduleId !== "string")
    return ofService(ports, serviceId, at);
  if (typeof scheduleId === "string" && typeof serviceId !== "string")
    return ofSchedule(ports, scheduleId, at);
  return invalid("Give exactly one of `serviceId` and `scheduleId`.");
}

async function ofSchedule(ports: OnCallPorts, id: string, at: Instant): Promise<OnCallAnswer> {
  const people = await peopleIn(ports, [{ kind: "SCHEDULE", id, name: id }], at);
  const schedule = people.schedules.get(id);
  if (!schedule) return invalid(`There is no schedule ${id}.`);
  return { kind: "ENTRIES", entries: onCallInSchedule(schedule, people, at) };
}

async function ofService(ports: OnCallPorts, id: string, at: Instant): Promise<OnCallAnswer> {
  const service = await ports.config.service(id);
  if (!service) return invalid(`There is no service ${id}.`);
  const policy = service.policy ?? (await ports.config.defaultPolicy()).value;
  if (!policy) return { kind: "ENTRIES", entries: [] };
  const targets = policy.steps.flatMap((step) => step.targets);
  const people = await peopleIn(ports, targets, at);
  return { kind: "ENTRIES", entries: onCallInPolicy(policy, people, at) };
}

/** As far back as the beginning of a shift is looked for. */
const peopleIn = (
  { config, rosters }: OnCallPorts,
  targets: Parameters<typeof peopleOf>[1],
  at: Instant,
) => peopleOf({ rosters, users: config }, targets, at - LONGEST_SHIFT);

const invalid = (message: string): OnCallAnswer => ({ kind: "INVALID", message });
