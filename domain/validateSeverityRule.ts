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
  ];
}

const flawsOfRoles = ({ roles, rolesAskedAtOnce }: SeverityRule): Flaw[] =>
  rolesAskedAtOnce.every((role) => roles.includes(role))
    ? []
    : [flaw("Only what stands in `roles` is asked for.", "rolesAskedAtOnce")];

const flawsOfSpan = (seconds: number | null, field: string): Flaw[] =>
  seconds === null || (seconds >= 1 && seconds <= LONGEST_SPAN)
    ? []
    : [flaw(`It is between 1 and ${LONGEST_SPAN} seconds, or null for no promise.`, field)];
