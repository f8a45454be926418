import type { z } from "zod";
import type { Key } from "../keys.ts";
import type { Item } from "../table.ts";

/** Index attributes of an item: `gsi1pk`, `gsi1sk`, … and `expiresAt` (epoch seconds) where it is to vanish. */
export type Placement = Key & Readonly<Record<string, string | number>>;

export interface Codec<T> {
  encode(value: T, placement: Placement): Item;
  /** Throws when the item is not what it should be: a stored item that cannot be read is a bug or a migration missed. */
  decode(item: Item): T;
}

/** A codec for one kind of item; `schema` says on every item which version of its shape it was written in. */
export function codec<T extends object>(
  kind: string,
  version: number,
  shape: z.ZodType<T>,
): Codec<T> {
  return {
    encode: (value, placement) => ({ ...value, ...placement, kind, schema: version }) as Item,
    decode: (item) => {
      if (item["kind"] !== kind)
        throw new Error(`expected an item of kind ${kind}, found ${String(item["kind"])}`);
      return shape.parse(item);
    },
  };
}
