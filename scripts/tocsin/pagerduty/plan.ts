import type { Instant } from "../../../domain/time.ts";
import { carried, type Draft, type DraftOverride, type Finding, leftOut } from "./draft.ts";
import type { HostSchedule } from "./hostSchedule.ts";
import { findingsOfMatch, type Match } from "./matchPeople.ts";
import { type Ids, isSame, isSameOverride } from "./sameSchedule.ts";

export type ScheduleStep = {
  readonly draft: Draft;
  readonly overrides: readonly DraftOverride[];
} & (
  | { readonly action: "CREATE" }
  | { readonly action: "UPDATE"; readonly host: HostSchedule }
  | { readonly action: "KEEP"; readonly host: HostSchedule }
  | { readonly action: "REFUSE"; readonly host: HostSchedule }
);

export interface Plan {
  /** Those who are to be created come in some schedule that is to be written. */
  readonly matches: readonly Match[];
  readonly schedules: readonly ScheduleStep[];
  readonly findings: readonly Finding[];
}

export interface PlanInput {
  readonly drafts: readonly Draft[];
  readonly matches: readonly Match[];
  readonly hosts: readonly HostSchedule[];
  /** Whether schedules that are there may be changed. */
  readonly update: boolean;
  readonly now: Instant;
}

/** What is to be written; nothing that is there already, and nothing over what is there unless that is asked for. */
export function planOf({ drafts, matches, hosts, update, now }: PlanInput): Plan {
  const ids = idsOf(matches);
  const schedules = drafts.map((draft): ScheduleStep => {
    const host = hosts.find(({ name }) => name === draft.name);
    if (!host) return { action: "CREATE", draft, overrides: draft.overrides };
    const missing = draft.overrides.filter(
      (one) => !host.overrides.some((other) => isSameOverride(one, other, { ids, now })),
    );
    const same = isSame(draft, host, ids);
    if (same && missing.length === 0) return { action: "KEEP", draft, host, overrides: [] };
    if (!update) return { action: "REFUSE", draft, host, overrides: [] };
    return { action: same ? "KEEP" : "UPDATE", draft, host, overrides: missing };
  });
  const needed = new Set(schedules.filter(isWritten).flatMap(({ draft }) => keysIn(draft)));
  const wanted = matches.filter(({ person, user }) => user || needed.has(person.key));
  const findings = [...schedules.map(findingOf), ...wanted.flatMap(findingsOfMatch)];
  return { matches: wanted, schedules, findings };
}

export const idsOf = (matches: readonly Match[]): Ids =>
  new Map(matches.flatMap(({ person, user }) => (user ? [[person.key, user.id] as const] : [])));

const isWritten = ({ action, overrides }: ScheduleStep): boolean =>
  action === "CREATE" || action === "UPDATE" || overrides.length > 0;

/** Those whom a schedule needs. */
export const keysIn = ({ layers, overrides }: Draft): readonly string[] => [
  ...layers.flatMap(({ people }) => people),
  ...overrides.map(({ person }) => person),
];

function findingOf(step: ScheduleStep): Finding {
  const { name } = step.draft;
  if (step.action === "KEEP" && step.overrides.length === 0)
    return carried(`schedule ${name}: ${step.host.id} is there and says the same`);
  if (step.action === "REFUSE")
    return leftOut(
      `schedule ${name}`,
      `${step.host.id} has the name and says something else; --update changes it`,
    );
  return carried(`schedule ${name}: ${contentOf(step)}`);
}

function contentOf({ draft: { timeZone, layers }, overrides }: ScheduleStep): string {
  const names = layers.map((layer) => `"${layer.name}"`).join(", ");
  const some = overrides.length > 0 ? `; ${countOf(overrides)}` : "";
  return `in ${timeZone}; layers ${names}, of which the last wins${some}`;
}

export const countOf = ({ length }: readonly DraftOverride[]): string =>
  length === 1 ? "1 override" : `${length} overrides`;
