import { type SignalRule, signalRule } from "../../config/kinds/signalRuleShape.ts";
import { changed, type Finding, leftOut } from "../finding.ts";
import { type Alternative, bothOf } from "./condition.ts";
import type { Effects } from "./effectsOf.ts";
import { matchOf } from "./matchOf.ts";

/** One rule of PagerDuty. */
export interface Wanted {
  readonly name: string;
  readonly where: string;
  readonly enabled: boolean;
  readonly effects: Effects;
  /** One of them has to hold. */
  readonly alternatives: readonly Alternative[];
  /** Whether no later rule is asked. */
  readonly stop: boolean;
}

/** A rule here for each alternative. */
export function rulesOf({ alternatives, where, ...rest }: Wanted): {
  readonly rules: readonly SignalRule[];
  readonly findings: readonly Finding[];
} {
  const rules: SignalRule[] = [];
  const findings: Finding[] = [];
  for (const alternative of alternatives) {
    const read = "why" in alternative ? alternative.why : matchOf(alternative.tests);
    const why = typeof read === "string" ? read : whyNone(rest.effects, read.match);
    if (why !== undefined) findings.push(leftOut(whichOf(alternatives, where), why));
    if (typeof read === "string" || why !== undefined) continue;
    const { name, enabled, effects, stop } = rest;
    rules.push(signalRule.parse({ name, enabled, match: read.match, ...effects, stop }));
    findings.push(...[...read.differs].map((one) => changed(where, one)));
  }
  return { rules, findings };
}

const whichOf = ({ length }: readonly Alternative[], where: string): string =>
  length > 1 ? `an alternative of ${where}` : where;

const whyNone = ({ suppress }: Effects, match: SignalRule["match"]): string | undefined => {
  const isBare = match.title === null && match.labels.length === 0 && match.severities.length === 0;
  return suppress && isBare ? "a rule here that suppresses says which signals it means" : undefined;
};

export const within = (
  outer: readonly Alternative[],
  inner: readonly Alternative[],
): readonly Alternative[] => outer.flatMap((one) => inner.map((other) => bothOf(one, other)));
