import { type Coverage, coverageOf } from "../../domain/oncall/coverage.ts";
import { tooMuchToRender } from "../../domain/oncall/tooMuchToRender.ts";
import { policyTargets } from "../../domain/policyTargets.ts";
import { DAY, type Instant } from "../../domain/time.ts";
import type { ConfigReader } from "../configure/ports.ts";
import { peopleOf } from "../oncall/peopleOf.ts";
import type { RosterReader } from "../oncall/ports.ts";

export interface OnCallPorts {
  readonly config: Pick<ConfigReader, "policy" | "users" | "service" | "defaultPolicy">;
  readonly rosters: RosterReader;
}

export interface CoverageQuery {
  readonly policyId: string;
  readonly from: Instant;
  readonly to: Instant;
}

export type CoverageAnswer =
  | { readonly kind: "COVERAGE"; readonly coverage: Coverage }
  | { readonly kind: "INVALID"; readonly message: string };

const LONGEST_WINDOW = 92 * DAY;

/** Who would be paged by a policy in a window that holds `from` and not `to`. */
export async function queryCoverage(
  { config, rosters }: OnCallPorts,
  { policyId, from, to }: CoverageQuery,
): Promise<CoverageAnswer> {
  if (from >= to) return invalid("The window must end after it begins.");
  if (to - from > LONGEST_WINDOW) return invalid("The window can be 92 days long at most.");
  const policy = await config.policy(policyId);
  if (!policy) return invalid(`There is no escalation policy ${policyId}.`);
  const people = await peopleOf({ rosters, users: config }, policyTargets(policy), from);
  const window = { start: from, end: to };
  for (const schedule of people.schedules.values()) {
    const reason = tooMuchToRender(schedule, window);
    if (reason) return invalid(`${schedule.name}: ${reason}`);
  }
  return { kind: "COVERAGE", coverage: coverageOf(policy, people, window) };
}

const invalid = (message: string): CoverageAnswer => ({ kind: "INVALID", message });
