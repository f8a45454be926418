import type { Entry, Kind, Path, Rename } from "./kind.ts";

/** What other parts of the files call it. */
export const labelOf = ({ kind, value }: Entry): string => kind.labelOf(value);

/** The same for what the host takes for the same. */
export const keyOf = ({ kind, value }: Entry): string => kind.keyOf?.(value) ?? kind.labelOf(value);

/** `user ana@example.com` */
export const nameOf = (entry: Entry): string => `${entry.kind.one} ${labelOf(entry)}`;

/** What can be compared. */
export const factsOf = ({ kind, value }: Entry): object => kind.factsOf?.(value) ?? value;

/** The entry with every reference replaced. */
export const mapRefs = (entry: Entry, rename: Rename): Entry => ({
  ...entry,
  value: entry.kind.mapRefs?.(entry.value, rename) ?? entry.value,
});

/** Everything that an entry names. */
export function refsOf(entry: Entry): readonly { kind: Kind; name: string; path: Path }[] {
  const refs: { kind: Kind; name: string; path: Path }[] = [];
  mapRefs(entry, (kind, name, path) => {
    refs.push({ kind, name, path });
    return name;
  });
  return refs;
}
