import type { Consequences } from "../events.ts";
import type { Person } from "../user.ts";
import type { IncidentRole } from "./role.ts";

export interface RoleAssigned extends Consequences {
  readonly type: "RoleAssigned";
  readonly role: IncidentRole;
  readonly person: Person;
  /** Whether they took it themselves. */
  readonly taken?: boolean;
  readonly note?: string;
}
export interface RoleHandedOver extends Consequences {
  readonly type: "RoleHandedOver";
  readonly role: IncidentRole;
  readonly from: Person;
  readonly to: Person;
  readonly note?: string;
}
export interface RoleReleased extends Consequences {
  readonly type: "RoleReleased";
  readonly role: IncidentRole;
  readonly person: Person;
  readonly note?: string;
}
/** Nobody has these, and the level wants them filled by now. */
export interface RolesMissing extends Consequences {
  readonly type: "RolesMissing";
  readonly roles: readonly IncidentRole[];
}

/** Who does what on an incident. */
export type RoleEvent = RoleAssigned | RoleHandedOver | RoleReleased | RolesMissing;
