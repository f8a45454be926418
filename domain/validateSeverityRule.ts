import { fixDaysFields } from "./fixPlans/fixDays.ts";
import { type Flaw, flaw, flawsOfLength, flawsOfName } from "./flaw.ts";
import type { SeverityRule } from "./severity.ts";

const MOST_CHANNELS = 20;
const LONGEST_SPAN = 30 * 24 * 3_600;
const SPANS = [
  "respondWithinSeconds",
  "escalateAfterSeconds",
  "updateEverySeconds",
  "resolveWithinSeconds",
  "rolesWithinSeconds",
  "postmortemWithinSeconds",
] as const;

export function validateSeverityRule(rule: SeverityRule): readonly Flaw[] {
  return [
    ...flawsOfName(rule.meaning, 500, "meaning"),
    ...SPANS.flatMap((span) => flawsOfSpan(rule[span], span)),
    ...flawsOfLength(rule.channels, MOST_CHANNELS, "channels"),
    ...flawsOfRoles(rule),
    ...fixDaysFields.flatMap((field) => flawsOfDays(rule.fixDays[field], field)),
  ];
}

const flawsOfRoles = ({ roles, rolesAskedAtOnce }: SeverityRule): Flaw[] =>
  rolesAskedAtOnce.every((role) => roles.includes(role))
    ? []
    : [flaw("Only what stands in `roles` is asked for.", "rolesAskedAtOnce")];

const MOST_DAYS = 730;
const flawsOfDays = (days: number, field: string): Flaw[] =>
  Number.isInteger(days) && days >= 0 && days <= MOST_DAYS
    ? []
    : [flaw(`It is a whole number of days from 0 to ${MOST_DAYS}.`, "fixDays", field)];

const flawsOfSpan = (seconds: number | null, field: string): Flaw[] =>
  seconds === null || (seconds >= 1 && seconds <= LONGEST_SPAN)
    ? []
    : [flaw(`It is between 1 and ${LONGEST_SPAN} seconds, or null for no promise.`, field)];
