import type { Expression, Item, Write } from "./table.ts";
import { MUST_NOT_EXIST } from "./table.ts";
import type { GuardedWrite } from "./uses.ts";

export interface Versioned {
  readonly version: number;
}

export const guarded = (item: Item, condition: Expression): GuardedWrite => ({
  write: { put: item, condition },
  conflict: "STALE",
});

/** A write without a condition, or with one that says that what was read has changed. */
export const unguarded = (write: Write): GuardedWrite => ({ write, conflict: "STALE" });

/** A setting of version 0 has never been written. */
export const object = ({ before }: { readonly before?: Versioned }, item: Item): GuardedWrite =>
  guarded(item, before && before.version > 0 ? isVersion(before.version) : MUST_NOT_EXIST);

export const isVersion = (version: number): Expression => ({
  text: "#version = :version",
  names: { "#version": "version" },
  values: { ":version": version },
});
