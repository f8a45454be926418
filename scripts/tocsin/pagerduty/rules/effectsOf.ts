import { parseSeverity, type Severity } from "../../../../domain/severity.ts";
import { changed, type Finding, leftOut } from "../finding.ts";
import type { Extraction, Variable } from "../shapes/rules.ts";
import { fieldOf } from "./fieldOf.ts";
import { templateOf } from "./templateOf.ts";

/** What a rule of PagerDuty does, of whatever kind it is. */
export interface Deeds {
  readonly severity?: string | null | undefined;
  readonly suppress?: boolean | null | undefined;
  readonly drop?: boolean | null | undefined;
  readonly extractions: readonly Extraction[];
  readonly variables: readonly Variable[];
  /** Whatever else it does. */
  readonly others: Readonly<Record<string, unknown>>;
}

/** What a rule here would do. */
export interface Effects {
  readonly severity?: Severity;
  readonly title?: string;
  readonly dedupKey?: string;
  readonly suppress?: true;
}

const REASONS: Readonly<Record<string, string>> = {
  annotate: "a rule here writes no note",
  automation_actions: "a rule here calls nothing",
  dynamic_route_to: "a sender sends to a key of its service here",
  escalation_policy: "a service has one policy here",
  event_action: "a rule here does not make an alarm of a recovery, or the reverse",
  incident_custom_field_updates: "an incident has no fields of one's own here",
  pagerduty_automation_actions: "a rule here starts nothing",
  priority: "the severity is the priority here; the file has only an id of it",
  suspend: "no signal is held back here until it may have passed",
  threshold: "a rule here does not count",
};

export function effectsOf(deeds: Deeds, where: string): { effects: Effects; findings: Finding[] } {
  const findings = Object.entries(deeds.others)
    .filter(([, value]) => isSaid(value))
    .map(([name]) =>
      leftOut(`${name} of ${where}`, REASONS[name] ?? "this import does not know it"),
    );
  if (deeds.suppress || deeds.drop) {
    if (deeds.drop) findings.push(changed(where, "what is dropped there is kept on record here"));
    return { effects: { suppress: true }, findings };
  }
  const severity = deeds.severity ? parseSeverity(deeds.severity) : undefined;
  const texts = deeds.extractions.map((one) => textOf(one, deeds.variables));
  for (const text of texts)
    if ("why" in text) findings.push(leftOut(`${text.target} of ${where}`, text.why));
  const effects = Object.assign({}, ...texts.map((text) => ("set" in text ? text.set : {})));
  return { effects: { ...effects, ...(severity && { severity }) }, findings };
}

function isSaid(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === "") return false;
  return !Array.isArray(value) || value.length > 0;
}

type Text =
  | { readonly set: Pick<Effects, "title" | "dedupKey"> }
  | { readonly target: string; readonly why: string };

function textOf(extraction: Extraction, variables: readonly Variable[]): Text {
  const target = extraction.target ?? "a field";
  const kind = fieldOf(target)?.kind;
  if (kind !== "TITLE" && kind !== "KEY")
    return { target, why: "a rule here sets title, key, severity and category" };
  const template = templateOf(extraction, variables);
  if ("why" in template) return { target, why: template.why };
  return { set: kind === "TITLE" ? { title: template.text } : { dedupKey: template.text } };
}
