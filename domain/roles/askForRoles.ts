import { clockFor, newestOf, standing } from "../clocks.ts";
import type { Command } from "../commands.ts";
import { type Draft, type Facts, NO_CONSEQUENCES, type Outcome, quietDraft } from "../decision.ts";
import { userTargets } from "../escalation/reach.ts";
import { deadlinesOf, type Incident, isOpen, type OpenIncident } from "../incident.ts";
import type { Target } from "../policy.ts";
import { whoIsOnIt } from "../responder.ts";
import { type Instant, SECOND } from "../time.ts";
import { missingRoles } from "./holders.ts";

/** Whoever looks after the policy: the managers of its team. */
function ownersOf({ policy }: Incident, { people }: Facts, at: Instant): readonly Target[] {
  const team = policy?.teamId === undefined ? undefined : people?.teams.get(policy.teamId);
  return team && people ? userTargets(team.managerIds, people, at) : [];
}

/** An opening tells the policy's owners, and whoever is paged, which roles its level wants at once. */
export function withRolesAskedFor(given: Draft, { now }: Command, facts: Facts): Draft {
  const [first, ...rest] = given.events;
  const { rolesAskedAtOnce: asksFor } = given.next.rule;
  if (first?.type !== "IncidentOpened" || asksFor.length === 0) return given;
  const tells = ownersOf(given.next, facts, now);
  const event = { ...first, asksFor, ...(tells.length > 0 && { tells }) };
  return { ...given, events: [event, ...rest] };
}

/** Its time is over: the policy's owners are paged for what is missing, or whoever is on it is told. Once. */
export function rolesOverdue(incident: OpenIncident, facts: Facts, due: Instant): Outcome {
  const owners = ownersOf(incident, facts, due);
  const tells = owners.length > 0 ? [] : whoIsOnIt(incident);
  return quietDraft(
    { ...incident, paging: { ...incident.paging, rolesAsked: true } },
    {
      ...{ type: "RolesMissing", ...NO_CONSEQUENCES, roles: missingRoles(incident) },
      ...{ pages: owners, tells },
      informs: owners.length + tells.length > 0 ? [] : incident.rule.channels,
    },
  );
}

/** The clock runs beside all others while a role that the level wants is missing and has not been asked for. */
export function withRoleClock(draft: Draft, command: Command, before?: Incident): Draft {
  const { events } = draft;
  if (draft.next === before || events.length === 0 || !isOpen(draft.next)) return draft;
  const next = askingAnew(draft.next, before);
  const others = next.deadlines.filter(({ kind }) => kind !== "ROLES");
  const had = before ? deadlinesOf(before) : [];
  const clock = clockFor("ROLES", {
    due: rolesDue(next),
    had: before ? standing(before, "ROLES") : [],
    moment: {
      now: command.type === "FireDeadline" ? command.at : command.now,
      deadlineCount: newestOf(next.deadlineCount, [...others, ...had]),
    },
  });
  return { ...draft, next: { ...next, deadlines: [...others, ...clock] } };
}

/** What the level before did not want has not been asked for. */
function askingAnew(incident: OpenIncident, before?: Incident): OpenIncident {
  const { rolesAsked, ...paging } = incident.paging;
  const isNew = missingRoles(incident).some((role) => !before?.rule.roles.includes(role));
  return rolesAsked && isNew ? { ...incident, paging } : incident;
}

function rolesDue(incident: OpenIncident): Instant | undefined {
  const { rule, paging, snoozedUntil } = incident;
  const isStill = snoozedUntil !== undefined || paging.rolesAsked;
  if (isStill || rule.rolesWithinSeconds === null || missingRoles(incident).length === 0)
    return undefined;
  return paging.since + rule.rolesWithinSeconds * SECOND;
}
