import type { SignalRule } from "../../config/kinds/signalRuleShape.ts";
import type { Read } from "../finding.ts";
import type { Actions, Orchestration, OrchestrationRule } from "../shapes/rules.ts";
import { type Alternative, alternativesOf } from "./condition.ts";
import type { Deeds } from "./effectsOf.ts";
import { parsePcl } from "./parsePcl.ts";
import { within } from "./rulesOf.ts";
import { NOTHING, rulesFor, type Wish } from "./wish.ts";

/** The rules of a service's orchestration: of each set the first that matches, which may lead to another set. */
export const readOrchestration = (
  orchestration: Orchestration,
  service: string,
): Read<readonly SignalRule[]> =>
  rulesFor(wishesIn({ orchestration, service }, { id: "start", outer: ALWAYS, trail: [] }));

const ALWAYS: readonly Alternative[] = [{ tests: [] }];

interface Around {
  readonly orchestration: Orchestration;
  readonly service: string;
}

/** A set, and how it was come to. */
interface Turn {
  readonly id: string;
  /** What held of the rules that led here. */
  readonly outer: readonly Alternative[];
  /** The sets before it, none of which is gone through again. */
  readonly trail: readonly string[];
}

function wishesIn(around: Around, turn: Turn): readonly Wish[] {
  const { sets, catch_all: rest } = around.orchestration;
  const rules = sets.find(({ id }) => id === turn.id)?.rules ?? [];
  const others: Wish = {
    ...{
      name: turn.trail.length === 0 ? "All others" : `All others of ${turn.id}`,
      where: `what no rule of service ${around.service} matches`,
    },
    ...{ enabled: true, alternatives: turn.outer, stop: true },
    deeds: rest?.actions ? deedsOf(rest.actions) : NOTHING,
  };
  return [...rules.flatMap((rule, index) => wishesOf(rule, index, { around, turn })), others];
}

function wishesOf(
  rule: OrchestrationRule,
  index: number,
  { around, turn }: { readonly around: Around; readonly turn: Turn },
): readonly Wish[] {
  const name = rule.label?.trim() || `Rule ${index + 1} of ${turn.id}`;
  const where = `rule "${name}" of service ${around.service}`;
  const alternatives = within(turn.outer, conditionsOf(rule));
  const said = { name, where, enabled: rule.disabled !== true, alternatives };
  const next = nextSet(rule.actions, around.orchestration, [...turn.trail, turn.id]);
  const deeds = deedsOf(rule.actions);
  if (next === undefined || !said.enabled) return [{ ...said, deeds, stop: true }];
  const inner = { id: next, outer: alternatives, trail: [...turn.trail, turn.id] };
  return [{ ...said, deeds, stop: false }, ...wishesIn(around, inner)];
}

const conditionsOf = ({ conditions }: OrchestrationRule): readonly Alternative[] =>
  conditions.length === 0
    ? ALWAYS
    : conditions.flatMap(({ expression }) => alternativesOf(parsePcl(expression)));

const nextSet = (
  { route_to: next }: Actions,
  { sets }: Orchestration,
  trail: readonly string[],
): string | undefined =>
  next && !trail.includes(next) && sets.some(({ id }) => id === next) ? next : undefined;

function deedsOf(actions: Actions): Deeds {
  const {
    severity,
    suppress,
    drop_event: drop,
    route_to: _,
    extractions,
    variables,
    ...others
  } = actions;
  return { severity, suppress, drop, extractions, variables, others };
}
