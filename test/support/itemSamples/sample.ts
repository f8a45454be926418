import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { Codec, Placement } from "../../../adapters/dynamodb/items/codec.ts";
import type { Item } from "../../../adapters/dynamodb/table.ts";

/** One item as it is stored, what was put into it, and what is read out of it. */
export interface Sample {
  /** The file in adapters/dynamodb/items that knows it. */
  readonly file: string;
  readonly item: Item;
  readonly value: unknown;
  read(): unknown;
}

export function sample<T>(
  file: string,
  item: Item,
  { value, decode }: { value: T; decode: (item: Item) => T },
): Sample {
  return { file, item, value, read: () => decode(throughTheTable(item)) };
}

/** A sample of a codec whose kind of item has its place. */
export const coded = <T>(
  file: string,
  codec: Codec<T>,
  [value, place]: readonly [T, Placement],
): Sample => sample(file, codec.encode(value, place), { value, decode: codec.decode });

const throughTheTable = (item: Item): Item =>
  unmarshall(marshall(item, { removeUndefinedValues: true }));
