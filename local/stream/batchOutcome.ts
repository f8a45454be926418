import * as z from "zod";
import type { InvocationResult } from "../lambda/messages.ts";

const answer = z.looseObject({
  batchItemFailures: z.array(z.looseObject({ itemIdentifier: z.string().nullish() })).nullish(),
});

/** Which entries of a batch failed, by their identifiers: all of them if the function failed or answered nonsense. */
export function failedItems(
  result: InvocationResult,
  batch: { ids: readonly string[]; reportsFailures: boolean },
): ReadonlySet<string> {
  const all = new Set(batch.ids);
  if (!result.ok) return all;
  if (!batch.reportsFailures || result.payload === null) return new Set();
  const parsed = answer.safeParse(result.payload);
  if (!parsed.success) return all;
  const failed = (parsed.data.batchItemFailures ?? []).map((entry) => entry.itemIdentifier ?? "");
  return failed.every((id) => all.has(id)) ? new Set(failed) : all;
}
