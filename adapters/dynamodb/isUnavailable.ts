import { cancellationReasons } from "./table.ts";

const PASSING: readonly string[] = [
  "ProvisionedThroughputExceededException",
  "ThrottlingException",
  "RequestLimitExceeded",
  "InternalServerError",
  "ServiceUnavailable",
  "ServiceUnavailableException",
  "TransactionInProgressException",
  "TransactionConflictException",
  "TimeoutError",
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "ETIMEDOUT",
  "EPIPE",
];
/** Why a transaction was cancelled by the store and not by one of its conditions. */
const PASSING_REASONS: readonly string[] = ["ThrottlingError", "ProvisionedThroughputExceeded"];

/** Whether the store could not answer now, and may answer the same request later. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const reasons = cancellationReasons(error);
  if (reasons) return reasons.some((reason) => PASSING_REASONS.includes(reason));
  const { name, code, $fault } = error as Error & { code?: string; $fault?: string };
  return PASSING.includes(name) || PASSING.includes(code ?? "") || $fault === "server";
}
