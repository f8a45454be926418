import { cancellationReasons } from "./table.ts";

/** The write whose condition a transaction failed at, or that it met another one on an item; anything else is thrown. */
export function refusal<T>(error: unknown, writes: readonly T[]): T | "CONTENTION" {
  const reasons = cancellationReasons(error);
  const failed = writes[reasons?.indexOf("ConditionalCheckFailed") ?? -1];
  if (failed !== undefined) return failed;
  if (reasons?.includes("TransactionConflict")) return "CONTENTION";
  throw error;
}
