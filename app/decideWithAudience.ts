import type { Command } from "../domain/commands.ts";
import { decide } from "../domain/decide.ts";
import type { Decision, Facts } from "../domain/decision.ts";
import { userTargets } from "../domain/escalation/reach.ts";
import type { Incident } from "../domain/incident.ts";
import type { People } from "../domain/oncall/people.ts";
import type { Target } from "../domain/policy.ts";
import { concerns, type Subscription } from "../domain/subscription.ts";
import type { Instant } from "../domain/time.ts";
import { peopleOf } from "./oncall/peopleOf.ts";
import type { IncidentStore } from "./ports.ts";

interface Asked {
  readonly before?: Incident | undefined;
  readonly command: Command;
  readonly facts: Facts;
  readonly subscriptions: readonly Subscription[];
}

/**
 * Decides, and looks up who has asked to hear of such trouble once it is known what it is: no read at all unless it is
 * another kind of trouble than before and a team's members are to hear of it.
 */
export async function decideWithAudience(
  store: Pick<IncidentStore, "schedules" | "teams" | "users">,
  { before, command, facts, subscriptions }: Asked,
): Promise<Decision> {
  const decision = decide(before, command, facts);
  if (decision.kind !== "accepted" || isSameKind(before, decision.incident)) return decision;
  const asking = subscriptions.filter((one) => concerns(one, decision.incident));
  if (asking.length === 0) return decision;
  const people = await peopleOf({ rosters: store, users: store }, teamsIn(asking), command.now);
  const audience = asking.map((one) => ({
    ...one,
    targets: targetsOf(one, people, command.now),
  }));
  return decide(before, command, { ...facts, audience });
}

const isSameKind = (before: Incident | undefined, after: Incident): boolean =>
  before?.category === after.category && before.severity === after.severity;

const teamsIn = (subscriptions: readonly Subscription[]) =>
  subscriptions.flatMap(({ tellsMembers, teamId: id }) =>
    tellsMembers ? [{ kind: "TEAM" as const, id, name: id }] : [],
  );

function targetsOf(
  { channels, tellsMembers, teamId }: Subscription,
  people: People,
  now: Instant,
): readonly Target[] {
  const members = tellsMembers ? (people.teams.get(teamId)?.memberIds ?? []) : [];
  return [
    ...channels.map((name): Target => ({ kind: "CHANNEL", name })),
    ...userTargets(members, people, now),
  ];
}
