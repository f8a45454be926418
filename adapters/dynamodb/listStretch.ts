import type { Instant } from "../../domain/time.ts";
import { type Key, stamp } from "./keys.ts";
import type { Table } from "./table.ts";

/** A stretch of a list that an index keeps in order of time, newest first. */
export interface ListStretch {
  readonly index: string;
  readonly list: string;
  readonly from?: Instant;
  /** Before. */
  readonly to?: Instant;
  /** Only positions before this one. */
  readonly before?: string;
  readonly limit: number;
}
export interface Listed {
  readonly position: string;
  readonly key: Key;
}

/** One query; a list may lag a moment behind what it lists. */
export async function listStretch(table: Table, stretch: ListStretch): Promise<readonly Listed[]> {
  const { index, list, limit } = stretch;
  const { low, high } = rangeOf(stretch);
  if (low >= high) return [];
  const { items } = await table.query({
    index,
    where: {
      text: "#list = :list AND #place BETWEEN :low AND :high",
      names: { "#list": `${index}pk`, "#place": `${index}sk` },
      values: { ":list": list, ":low": low, ":high": high },
    },
    // BETWEEN includes its upper end, which is the place to stop before.
    limit: limit + 1,
    newestFirst: true,
  });
  const places = items.map((item) => ({
    position: String(item[`${index}sk`]),
    key: { pk: String(item["pk"]), sk: String(item["sk"]) },
  }));
  return places.filter(({ position }) => position < high).slice(0, limit);
}

/** Greater than every position, which begins with a digit. */
const AFTER_ALL = "~";

/** Positions p with low ≤ p < high: an instant's stamp alone sorts before every position of that instant. */
function rangeOf({ from, to, before }: ListStretch): {
  readonly low: string;
  readonly high: string;
} {
  const end = to === undefined ? AFTER_ALL : stamp(to);
  const high = before !== undefined && before < end ? before : end;
  return { low: from === undefined ? "0" : stamp(from), high };
}
