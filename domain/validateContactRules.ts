import { type Flaw, flaw } from "./flaw.ts";
import type { ContactRule, User } from "./user.ts";

const LONGEST_DELAY = 3_600;

/** What is wrong with the rules of a person, each flaw with its place among them. */
export function validateContactRules({
  contacts,
  contactRules = [],
}: Pick<User, "contacts" | "contactRules">): readonly Flaw[] {
  return [
    ...contactRules.flatMap((rule, index) => flawsOfRule(rule, contacts, String(index))),
    ...contactRules.flatMap((rule, index) =>
      contactRules.findIndex(isLike(rule)) < index
        ? [flaw("There is a rule for this contact and urgency already.", "rules", String(index))]
        : [],
    ),
    ...(atOnce(contactRules) ? [] : [flaw("At least one rule for pages has no delay.", "rules")]),
  ];
}

/** Whether a page goes out at once, over one contact at least. */
export function atOnce(rules: readonly ContactRule[]): boolean {
  const pages = rules.filter(({ urgency }) => urgency === "PAGE");
  return pages.length === 0 || pages.some(({ delaySeconds }) => delaySeconds === 0);
}

function flawsOfRule(
  { channel, delaySeconds }: ContactRule,
  contacts: readonly string[],
  index: string,
): Flaw[] {
  const known = contacts.join(", ") || "none";
  const isSpan =
    Number.isInteger(delaySeconds) && delaySeconds >= 0 && delaySeconds <= LONGEST_DELAY;
  return [
    ...(contacts.includes(channel)
      ? []
      : [flaw(`It is one of the user's contacts: ${known}.`, "rules", index, "channel")]),
    ...(isSpan
      ? []
      : [
          flaw(
            `It is a whole number from 0 to ${LONGEST_DELAY} seconds.`,
            ...["rules", index, "delaySeconds"],
          ),
        ]),
  ];
}

/** A delivery is named by its event, person and channel, so a second one over the channel would be the same. */
const isLike = (rule: ContactRule) => (other: ContactRule) =>
  other.urgency === rule.urgency && other.channel === rule.channel;
