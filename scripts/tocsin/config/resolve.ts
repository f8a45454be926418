import type { Directory } from "./directory.ts";
import { mapRefs, refsOf } from "./entry.ts";
import type { HostObject } from "./hostState.ts";
import { type Entry, entryOf, type Kind } from "./kind.ts";
import type { Match } from "./match.ts";
import { refuse, type Wanted } from "./readConfig.ts";

/** With every reference by its label; throws the lines of those that mean nothing. */
export function resolved(matches: readonly Match[], directory: Directory): readonly Match[] {
  const errors: string[] = [];
  const all = matches.map((match) => ({
    ...match,
    wanted: resolvedOne(match, directory, errors),
    ...(match.host && { host: labelled(match.host, directory) }),
  }));
  refuse(errors);
  return all;
}

function resolvedOne({ wanted, host }: Match, directory: Directory, errors: string[]): Wanted {
  const entry = mapRefs(wanted.entry, (kind, name, path) => {
    const found = directory.find(kind, name);
    if ("label" in found) return found.label;
    if (!host || !isDangling(host.entry, directory, { kind, name }))
      errors.push(`${wanted.place(path)}: ${found.why}`);
    return name;
  });
  return { ...wanted, entry };
}

/** The severity table comes with names of channels that nobody may have made. */
const isDangling = (
  entry: Entry,
  directory: Directory,
  { kind, name }: { readonly kind: Kind; readonly name: string },
): boolean =>
  directory.labelOf(kind, name) === name &&
  refsOf(entry).some((ref) => ref.kind === kind && ref.name === name);

/** What the host has, with labels where it had ids. */
export function labelled(object: HostObject, directory: Directory): HostObject {
  const named = (entry: Entry) => mapRefs(entry, (kind, id) => directory.labelOf(kind, id));
  const { entry, unmoved } = object;
  return {
    ...object,
    entry: named(entry),
    ...(unmoved && { unmoved: named(entryOf(entry.kind, unmoved)).value }),
  };
}
