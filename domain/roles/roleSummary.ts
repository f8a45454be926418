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
      return `${event.to.name} is ${roleInWords(event.role)} instead of ${event.from.name}, by ${who}.${noted(event)}`;
    case "RoleReleased":
      return `${event.person.name} is no longer ${roleInWords(event.role)}, by ${who}.${noted(event)}`;
    case "RolesMissing":
      return `Nobody has taken the role of ${rolesInWords(event.roles)}.${asked(event)}`;
    default:
      return event satisfies never;
  }
}

const asked = ({ pages, tells = [] }: RoleEvent): string => {
  const names = [...pages, ...tells].map(({ name }) => name);
  return names.length === 0 ? "" : ` Asked ${names.join(", ")}.`;
};

const noted = ({ note }: { readonly note?: string }): string => (note ? ` ${note}` : "");
