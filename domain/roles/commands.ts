import type { Said } from "../commands.ts";
import type { Person } from "../user.ts";
import type { IncidentRole } from "./role.ts";

interface SaidOfRole extends Said {
  readonly role: IncidentRole;
  /** Who says so, where that is one of Tocsin's people. */
  readonly by?: Person;
  readonly note?: string;
}

/** Gives somebody a role; of one that is for one person, whoever had it hands it over. */
export interface AssignRole extends SaidOfRole {
  readonly type: "AssignRole";
  readonly to: Person;
}
export interface HandOverRole extends SaidOfRole {
  readonly type: "HandOverRole";
  readonly to: Person;
  /** Id of whoever hands it over; absent: the only one who has it. */
  readonly fromId?: string;
}
export interface ReleaseRole extends SaidOfRole {
  readonly type: "ReleaseRole";
  /** Id of whoever gives it up; absent: the only one who has it. */
  readonly fromId?: string;
}

/** What is done about who does what. */
export type RoleCommand = AssignRole | HandOverRole | ReleaseRole;
