import type { Page, PageRequest } from "../../app/configure/ports.ts";
import type { Codec } from "./items/codec.ts";
import { INDEX, indexKeys, type Key } from "./keys.ts";
import { placeIn } from "./placeIn.ts";
import type { Item, Table } from "./table.ts";

/** One page of all objects of a kind, by name: one query on the index and one batch read. */
export async function listByName<T>(
  table: Table,
  codec: Codec<T>,
  { kind, first, after }: PageRequest & { readonly kind: string },
): Promise<Page<T>> {
  const { items } = await table.query({
    index: INDEX.byOwner,
    where: {
      text: after ? "gsi1pk = :kind AND gsi1sk > :after" : "gsi1pk = :kind",
      values: { ":kind": indexKeys.kind(kind), ...(after && { ":after": placeIn(after) || " " }) },
    },
    limit: first + 1,
  });
  const listed = items.slice(0, first);
  const found = await table.batchGet(listed.map(keyOf));
  const byKey = new Map(found.map((item) => [String(item["pk"]), item]));
  const entries = listed.flatMap((entry) => {
    const item = byKey.get(String(entry["pk"]));
    return item ? [{ cursor: cursorOf(entry), value: codec.decode(item) }] : [];
  });
  return { entries, hasMore: items.length > first };
}

const keyOf = (item: Item): Key => ({ pk: String(item["pk"]), sk: String(item["sk"]) });

const cursorOf = (entry: Item): string =>
  Buffer.from(String(entry["gsi1sk"])).toString("base64url");
