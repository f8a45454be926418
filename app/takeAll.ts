import type { Reception } from "./reception.ts";

export type Settled = PromiseSettledResult<Reception[]>;

export async function takeAll(takes: readonly (() => Promise<Reception[]>)[]): Promise<Settled[]> {
  const results: Settled[] = [];
  for (const some of chunks(takes, KEYS_AT_ONCE))
    results.push(...(await Promise.allSettled(some.map((take) => take()))));
  return results;
}

/** What fails for one key must not keep the others from being stored; the sender hears of it when all have had their turn. */
export function allOf(results: readonly Settled[]): Reception[] {
  const failure = results.find((result) => result.status === "rejected");
  if (failure) throw failure.reason;
  return results.flatMap((result) => (result.status === "fulfilled" ? result.value : []));
}

/** One message may hold a thousand alerts; the store is not asked for all of them in one breath. */
const KEYS_AT_ONCE = 16;

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, part) =>
    all.slice(part * size, part * size + size),
  );
