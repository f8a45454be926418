import { type Change, changesOf } from "./changes.ts";
import { directoryOf } from "./directory.ts";
import { factsOf } from "./entry.ts";
import type { HostObject } from "./hostState.ts";
import type { Around, Entry } from "./kind.ts";
import { hashOf, type Lock, type Locked } from "./lock.ts";
import { lockKey } from "./locking.ts";
import { type Match, matched } from "./match.ts";
import type { Wanted } from "./readConfig.ts";
import { labelled, resolved } from "./resolve.ts";

export type Step = {
  readonly entry: Entry;
} /** `gone` are the ids of those that were there before it. */ & (
  | { readonly action: "CREATE"; readonly gone: readonly string[] }
  | { readonly action: "CHANGE"; readonly host: HostObject; readonly changes: readonly Change[] }
  | { readonly action: "UNCHANGED"; readonly host: HostObject }
  /** Nothing is to be done about it any more. */
  | { readonly action: "PAST"; readonly why: string }
  /** Changed by hand; left alone unless that is asked for. */
  | { readonly action: "CONFLICT"; readonly why: string; readonly changes: readonly Change[] }
  | { readonly action: "CANNOT"; readonly why: string; readonly changes: readonly Change[] }
);

/** What is to be written. */
export type Write = Step & { readonly action: "CREATE" | "CHANGE" };

export interface Plan {
  readonly steps: readonly Step[];
  /** What is on the host and not in the files. */
  readonly unmanaged: readonly Entry[];
  /** Of what is on the host, by kind and label. */
  readonly ids: ReadonlyMap<string, string>;
}

export interface PlanInput extends Around {
  readonly wanted: readonly Wanted[];
  readonly objects: readonly HostObject[];
  readonly lock: Lock;
  /** Whether what was changed by hand may be overwritten. */
  readonly force: boolean;
}

/** What has to be done so that the host is as the files say. Throws where a name means nothing. */
export function planOf({ wanted, objects, ...rest }: PlanInput): Plan {
  const found = matched(wanted, objects);
  const directory = directoryOf(found, objects);
  const steps = resolved(found, directory).map((match): Step => {
    const step = stepOf(match, rest);
    const why = match.why ?? whyNot(step, rest);
    if (why === undefined) return step;
    return {
      action: "CANNOT",
      entry: step.entry,
      why,
      changes: "changes" in step ? step.changes : [],
    };
  });
  const managed = new Set(found.map(({ host }) => host));
  const unmanaged = objects
    .filter((object) => !managed.has(object) && !object.left && !isAsItCame(object.entry))
    .map((object) => labelled(object, directory).entry);
  const ids = objects.flatMap(({ entry: { kind }, id, left }) =>
    left ? [] : [[`${kind.name}/${directory.labelOf(kind, id)}`, id] as const],
  );
  return { steps, unmanaged, ids: new Map(ids) };
}

type Judging = Omit<PlanInput, "wanted" | "objects">;

function stepOf({ wanted: { entry }, host, former = [] }: Match, judging: Judging): Step {
  if (!host) return stepOfMissing(entry, former, judging);
  const { lock, force } = judging;
  const changes = changesOf(factsOf(host.entry), factsOf(entry));
  if (changes.length === 0) return { action: "UNCHANGED", entry, host };
  const dropped = (host.planned ?? []).map((from) => ({
    ...{ field: "versions", from: `others from ${from}`, to: null },
  }));
  const all = [...changes, ...dropped];
  const why = force ? undefined : whyConflict(host, lockedOf(host, lock));
  return why === undefined
    ? { action: "CHANGE", entry, host, changes: all }
    : { action: "CONFLICT", entry, why, changes: all };
}

function stepOfMissing(
  entry: Entry,
  former: readonly string[],
  { lock, force, now }: Judging,
): Step {
  const past = entry.kind.whyPast?.(entry.value, now);
  if (past !== undefined) return { action: "PAST", entry, why: past };
  const applied = lock[lockKey(entry)];
  const gone = [...new Set([...former, ...(applied ? [applied.id] : [])])].sort();
  if (!applied || force) return { action: "CREATE", entry, gone };
  const why = "it was here when it was last applied, and is gone";
  return { action: "CONFLICT", entry, why, changes: [] };
}

/** Also under the name that it had then; else whatever had the name. */
const lockedOf = ({ entry, id }: HostObject, lock: Lock): Locked | undefined =>
  Object.entries(lock).find(
    ([key, one]) => key.startsWith(`${entry.kind.name}/`) && one.id === id,
  )?.[1] ?? lock[lockKey(entry)];

/** A version also counts what files cannot say, such as an override. */
function whyConflict(host: HostObject, locked: Locked | undefined): string | undefined {
  if (!locked) return isAsItCame(host.entry) ? undefined : "it was never applied from here";
  if (locked.id !== host.id) return "another one was put in its place by hand";
  if (locked.version === host.version) return undefined;
  if (locked.hash === hashOf(host.entry, host.planned)) return undefined;
  return `it was changed by hand: version ${host.version}, applied was ${locked.version}`;
}

const isAsItCame = ({ kind, value }: Entry): boolean => kind.isAsItCame?.(value) ?? false;

export const isWrite = (step: Step): step is Write =>
  step.action === "CREATE" || step.action === "CHANGE";

/** What stands in the way of a step; undefined: nothing that can be known before. */
function whyNot(step: Step, around: Around): string | undefined {
  if (!isWrite(step)) return undefined;
  const { action, entry } = step;
  const host = action === "CHANGE" && {
    value: step.host.entry.value,
    ...(step.host.unmoved && { unmoved: step.host.unmoved }),
  };
  return entry.kind.whyNot?.({ action, value: entry.value, ...(host && { host }) }, around);
}
