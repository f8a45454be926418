import * as z from "zod";
import type { Kind, Path, Rename } from "./kind.ts";

/** An object of which only the id was asked for. */
export const one = z.object({ id: z.string() });
/** The id of what may be missing. */
export const idOrNull = one.nullable().transform((found) => found?.id ?? null);
export const ids = z.array(one).transform((list) => list.map(({ id }) => id));

/** Replaces the references of one kind. */
export const renamed = (rename: Rename, kind: Kind) => ({
  one: (name: string | null, ...path: Path) => (name === null ? null : rename(kind, name, path)),
  list: (names: readonly string[], ...path: Path) =>
    names.map((name, index) => rename(kind, name, [...path, index])),
});
