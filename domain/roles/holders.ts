import type { Incident } from "../incident.ts";
import type { IncidentRole, RoleHolder } from "./role.ts";

/** Everybody who has a role, in the order in which they got it. */
export const holdersOf = ({ roles = [] }: Pick<Incident, "roles">): readonly RoleHolder[] => roles;

export const holdersOfRole = (
  incident: Pick<Incident, "roles">,
  role: IncidentRole,
): readonly RoleHolder[] => holdersOf(incident).filter((holder) => holder.role === role);

/** Who has a role that is for one. */
export const holderOf = (
  incident: Pick<Incident, "roles">,
  role: IncidentRole,
): RoleHolder | undefined => holdersOfRole(incident, role)[0];

/** Those that its level wants and nobody has. */
export const missingRoles = (incident: Pick<Incident, "roles" | "rule">): readonly IncidentRole[] =>
  incident.rule.roles.filter((role) => holdersOfRole(incident, role).length === 0);
