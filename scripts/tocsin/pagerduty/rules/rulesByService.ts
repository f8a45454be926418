import type { SignalRule } from "../../config/kinds/signalRuleShape.ts";
import { countOf } from "../countOf.ts";
import { type Finding, leftOut } from "../finding.ts";
import type { Content } from "../shapes/file.ts";
import type { EventRule, Orchestration } from "../shapes/rules.ts";
import { readEventRules } from "./readEventRules.ts";
import { readOrchestration } from "./readOrchestration.ts";

export interface ReadRules {
  /** By PagerDuty's id of the service. */
  of(service: string): readonly SignalRule[];
  readonly findings: readonly Finding[];
}

/** Of each service in the files what is made of its events: rules of rulesets, then its own. */
export function rulesByService({ services, orchestrations, rules }: Content): ReadRules {
  const byService = Map.groupBy(rules, serviceOf);
  const own = orchestrations.filter(({ type }) => type === "service" || type === undefined);
  const known = services.flatMap(({ id, name }) => (id ? [{ id, name: name.trim() }] : []));
  const reads = known.map(({ id, name }) => {
    const orchestrated = own.filter(({ parent }) => parent?.id === id);
    const stop = orchestrated.length === 0;
    const parts = [
      readEventRules(byService.get(id) ?? [], { service: name, stop }),
      ...orchestrated.map((one) => readOrchestration(one, name)),
    ];
    return { id, rules: parts.flatMap(({ value }) => value), parts };
  });
  const ids = new Set(known.map(({ id }) => id));
  const byId = new Map(reads.map((read) => [read.id, read.rules]));
  return {
    of: (service) => byId.get(service) ?? [],
    findings: [
      ...reads.flatMap(({ parts }) => parts.flatMap(({ findings }) => findings)),
      ...orchestrations.flatMap((one) => nowhere(one, ids)),
      ...[...byService].flatMap(([id, some]) => homeless(id, some, ids)),
    ],
  };
}

/** Where the rule routes to, or whose it is. */
const serviceOf = ({ self, actions }: EventRule): string => {
  const { value } = actions.route ?? {};
  return typeof value === "string" ? value : (/\/services\/([^/]+)\//.exec(self ?? "")?.[1] ?? "");
};

const WHY_NOT: Readonly<Record<string, string>> = {
  router: "nothing is routed here: give each sender a key of its service",
  global: "rules here belong to one service: repeat in each what it needs",
  unrouted: "rules here belong to one service",
};

function nowhere({ type, parent, sets }: Orchestration, ids: ReadonlySet<string>): Finding[] {
  const rules = sets.flatMap((set) => set.rules);
  if (rules.length === 0) return [];
  const what = `${countOf(rules, "rule")} of the ${type ?? "service"} orchestration ${parent?.id ?? ""}`;
  const why = WHY_NOT[type ?? ""];
  if (why !== undefined) return [leftOut(what.trim(), why)];
  return parent?.id && ids.has(parent.id) ? [] : [leftOut(what.trim(), NO_SERVICE)];
}

function homeless(id: string, rules: readonly EventRule[], ids: ReadonlySet<string>): Finding[] {
  if (ids.has(id)) return [];
  const what = `${countOf(rules, "event rule")} ${id ? `of service ${id}` : "without a service"}`;
  return [leftOut(what, id ? NO_SERVICE : "rules here belong to one service")];
}

const NO_SERVICE = "the files do not hold this service";
