import { labelOf } from "./entry.ts";
import type { HostObject } from "./hostState.ts";
import type { Entry, Kind } from "./kind.ts";
import type { Match } from "./match.ts";

/** What everything is called, in the files and on the host. */
export interface Directory {
  /** By the host's id; what is not known keeps its id. */
  labelOf(kind: Kind, id: string): string;
  /** The label of what a name means, or why it means nothing. */
  find(kind: Kind, name: string): { readonly label: string } | { readonly why: string };
}

interface Thing {
  readonly entry: Entry;
  readonly label: string;
  readonly left: boolean;
}

/** Of what is in the files by what they call it, of the rest by what the host calls it. */
export function directoryOf(matches: readonly Match[], objects: readonly HostObject[]): Directory {
  const fileEntries = new Map(
    matches.flatMap(({ wanted, host }) => (host ? [[host, wanted.entry]] : [])),
  );
  const labels = new Map<string, string>();
  const things: Thing[] = matches
    .filter(({ host }) => !host)
    .map(({ wanted: { entry } }) => ({ entry, label: labelOf(entry), left: false }));
  for (const object of objects) {
    const entry = fileEntries.get(object) ?? object.entry;
    labels.set(`${entry.kind.name}/${object.id}`, labelOf(entry));
    things.push({ entry, label: labelOf(entry), left: object.left === true });
  }
  const byKind = Map.groupBy(things, ({ entry }) => entry.kind);
  return {
    labelOf: (kind, id) => labels.get(`${kind.name}/${id}`) ?? id,
    find: (kind, name) => found(byKind.get(kind) ?? [], kind, name),
  };
}

function found(things: readonly Thing[], kind: Kind, name: string) {
  const exact = things.filter(({ label }) => label.toLowerCase() === name.toLowerCase());
  const same =
    exact.length > 0 ? exact : things.filter(({ entry }) => kind.isCalled?.(entry.value, name));
  const present = same.filter(({ left }) => !left);
  const [first, second] = present;
  if (first && second)
    return {
      why: `several are called "${name}": ${kind.isCalled ? "name them by e-mail" : "rename all but one"}`,
    };
  if (first) return { label: first.label };
  if (same.length > 0) return { why: `"${name}" has left: name somebody who has not` };
  return {
    why: `no ${kind.one} is called "${name}", in the files or on the host${knownOf(things)}`,
  };
}

const MOST_SHOWN = 10;

function knownOf(things: readonly Thing[]): string {
  const labels = things
    .filter(({ left }) => !left)
    .map(({ label }) => label)
    .sort();
  const more = labels.length > MOST_SHOWN ? ", …" : "";
  return labels.length > 0 ? `; known are ${labels.slice(0, MOST_SHOWN).join(", ")}${more}` : "";
}
