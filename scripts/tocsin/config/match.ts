import { type Entry, keyOf, labelOf } from "./entry.ts";
import type { HostObject } from "./hostState.ts";
import { ONE } from "./kinds.ts";
import type { Wanted } from "./readConfig.ts";

/** An entry of the files, and what it is on the host. */
export interface Match {
  readonly wanted: Wanted;
  /** Absent: it is not there. */
  readonly host?: HostObject;
  /** Why it cannot be said what it is. */
  readonly why?: string;
}

/** Finds everything by its name; people by their e-mail, else by their name. */
export function matched(
  wanted: readonly Wanted[],
  objects: readonly HostObject[],
): readonly Match[] {
  const byKey = Map.groupBy(objects, ({ entry }) => `${entry.kind}/${keyOf(entry)}`);
  return wanted.map((one) => {
    const { entry } = one;
    const exact = byKey.get(`${entry.kind}/${keyOf(entry)}`) ?? [];
    const [host, ...others] = exact.length > 0 ? exact : namesakes(entry, objects);
    if (host?.left) return { wanted: one, host, why: "this person has left" };
    if (host && others.length > 0) {
      const why = `the host has ${others.length + 1} of the name: rename all but one there`;
      return { wanted: one, host, why };
    }
    return { wanted: one, ...(host && { host }) };
  });
}

/** Somebody who is known by name alone, in the files or on the host. */
const namesakes = (entry: Entry, objects: readonly HostObject[]): readonly HostObject[] =>
  entry.kind === "users"
    ? objects.filter(
        ({ entry: other, left }) =>
          other.kind === "users" &&
          !left &&
          other.value.name === entry.value.name &&
          (other.value.email === null || entry.value.email === null),
      )
    : [];

/** `user ana@example.com` */
export const nameOf = (entry: Entry): string => `${ONE[entry.kind]} ${labelOf(entry)}`;
