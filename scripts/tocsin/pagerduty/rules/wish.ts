import type { SignalRule } from "../../config/kinds/signalRuleShape.ts";
import type { Finding, Read } from "../finding.ts";
import { type Deeds, effectsOf } from "./effectsOf.ts";
import { rulesOf, type Wanted } from "./rulesOf.ts";

/** One rule of PagerDuty with all that it does. */
export interface Wish extends Omit<Wanted, "effects"> {
  readonly deeds: Deeds;
}

export const NOTHING: Deeds = { extractions: [], variables: [], others: {} };

/** The rules here, in their order, each with a name of its own. */
export function rulesFor(wishes: readonly Wish[]): Read<readonly SignalRule[]> {
  const findings: Finding[] = [];
  const rules: SignalRule[] = [];
  for (const { deeds, ...rest } of wishes) {
    const { effects, findings: ofEffects } = effectsOf(deeds, rest.where);
    const read = rulesOf({ ...rest, effects });
    rules.push(...read.rules.filter(doesAnything));
    findings.push(...ofEffects, ...read.findings);
  }
  return { value: withOwnNames(withoutIdleEnd(rules)), findings: once(findings) };
}

const sets = ({ severity, category, title, dedupKey, suppress }: SignalRule): boolean =>
  suppress || [severity, category, title, dedupKey].some((one) => one !== null);

const doesAnything = (rule: SignalRule): boolean => sets(rule) || rule.stop;

/** The last of all has nothing to stop. */
const withoutIdleEnd = (rules: readonly SignalRule[]): readonly SignalRule[] =>
  rules.slice(0, rules.findLastIndex(sets) + 1);

const LONGEST_NAME = 90;

function withOwnNames(rules: readonly SignalRule[]): readonly SignalRule[] {
  const taken = new Set<string>();
  return rules.map((rule) => {
    const base = rule.name.slice(0, LONGEST_NAME).trim();
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base} (${number})`;
    taken.add(name.toLowerCase());
    return { ...rule, name };
  });
}

/** A rule that was spread over several says what there is to say of it several times. */
const once = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((one) => [JSON.stringify(one), one])).values(),
];
