import type { Actor } from "../acting.ts";
import type { Instant } from "../time.ts";
import type { Person } from "../user.ts";

const LEADING_ROLES = ["INCIDENT_COMMANDER", "COMMUNICATIONS_LEAD", "TECHNICAL_LEAD"] as const;

export const INCIDENT_ROLES = [
  ...LEADING_ROLES,
  "SCRIBE",
  ...(["DATA_ENGINEER", "ML_ENGINEER", "DEVOPS_ENGINEER", "SECURITY_SPECIALIST", "QA"] as const),
] as const;
/** What a person does on an incident: leads it, writes it down, or works on it by craft. */
export type IncidentRole = (typeof INCIDENT_ROLES)[number];

/** Somebody who has a role. */
export interface RoleHolder {
  readonly role: IncidentRole;
  readonly person: Person;
  readonly since: Instant;
  /** Who gave it to them. */
  readonly by: Actor;
}

/** Whether one person has it at a time. */
export const isForOne = (role: IncidentRole): boolean =>
  LEADING_ROLES.some((leading) => leading === role);

const WORDS: Readonly<Record<IncidentRole, string>> = {
  INCIDENT_COMMANDER: "incident commander",
  COMMUNICATIONS_LEAD: "communications lead",
  TECHNICAL_LEAD: "technical lead",
  SCRIBE: "scribe",
  DATA_ENGINEER: "data engineer",
  ML_ENGINEER: "ML engineer",
  DEVOPS_ENGINEER: "DevOps engineer",
  SECURITY_SPECIALIST: "security specialist",
  QA: "QA",
};

export const roleInWords = (role: IncidentRole): string => WORDS[role];
export const rolesInWords = (roles: readonly IncidentRole[]): string =>
  roles.map(roleInWords).join(", ");
