import type { Counted } from "../../app/queries/ports.ts";
import type { KeyChange } from "../../domain/grouping/groupedKey.ts";
import type { Instant } from "../../domain/time.ts";
import { keys, SHARDS } from "./keys.ts";
import type { Item, Write } from "./table.ts";

/**
 * The counters beside an incident are spread over a few items, so that a storm has no single one to write. Those of an
 * incident that groups keys are its gate too: closed with its end, they let no key in or fire any more.
 */
export interface CounterChange {
  readonly adds?: KeyChange["adds"];
  /** When a key cleared: as its monitor says, and when that was heard. */
  readonly cleared?: { readonly clearedAt: Instant; readonly quietSince: Instant };
  readonly gate?: "CLOSE" | "OPEN";
  /** What must be so. */
  readonly only?: "OPEN" | { readonly firing: number };
}

export function counterWrite(
  { incidentId, shard }: { readonly incidentId: string; readonly shard: number },
  { adds = {}, cleared, gate, only }: CounterChange,
): Write {
  const { signals, ...tally } = adds;
  const added = { ...tally, ...(signals && { count: signals }) };
  const set = { ...cleared, ...(gate === "CLOSE" && { closed: true }) };
  const text = [
    clause("SET", Object.keys(set), " = "),
    clause("ADD", Object.keys(added), " "),
    ...(gate === "OPEN" ? ["REMOVE #closed"] : []),
  ].join(" ");
  const condition = only && conditionOf(only);
  const given = { ...added, ...set, ...(typeof only === "object" && { seen: only.firing }) };
  const values = Object.entries(given).map(([name, value]) => [`:${name}`, value]);
  return {
    update: keys.repeats(incidentId, shard),
    with: {
      text,
      ...(condition && { condition }),
      names: namesIn(`${text} ${condition}`),
      // The store takes no empty list of values.
      ...(values.length > 0 && { values: Object.fromEntries(values) }),
    },
  };
}

const clause = (verb: string, names: readonly string[], between: string): string =>
  names.length === 0
    ? ""
    : `${verb} ${names.map((name) => `#${name}${between}:${name}`).join(", ")}`;

export const GATE_IS_OPEN = "attribute_not_exists(#closed)";

function conditionOf(only: NonNullable<CounterChange["only"]>): string {
  if (only === "OPEN") return GATE_IS_OPEN;
  return only.firing === 0 ? "attribute_not_exists(#firing) OR #firing = :seen" : "#firing = :seen";
}

const namesIn = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/#(\w+)/g)].map(([name, bare = ""]) => [name, bare]));

/** All counters of an incident. */
export const counterKeys = (incidentId: string) =>
  SHARDS.map((shard) => keys.repeats(incidentId, shard));

/** What they come to; one that was never written counts nothing. */
export function countedIn(items: readonly (Item | undefined)[]): Counted {
  const counters = items.filter((item) => item !== undefined);
  const sum = (name: string) =>
    counters.reduce((total, counter) => total + Number(counter[name] ?? 0), 0);
  const latest = (name: string) =>
    Math.max(0, ...counters.map((counter) => Number(counter[name] ?? 0)));
  const [clearedAt, quietSince] = [latest("clearedAt"), latest("quietSince")];
  return {
    ...{ joined: sum("joined"), cleared: sum("cleared"), again: sum("again") },
    ...{ firing: sum("firing"), signals: sum("count") },
    ...(clearedAt > 0 && { clearedAt }),
    ...(quietSince > 0 && { quietSince }),
  };
}
