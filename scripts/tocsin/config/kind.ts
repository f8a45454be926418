import type * as z from "zod";
import type { Api } from "../api.ts";

/** Where something stands in a document, or in an entry of one. */
export type Path = readonly (string | number)[];
/** What a reference becomes. */
export type Rename = (kind: Kind, name: string, path: Path) => string;
export type Environment = Readonly<Record<string, string | undefined>>;
type Data = Readonly<Record<string, unknown>>;

/** One thing that is configured. What it refers to is named by labels, or by ids where it says so. */
export interface Entry {
  readonly kind: Kind;
  readonly value: object;
}

export interface FileFlaw {
  readonly path: Path;
  readonly message: string;
}

/** Something as the host has it, with ids where it refers to others. */
export interface Found<V extends object = object> {
  readonly value: V;
  readonly id: string;
  /** Null: it has none. */
  readonly version: number | null;
  /** Has left, or was revoked: it is there for the record only. */
  readonly left?: true;
  /** Moments from which a schedule has other layers than these. */
  readonly planned?: readonly string[];
  /** The layers of a schedule whose turns were moved on by hand, with their users as if they were not. */
  readonly unmoved?: V;
}

/** A mutation of the API; the value's references are ids. */
export interface Call<V extends object> {
  readonly mutation: string;
  readonly select: string;
  /** Without its version and its idempotency key. */
  input(value: V, env: Environment): object;
  /** What the host calls it from now on. */
  read(payload: Data, value: V): Written;
}

export interface Written {
  readonly id: string;
  readonly version: number | null;
  /** What opens a door, shown this once. */
  readonly secret?: string;
}

/** A change of what is there. */
export interface Change<V extends object> extends Call<V> {
  /** The fields that it sets; absent: all. */
  sets?(value: V): Partial<V>;
  /** What its input calls the id; absent: `id`; null: it has none. */
  readonly idAs?: string | null;
}

/** What is to be done to one thing, where something may stand in the way. */
export interface Wish<V extends object> {
  readonly action: "CREATE" | "CHANGE";
  readonly value: V;
  readonly host?: Pick<Found<V>, "unmoved"> & { readonly value: V };
}

/** What is so outside of files and host. */
export interface Around {
  /** Where secrets are. */
  readonly env: Environment;
  readonly now: number;
}

/**
 * All that `tocsin` knows of one kind of configuration, in one file and one line of the registry. It has methods, so that
 * a list can hold kinds of whatever value: a value only meets the kind that it was made with, see `entryOf`.
 */
export interface Kind<V extends object = object> {
  /** What files call the list of them. */
  readonly name: string;
  /** There is one of it, which stands in a file as itself. */
  readonly single?: true;
  /** One of them, as a sentence calls it. */
  readonly one: string;
  /** Fields come out in this order, those that were left out as what they then are. */
  readonly shape: z.ZodType<V>;
  /** What an export says of them that files cannot. */
  readonly note?: string;

  /** What other parts of the files call it. */
  labelOf(value: V): string;
  /** The same for what the host takes for the same; absent: the label. */
  keyOf?(value: V): string;
  /** Whether a name means it that is not its label. */
  isCalled?(value: V, name: string): boolean;
  /** Whether both may be the same although their labels differ. */
  isLike?(value: V, other: V): boolean;
  /** The value with every reference replaced, and lists whose order says nothing in that of their labels. */
  mapRefs?(value: V, rename: Rename): V;
  /** What can be compared; absent: all of it. */
  factsOf?(value: V): object;
  /** Without what is so anyway; absent: without nulls and empty lists. */
  leanOf?(value: V): unknown;

  /** What the host would refuse, whatever else it holds, by the rules that it goes by. */
  flawsOf?(value: V): readonly FileFlaw[];
  /** What stands in the way of a step; undefined: nothing that can be known before. */
  whyNot?(wish: Wish<V>, around: Around): string | undefined;
  /** Why one that is not there need not be made any more. */
  whyPast?(value: V, now: number): string | undefined;
  /** Whether it is as it came with Tocsin, so that nobody's work is lost. */
  isAsItCame?(value: V): boolean;
  /** Whether an export can do without it, since every host has it so. */
  isLeftOut?(value: V): boolean;
  /** Why one that has left cannot be brought back; absent: another one may take the name. */
  readonly left?: string;

  read(api: Api, now: number): Promise<readonly Found<V>[]>;
  /** Absent: it is always there. */
  readonly create?: Call<V>;
  /** What creating one shows, once. */
  readonly shows?: "key" | "URL";
  /** What is there once it is created; absent: all of it, and else the changes do the rest. */
  atFirst?(value: V): V;
  /** Gone through in this order, as far as something differs; none: it stays what it is. */
  readonly changes: readonly Change<V>[];
  /** The value without those of its own kind that are not there yet. */
  withPeers?(value: V, isThere: (label: string) => boolean): V;
  /** The place of the version, where it has none of its own; references are ids. */
  versionOf?(value: V): string;
}

export const entryOf = <V extends object>(kind: Kind<V>, value: V): Entry => ({ kind, value });
