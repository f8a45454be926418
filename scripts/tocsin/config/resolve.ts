import type { Directory } from "./directory.ts";
import type { Entry } from "./entry.ts";
import type { HostObject } from "./hostState.ts";
import { mapRefs } from "./mapRefs.ts";
import type { Match } from "./match.ts";
import { refuse, type Wanted } from "./readConfig.ts";
import { sorted } from "./texts.ts";

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
    // The severity table comes with names of channels that nobody may have made.
    if (
      kind === "channels" &&
      host?.entry.kind === "severities" &&
      host.entry.value.channels.includes(name)
    )
      return name;
    const found = directory.find(kind, name);
    if ("label" in found) return found.label;
    errors.push(`${wanted.place(path)}: ${found.why}`);
    return name;
  });
  return { ...wanted, entry: inOrder(entry) };
}

/** What the host has, with labels where it had ids. */
export function labelled(object: HostObject, directory: Directory): HostObject {
  const named = (entry: Entry) =>
    inOrder(mapRefs(entry, (kind, id) => directory.labelOf(kind, id)));
  const unmoved = object.unmoved && named({ kind: "schedules", value: object.unmoved });
  return {
    ...object,
    entry: named(object.entry),
    ...(unmoved?.kind === "schedules" && { unmoved: unmoved.value }),
  };
}

/** Lists whose order says nothing are in the order of labels. */
function inOrder(entry: Entry): Entry {
  switch (entry.kind) {
    case "teams": {
      const { members, managers } = entry.value;
      return {
        ...entry,
        value: { ...entry.value, members: sorted(members), managers: sorted(managers) },
      };
    }
    case "services":
      return {
        ...entry,
        value: { ...entry.value, dependsOn: sorted(entry.value.dependsOn) },
      };
    default:
      return entry;
  }
}
