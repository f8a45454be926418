import type { Command } from "./commands.ts";
import type { OpenIncident, Responder } from "./incident.ts";
import { nameOf } from "./nameOf.ts";
import type { Target } from "./policy.ts";
import { holderOf } from "./roles/holders.ts";
import type { Person } from "./user.ts";

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

/** Who keeps others informed: the communications lead, else the commander, else whoever is on it. */
export function whoTellsOthers(incident: OpenIncident): readonly Target[] {
  const holder =
    holderOf(incident, "COMMUNICATIONS_LEAD") ?? holderOf(incident, "INCIDENT_COMMANDER");
  return holder ? [{ kind: "USER", ...holder.person }] : whoIsOnIt(incident);
}
