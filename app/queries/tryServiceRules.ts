import { type Flaw, flaw } from "../../domain/flaw.ts";
import type { Grouping } from "../../domain/grouping/grouping.ts";
import { tryGrouping } from "../../domain/grouping/tryGrouping.ts";
import { validateGrouping } from "../../domain/grouping/validateGrouping.ts";
import type { Incident } from "../../domain/incident.ts";
import type { Signal } from "../../domain/signal.ts";
import type { SignalRule } from "../../domain/signalRule.ts";
import { applyRules, type Ruled } from "../../domain/signalRules.ts";
import { validateSignalRules } from "../../domain/validateSignalRules.ts";
import { type GroupingInput, groupingOf } from "../configure/createService.ts";
import type { ConfigReader } from "../configure/ports.ts";
import { readSignalRules, type SignalRuleInput } from "../configure/readSignalRules.ts";
import { listIncidents } from "./listIncidents.ts";
import type { IncidentReader } from "./ports.ts";

export interface TryRulesPorts {
  readonly config: Pick<ConfigReader, "service">;
  readonly incidents: IncidentReader;
}
export interface TryRulesQuery {
  readonly serviceId: string;
  readonly rules: readonly SignalRuleInput[];
  readonly grouping?: GroupingInput;
  readonly first: number;
}

/** What rules would have made of the signal that opened an incident. */
export interface Trial {
  readonly incident: Incident;
  /** As the incident has it on record. */
  readonly said: Signal;
  readonly ruled: Ruled;
  /** The incident that its key would have joined. */
  readonly joins?: Incident;
}
export type TryRulesAnswer =
  | { readonly kind: "TRIALS"; readonly trials: readonly Trial[] }
  | { readonly kind: "FLAWED"; readonly flaws: readonly Flaw[] }
  | { readonly kind: "NO_SERVICE" };

/** Where people declare nearly everything, this many pages are looked through for what signals opened. */
const MOST_PAGES = 10;

/** Tries rules, and grouping, on the past signals of a service, newest first; nothing is changed. */
export async function tryServiceRules(
  { config, incidents }: TryRulesPorts,
  { serviceId, first, ...input }: TryRulesQuery,
): Promise<TryRulesAnswer> {
  const { rules, flaws } = readSignalRules(input.rules);
  const grouping = input.grouping && groupingOf(input.grouping);
  const ofGrouping = grouping ? flawsOfTrial(grouping) : [];
  const all = [...flaws, ...validateSignalRules(rules, "rules"), ...ofGrouping];
  if (all.length > 0) return { kind: "FLAWED", flaws: all };
  if (!(await config.service(serviceId))) return { kind: "NO_SERVICE" };
  const trials: Trial[] = [];
  let after: string | undefined;
  for (let pages = 0; pages < MOST_PAGES && trials.length < first; pages++) {
    const request = { filter: { serviceId }, first: 100, ...(after !== undefined && { after }) };
    const page = await listIncidents(incidents, request);
    trials.push(...page.entries.flatMap(({ incident }) => trialOf(incident, rules)));
    if (!page.hasMore) break;
    after = page.end;
  }
  const found = grouping ? grouped(grouping, trials) : trials;
  return { kind: "TRIALS", trials: found.slice(0, first) };
}

const flawsOfTrial = (grouping: Grouping): readonly Flaw[] => [
  ...validateGrouping(grouping).map(({ message, path }) => flaw(message, "grouping", ...path)),
  ...(grouping.by === "SENDER_GROUP"
    ? [flaw("The sender's group of past signals is not on record.", "grouping", "by")]
    : []),
];

function grouped(grouping: Grouping, trials: readonly Trial[]): readonly Trial[] {
  const openings = trials.flatMap(({ incident, ruled }) =>
    ruled.kind === "TAKEN" ? [{ incident, signal: ruled.signal }] : [],
  );
  const joined = tryGrouping(grouping, openings);
  return trials.map((trial) => {
    const joins = joined.get(trial.incident.id);
    return joins ? { ...trial, joins } : trial;
  });
}

/** None for an incident that a person declared. */
function trialOf(incident: Incident, rules: readonly SignalRule[]): Trial[] {
  const { source, dedupKey, title, labels, monitor } = incident;
  if (source === undefined || dedupKey === undefined) return [];
  const said: Signal = {
    ...{ source, dedupKey, title, labels, state: "FIRING", links: [] },
    ...(monitor?.severity && { severity: monitor.severity }),
  };
  return [{ incident, said, ruled: applyRules(rules, said) }];
}
