import { directoryOf } from "../config/directory.ts";
import { labelOf, refsOf } from "../config/entry.ts";
import type { HostObject } from "../config/hostState.ts";
import type { Around, Entry } from "../config/kind.ts";
import { matched } from "../config/match.ts";
import { isWrite, type Plan, planOf, type Step } from "../config/plan.ts";
import type { Wanted } from "../config/readConfig.ts";
import { labelled } from "../config/resolve.ts";
import type { Draft } from "./draft.ts";

/** What is to be done about a draft. */
export interface DraftStep {
  readonly draft: Draft;
  readonly step: Step;
}

export interface ImportPlan extends Pick<Plan, "ids"> {
  readonly steps: readonly DraftStep[];
}

export interface PlanImportInput extends Around {
  readonly drafts: readonly Draft[];
  readonly objects: readonly HostObject[];
  /** Whether what is there may be changed. */
  readonly update: boolean;
}

/** What is to be written; nothing over what is there unless that is asked for. */
export function planImport({ drafts, objects, update, ...around }: PlanImportInput): ImportPlan {
  const wanted = overHost(drafts, objects);
  const plan = planOf({ wanted, objects, lock: {}, force: update, ...around });
  const steps = plan.steps.flatMap((step, index): readonly DraftStep[] => {
    const draft = drafts[index];
    return draft ? [{ draft, step: asNew(step, around.now) }] : [];
  });
  return { steps: withoutUnnamed(steps), ids: plan.ids };
}

const wantedOf = (entry: Entry): Wanted => ({ entry, place: () => labelOf(entry) });

/** As the files say it, and else as the host has it. */
function overHost(drafts: readonly Draft[], objects: readonly HostObject[]): readonly Wanted[] {
  const matches = matched(
    drafts.map(({ entry }) => wantedOf(entry)),
    objects,
  );
  const directory = directoryOf(matches, objects);
  return drafts.map(({ entry, over }, index) => {
    const host = matches[index]?.host;
    if (!host) return wantedOf(entry);
    return wantedOf({ ...entry, value: over(labelled(host, directory).entry.value) });
  });
}

/** Nothing tells whether it was there before and was deleted, so no earlier request is meant. */
const asNew = (step: Step, now: number): Step =>
  step.action === "CREATE" ? { ...step, gone: [String(now)] } : step;

const KEPT: readonly Step["action"][] = ["CHANGE", "UNCHANGED", "CONFLICT", "CANNOT", "PAST"];

/** Without people and channels that nothing needs which is written. */
function withoutUnnamed(steps: readonly DraftStep[]): readonly DraftStep[] {
  const named = new Set<string>();
  const kept: DraftStep[] = [];
  // What names others comes after them.
  for (const one of steps.toReversed()) {
    const { entry, action } = one.step;
    const isNamed = named.has(`${entry.kind.name}/${labelOf(entry)}`);
    if (one.draft.onlyIfNamed && !isNamed && !KEPT.includes(action)) continue;
    kept.unshift(one);
    if (!isWrite(one.step)) continue;
    for (const { kind, name } of refsOf(entry)) named.add(`${kind.name}/${name}`);
  }
  return kept;
}
