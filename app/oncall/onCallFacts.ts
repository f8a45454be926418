import type { Facts } from "../../domain/decision.ts";
import { needsPeople, roundRobins } from "../../domain/escalation/needsPeople.ts";
import type { EscalationPolicy } from "../../domain/policy.ts";
import { policyTargets } from "../../domain/policyTargets.ts";
import type { Instant } from "../../domain/time.ts";
import type { IncidentStore } from "../ports.ts";
import { peopleOf } from "./peopleOf.ts";

/** Whom a policy reaches from `from` on; no read at all for one that names only users and channels. */
export async function onCallFacts(
  store: Pick<IncidentStore, "schedules" | "teams" | "users" | "turnsTaken">,
  policy: EscalationPolicy | undefined,
  from: Instant,
): Promise<Pick<Facts, "people" | "turns">> {
  if (!policy) return {};
  const places = roundRobins(policy);
  const [found, turns] = await Promise.all([
    needsPeople(policy)
      ? peopleOf({ rosters: store, users: store }, policyTargets(policy), from)
      : undefined,
    places.length > 0 ? store.turnsTaken(policy.id, places) : undefined,
  ]);
  return { ...(found && { people: found }), ...(turns && { turns }) };
}
