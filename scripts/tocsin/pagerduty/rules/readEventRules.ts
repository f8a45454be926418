import type { SignalRule } from "../../config/kinds/signalRuleShape.ts";
import type { Read } from "../finding.ts";
import type { EventRule } from "../shapes/rules.ts";
import { type Alternative, alternativesOf, type Condition, unknown } from "./condition.ts";
import type { Deeds } from "./effectsOf.ts";
import { rulesFor, type Wish } from "./wish.ts";

/** Rules of a ruleset that route to a service, or of the service itself: the first that matches. */
export function readEventRules(
  rules: readonly EventRule[],
  { service, stop }: { readonly service: string; readonly stop: boolean },
): Read<readonly SignalRule[]> {
  const inOrder = rules.toSorted((one, other) => (one.position ?? 0) - (other.position ?? 0));
  const wishes = inOrder.map((rule, index): Wish => {
    const name = rule.catch_all ? "All others" : `Event rule ${(rule.position ?? index) + 1}`;
    return {
      ...{ name, where: `rule "${name}" of service ${service}`, stop },
      ...{ enabled: rule.disabled !== true, alternatives: conditionsOf(rule) },
      deeds: deedsOf(rule),
    };
  });
  return rulesFor(wishes);
}

function conditionsOf({ conditions, time_frame: time }: EventRule): readonly Alternative[] {
  if (time) return [{ why: "a rule here does not know the time" }];
  const of = (conditions?.subconditions ?? []).map(testOf);
  return alternativesOf({
    kind: conditions?.operator === "or" && of.length > 0 ? "ANY" : "ALL",
    of,
  });
}

type Subcondition = NonNullable<EventRule["conditions"]>["subconditions"][number];

const OPERATORS = {
  exists: "EXISTS",
  equals: "EQUALS",
  contains: "CONTAINS",
  matches: "REGEX",
} as const;

function testOf({ operator, parameters }: Subcondition): Condition {
  const known = Object.entries(OPERATORS).find(([name]) => name === operator)?.[1];
  const path = parameters?.path;
  if (known !== undefined && path)
    return { kind: "TEST", path, operator: known, value: parameters?.value ?? "", exact: true };
  return operator.startsWith("n")
    ? unknown("a rule here says what a signal is, not what it is not")
    : unknown(`it is not understood: ${operator}`);
}

function deedsOf({ actions, variables }: EventRule): Deeds {
  const { route: _, severity, suppress, extractions, ...others } = actions;
  const threshold = suppress?.["threshold_value"];
  return {
    ...{ severity: textIn(severity?.value), extractions, variables },
    suppress: suppress?.value === true && !threshold,
    others: { ...others, threshold },
  };
}

const textIn = (value: unknown): string | undefined =>
  typeof value === "string" ? value : undefined;
