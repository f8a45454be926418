import type { Urgency } from "./delivery.ts";
import type { ContactRule, User } from "./user.ts";

export type Way = Pick<ContactRule, "channel" | "delaySeconds">;

/** How a message of one urgency reaches a person: by their rules for it, else over all their contacts at once. */
export function waysTo(
  { contacts, contactRules = [] }: Pick<User, "contacts" | "contactRules">,
  urgency: Urgency,
): readonly Way[] {
  const rules = contactRules.filter((rule) => rule.urgency === urgency);
  return rules.length > 0 ? rules : contacts.map((channel) => ({ channel, delaySeconds: 0 }));
}
