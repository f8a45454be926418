import { type Flaw, flawsOfLength, flawsOfName } from "./flaw.ts";
import type { Team } from "./team.ts";

const MOST_MEMBERS = 200;
const MOST_MANAGERS = 50;

export function validateTeam({ name, memberIds, managerIds }: Team): readonly Flaw[] {
  return [
    ...flawsOfName(name, 200, "name"),
    ...flawsOfLength(memberIds, MOST_MEMBERS, "memberIds"),
    ...flawsOfLength(managerIds, MOST_MANAGERS, "managerIds"),
  ];
}
