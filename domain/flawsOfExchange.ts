import { type Flaw, flaw } from "./flaw.ts";
import { schedulesOfPolicy, teamsOfPolicy } from "./namedByPolicy.ts";
import type { EscalationPolicy } from "./policy.ts";

/** Of the hundred writes of a transaction a few are the policy's own. */
const MOST_WRITES = 95;
/** That it is there, that it is named, and how often. */
const WRITES_FOR_ONE_MORE = 3;
const WRITES_FOR_ONE_LESS = 2;

/** Schedules and teams are told in the transaction of the policy, which can be too small for many that come and go. */
export function flawsOfExchange(
  before: EscalationPolicy | undefined,
  after: EscalationPolicy,
): readonly Flaw[] {
  const [held, wanted] = [groupsOf(before), groupsOf(after)];
  const writes =
    WRITES_FOR_ONE_MORE * wanted.difference(held).size +
    WRITES_FOR_ONE_LESS * held.difference(wanted).size;
  const message =
    "Too many schedules and teams come and go at once: take out those it had, then name the new ones.";
  return writes > MOST_WRITES ? [flaw(message, "steps")] : [];
}

const groupsOf = (policy: EscalationPolicy | undefined): Set<string> =>
  new Set(policy ? [...schedulesOfPolicy(policy), ...teamsOfPolicy(policy)] : []);
