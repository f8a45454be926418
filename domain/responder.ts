import type { Command } from "./commands.ts";
import type { Facts } from "./decision.ts";
import type { OpenIncident, Responder } from "./incident.ts";
import { nameOf } from "./nameOf.ts";
import { NO_PEOPLE } from "./oncall/people.ts";
import type { Target } from "./policy.ts";
import { holderOf } from "./roles/holders.ts";
import type { Instant } from "./time.ts";
import { hasLeft, type Person } from "./user.ts";

/** Whoever gave a command, as the one who has answered. */
export function responderOf({
  actor,
  by,
}: Pick<Command, "actor"> & { readonly by?: Person }): Responder {
  return by ? { actor, name: by.name, userId: by.id } : { actor, name: nameOf(actor) };
}

/** Who has answered; where that is nobody whom Tocsin could page, those whom it paged last. */
export function whoIsOnIt({ responder, paging }: OpenIncident): readonly Target[] {
  return responder?.userId === undefined
    ? paging.paged
    : [{ kind: "USER", id: responder.userId, name: responder.name }];
}

/** Who keeps others informed: the communications lead, else the commander, else whoever is on it; nobody who has left. */
export function whoTellsOthers(
  incident: OpenIncident,
  { people = NO_PEOPLE }: Pick<Facts, "people">,
  at: Instant,
): readonly Target[] {
  const isHere = (target: Target) =>
    target.kind !== "USER" || !hasLeft(people.users.get(target.id), at);
  const [first] = leadersOf(incident).filter(isHere);
  return first ? [first] : whoIsOnIt(incident).filter(isHere);
}

/** Ids of all who may have to. */
export const mayTellOthers = (incident: OpenIncident): readonly string[] =>
  [...leadersOf(incident), ...whoIsOnIt(incident)].flatMap((target) =>
    target.kind === "USER" ? [target.id] : [],
  );

const leadersOf = (incident: OpenIncident): readonly Target[] =>
  (["COMMUNICATIONS_LEAD", "INCIDENT_COMMANDER"] as const).flatMap((role) => {
    const holder = holderOf(incident, role);
    return holder ? [{ kind: "USER", ...holder.person }] : [];
  });
