import type { Key } from "./keys.ts";
import type { Item, Table } from "./table.ts";

/** Reads all keys at once and answers for each of them. */
export async function findAll(
  table: Table,
  wanted: readonly Key[],
): Promise<(key: Key) => Item | undefined> {
  const items = await table.batchGet(wanted);
  const byKey = new Map(items.map((item) => [`${item["pk"]}\n${item["sk"]}`, item]));
  return ({ pk, sk }) => byKey.get(`${pk}\n${sk}`);
}
