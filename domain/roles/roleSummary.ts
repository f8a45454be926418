import type { IncidentOpened } from "../events.ts";
import type { Target } from "../policy.ts";
import type { RoleEvent } from "./events.ts";
import { roleInWords, rolesInWords } from "./role.ts";

/** Who does what from now on, in a sentence. */
export function roleSummary(event: RoleEvent, who: string): string {
  switch (event.type) {
    case "RoleAssigned":
      return event.taken
        ? `${event.person.name} took the role of ${roleInWords(event.role)}.${noted(event)}`
        : `${who} made ${event.person.name} ${roleInWords(event.role)}.${noted(event)}`;
    case "RoleHandedOver":
      return event.to.name === who
        ? `${who} took over the role of ${roleInWords(event.role)} from ${event.from.name}.${noted(event)}`
        : `${event.to.name} is ${roleInWords(event.role)} instead of ${event.from.name}, by ${who}.${noted(event)}`;
    case "RoleReleased":
      return `${event.person.name} is no longer ${roleInWords(event.role)}, by ${who}.${noted(event)}`;
    case "RolesMissing":
      return `Nobody has taken the role of ${rolesInWords(event.roles)}.${asked([...event.pages, ...(event.tells ?? [])])}`;
    default:
      return event satisfies never;
  }
}

/** What an opening asks of whoever looks after the policy. */
export const askedFor = ({ asksFor = [], tells = [] }: IncidentOpened): string =>
  asksFor.length === 0 || tells.length === 0
    ? ""
    : ` Asked ${tells.map(({ name }) => name).join(", ")} for: ${rolesInWords(asksFor)}.`;

const asked = (targets: readonly Target[]): string =>
  targets.length === 0 ? "" : ` Asked ${targets.map(({ name }) => name).join(", ")}.`;

const noted = ({ note }: { readonly note?: string }): string => (note ? ` ${note}` : "");
