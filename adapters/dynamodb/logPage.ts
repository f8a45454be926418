import type { Page, PageRequest } from "../../app/configure/ports.ts";
import type { Codec } from "./items/codec.ts";
import { placeIn } from "./placeIn.ts";
import type { Table } from "./table.ts";

/** What lies in one partition in order of time, each behind the same prefix. */
export interface Log<T> {
  readonly pk: string;
  readonly prefix: string;
  readonly codec: Codec<T>;
  readonly order: "NEWEST_FIRST" | "OLDEST_FIRST";
}

/** A page of a log: one query. */
export async function logPage<T>(
  table: Table,
  { pk, prefix, codec, order }: Log<T>,
  { first, after }: PageRequest,
): Promise<Page<T>> {
  const newestFirst = order === "NEWEST_FIRST";
  const seen = after && `${prefix}${placeIn(after)}`;
  // Between what was seen last and the last entry that there could be.
  const from = newestFirst ? prefix : seen || prefix;
  const to = newestFirst ? seen || `${prefix}~` : `${prefix}~`;
  const { items } = await table.query({
    where: {
      text: "pk = :owner AND sk BETWEEN :from AND :to",
      values: { ":owner": pk, ":from": from, ":to": to },
    },
    newestFirst,
    consistent: true,
    limit: first + 2,
  });
  const rest = items.filter(({ sk }) => sk !== seen);
  const entries = rest.slice(0, first).map((item) => ({
    cursor: Buffer.from(String(item["sk"]).slice(prefix.length)).toString("base64url"),
    value: codec.decode(item),
  }));
  return { entries, hasMore: rest.length > first };
}
