import * as z from "zod";
import { linksFrom } from "../../../domain/reading/linksFrom.ts";
import { descriptionFrom, labelsFrom, titleFrom } from "../../../domain/reading/text.ts";
import type { Signal } from "../../../domain/signal.ts";
import type { Statement } from "../../../domain/statement.ts";
import { severityIn } from "./severityIn.ts";

const texts = z.record(z.string(), z.coerce.string()).nullish().catch(undefined);
const optional = z.string().nullish().catch(undefined);
const match = z.object({ metric: optional, value: z.unknown().optional(), tags: texts });

/** The rule of a dashboard's panel, as Grafana told of it before unified alerting. It says nothing of time. */
export const legacyRule = z.object({
  ruleId: z.number(),
  state: z.string(),
  ruleName: optional,
  title: optional,
  message: optional,
  orgId: z.number().nullish().catch(undefined),
  ruleUrl: optional,
  imageUrl: optional,
  tags: texts,
  evalMatches: z.array(match).nullish().catch(undefined),
});
export type LegacyRule = z.infer<typeof legacyRule>;

/** Without data a rule can not say that all is well. */
const STATES: ReadonlyMap<string, Signal["state"]> = new Map([
  ["alerting", "FIRING"],
  ["no_data", "FIRING"],
  ["ok", "RESOLVED"],
]);

export function readLegacyRule(rule: LegacyRule): Statement {
  const dedupKey = `grafana/rule/${rule.orgId ?? 1}/${rule.ruleId}`;
  const skip = (reason: string): Statement => ({ state: "SKIPPED", dedupKey, reason });
  if (rule.ruleName === "Test notification")
    return skip("a test of Grafana's notification channel");
  const state = STATES.get(rule.state.toLowerCase());
  if (!state) return skip("the rule's state is neither trouble nor recovery");
  const severity = severityIn(rule.tags ?? {});
  const description = descriptionOf(rule);
  return {
    source: "grafana",
    dedupKey,
    state,
    title: titleOf(rule),
    ...(description && { description: descriptionFrom(description) }),
    ...(severity && { severity }),
    labels: labelsFrom({ ...rule.evalMatches?.[0]?.tags, ...rule.tags, state: rule.state }),
    links: linksFrom([
      { text: "rule", href: rule.ruleUrl },
      { text: "image", href: rule.imageUrl },
    ]),
  };
}

/** The title is the name with the state before it, in brackets. */
const titleOf = ({ ruleName, title, ruleId }: LegacyRule): string =>
  titleFrom(ruleName ?? "") ||
  titleFrom((title ?? "").replace(/^\[[^\]]*\]/, "")) ||
  `Grafana rule ${ruleId}`;

const descriptionOf = ({ message, evalMatches }: LegacyRule): string =>
  [
    message,
    ...(evalMatches ?? []).map(({ metric, value }) => `${metric ?? "value"}: ${String(value)}`),
  ]
    .filter(Boolean)
    .join("\n");
