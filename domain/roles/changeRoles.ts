import { draft, NO_CONSEQUENCES, type Outcome, type Rejection, rejected } from "../decision.ts";
import { type Incident, isOpen } from "../incident.ts";
import type { Target } from "../policy.ts";
import type { Person } from "../user.ts";
import type { AssignRole, HandOverRole, ReleaseRole, RoleCommand } from "./commands.ts";
import { holderOf, holdersOf, holdersOfRole } from "./holders.ts";
import { isForOne, type RoleHolder, roleInWords } from "./role.ts";

/** More would be somebody's script. */
const MOST_HOLDERS = 50;

/** Somebody gets a role. Whoever had one that is for one person has thereby handed it over, and is told. */
export function assigned(incident: Incident, command: AssignRole): Outcome {
  const { role, to, by } = command;
  const refusal = refused(incident, command) ?? alreadyHas(incident, command);
  if (refusal) return refusal;
  const before = isForOne(role) ? holderOf(incident, role) : undefined;
  if (before) return handOver(incident, command, before);
  if (holdersOf(incident).length >= MOST_HOLDERS)
    return rejected("INVALID", `${MOST_HOLDERS} roles have been given; release some of them.`);
  const roles = [...holdersOf(incident), holderBy(command)];
  return draft(
    { ...incident, roles },
    {
      ...{ type: "RoleAssigned", ...NO_CONSEQUENCES, role, person: to },
      tells: told(command, to),
      ...(by?.id === to.id && { taken: true }),
      ...noteOf(command),
    },
  );
}

export function handedOver(incident: Incident, command: HandOverRole): Outcome {
  const refusal = refused(incident, command) ?? alreadyHas(incident, command);
  if (refusal) return refusal;
  const from = giver(incident, command);
  return "kind" in from ? from : handOver(incident, command, from);
}

export function released(incident: Incident, command: ReleaseRole): Outcome {
  const refusal = refused(incident, command);
  if (refusal) return refusal;
  const from = giver(incident, command);
  if ("kind" in from) return from;
  const { role, person } = from;
  return draft(
    { ...incident, roles: holdersOf(incident).filter((holder) => holder !== from) },
    {
      ...{ type: "RoleReleased", ...NO_CONSEQUENCES, role, person },
      tells: told(command, person),
      ...noteOf(command),
    },
  );
}

function handOver(
  incident: Incident,
  command: AssignRole | HandOverRole,
  before: RoleHolder,
): Outcome {
  const { role, to } = command;
  const others = holdersOf(incident).filter((holder) => holder !== before);
  return draft(
    { ...incident, roles: [...others, holderBy(command)] },
    {
      ...{ type: "RoleHandedOver", ...NO_CONSEQUENCES, role, from: before.person, to },
      tells: told(command, before.person, to),
      ...noteOf(command),
    },
  );
}

const refused = (incident: Incident, { role }: RoleCommand): Rejection | undefined =>
  isOpen(incident)
    ? undefined
    : rejected(
        "ILLEGAL_TRANSITION",
        `The incident is ${incident.status}: who was ${roleInWords(role)} stays on record.`,
      );

const alreadyHas = (
  incident: Incident,
  { role, to }: AssignRole | HandOverRole,
): Rejection | undefined =>
  holdersOfRole(incident, role).some(({ person }) => person.id === to.id)
    ? rejected("INVALID", `${to.name} is ${roleInWords(role)} already.`, "userId")
    : undefined;

/** Whose role it was: the one who is named, else the only one who has it. */
function giver(
  incident: Incident,
  { role, fromId }: HandOverRole | ReleaseRole,
): RoleHolder | Rejection {
  const holders = holdersOfRole(incident, role).filter(
    ({ person }) => fromId === undefined || person.id === fromId,
  );
  const [first, ...others] = holders;
  if (!first) {
    const who = fromId === undefined ? "Nobody" : `${fromId} is not among those who`;
    const verb = fromId === undefined ? "is" : "are";
    return rejected("INVALID", `${who} ${verb} ${roleInWords(role)}.`, "fromUserId");
  }
  if (others.length === 0) return first;
  const names = holders.map(({ person }) => person.name).join(", ");
  const message = `Say with \`fromUserId\` which of them: ${names}.`;
  return rejected("INVALID", message, "fromUserId");
}

const holderBy = ({ role, to, at, now, actor }: AssignRole | HandOverRole): RoleHolder => ({
  ...{ role, person: to, since: at ?? now, by: actor },
});

/** Nobody is told of what they did themselves. */
const told = ({ by }: RoleCommand, ...people: readonly Person[]): readonly Target[] =>
  people.filter(({ id }) => id !== by?.id).map(({ id, name }) => ({ kind: "USER", id, name }));

const noteOf = ({ note }: RoleCommand) => (note !== undefined ? { note } : {});
