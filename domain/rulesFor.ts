import type { ContactRule } from "./user.ts";
import { atOnce } from "./validateContactRules.ts";

/** Rules without those of contacts that have gone; where no page would go out at once any more, none for pages is left. */
export function rulesFor(
  rules: readonly ContactRule[],
  contacts: readonly string[],
): readonly ContactRule[] {
  const left = rules.filter(({ channel }) => contacts.includes(channel));
  return atOnce(left) ? left : left.filter(({ urgency }) => urgency !== "PAGE");
}
