import { directoryOf } from "./directory.ts";
import { keyOf, mapRefs } from "./entry.ts";
import type { HostObject } from "./hostState.ts";
import type { Entry } from "./kind.ts";
import type { Wanted } from "./readConfig.ts";

/** An entry of the files, and what it is on the host. */
export interface Match {
  readonly wanted: Wanted;
  /** Absent: it is not there. */
  readonly host?: HostObject;
  /** Ids of those of the name that are there for the record only. */
  readonly former?: readonly string[];
  /** Why it cannot be said what it is. */
  readonly why?: string;
}

/** Finds everything by its name; people by their e-mail, else by their name. */
export function matched(
  wanted: readonly Wanted[],
  objects: readonly HostObject[],
): readonly Match[] {
  const { labelOf } = directoryOf([], objects);
  const byKey = Map.groupBy(objects, ({ entry }) => placeOf(mapRefs(entry, labelOf)));
  return wanted.map((one) => {
    const { entry } = one;
    const named = byKey.get(placeOf(entry)) ?? [];
    const exact = entry.kind.left ? named : named.filter(({ left }) => !left);
    const former = named.filter((object) => !exact.includes(object)).map(({ id }) => id);
    const [host, ...others] = exact.length > 0 ? exact : alike(entry, objects);
    if (host?.left && entry.kind.left) return { wanted: one, host, why: entry.kind.left };
    if (host && others.length > 0) {
      const why = `the host has ${others.length + 1} of the name: rename all but one there`;
      return { wanted: one, host, why };
    }
    return { wanted: one, ...(host && { host }), former };
  });
}

const placeOf = (entry: Entry): string => `${entry.kind.name}/${keyOf(entry)}`;

const alike = ({ kind, value }: Entry, objects: readonly HostObject[]): readonly HostObject[] =>
  objects.filter(
    ({ entry: other, left }) => other.kind === kind && !left && kind.isLike?.(value, other.value),
  );
