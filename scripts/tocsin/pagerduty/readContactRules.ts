import { channels } from "../config/kinds/channels.ts";
import type { User } from "../config/kinds/users.ts";
import { changed, type Finding, leftOut, type Read } from "./finding.ts";
import type { Names } from "./names.ts";
import type { FilePerson } from "./readPeople.ts";
import type { PagerdutyNotificationRule } from "./shapes/person.ts";

type Rule = User["contactRules"][number];

const LONGEST_DELAY = 3_600;

/** By which contact a page goes, and when: PagerDuty's rules of high urgency. */
export function readContactRules(
  { name, notificationRules = [] }: FilePerson,
  names: Names,
): Read<readonly Rule[]> {
  const findings: Finding[] = [];
  const rules: Rule[] = [];
  const inTime = notificationRules.toSorted((one, other) => delayOf(one) - delayOf(other));
  for (const rule of inTime.filter(({ urgency }) => urgency !== "low")) {
    const channel = rule.contact_method ? names.find(channels, rule.contact_method) : undefined;
    // Why the contact is not here is said where it is read.
    if (channel === undefined) continue;
    const why = whyNoRule(
      rule,
      rules.some((other) => other.channel === channel),
    );
    if (why === undefined) rules.push({ urgency: "PAGE", channel, delaySeconds: delayOf(rule) });
    else findings.push(leftOut(`page of ${name} over ${channel} after ${delayOf(rule)} s`, why));
  }
  if (notificationRules.some(({ urgency }) => urgency === "low")) findings.push(lowOnes(name));
  const [first, ...later] = rules;
  if (!first || first.delaySeconds === 0) return { value: rules, findings };
  const sooner = changed(`first page of ${name}`, "one of a person's rules has no delay here");
  return { value: [{ ...first, delaySeconds: 0 }, ...later], findings: [...findings, sooner] };
}

const delayOf = ({ start_delay_in_minutes: minutes }: PagerdutyNotificationRule): number =>
  (minutes ?? 0) * 60;

function whyNoRule(rule: PagerdutyNotificationRule, isThere: boolean): string | undefined {
  if (isThere) return "a contact has one rule for pages here, the first";
  return delayOf(rule) > LONGEST_DELAY ? "a page goes out within an hour here" : undefined;
}

const lowOnes = (name: string): Finding =>
  leftOut(
    `rules of low urgency of ${name}`,
    "a page is always urgent here; what wants no answer goes over all contacts at once",
  );
