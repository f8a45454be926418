import type { Category } from "../../../domain/category.ts";

const BROKEN: readonly string[] = ["failed", "outofservice", "updaterollbackfailed", "rollingback"];
const WELL: readonly string[] = ["completed", "succeeded", "inservice"];
/** Stopped by SageMaker and not by a person. */
const CUT_OFF: readonly string[] = ["maxruntimeexceeded", "maxwaittimeexceeded", "interrupted"];

export interface Outcome {
  readonly status: string;
  readonly secondaryStatus?: string | undefined;
  readonly exitMessage?: string | undefined;
}

/** `IN_SERVICE`, `InService` and `inservice` are one status. */
const plain = (status: string | undefined): string =>
  (status ?? "").toLowerCase().replace(/[^a-z]/g, "");

export const hasViolations = ({ exitMessage }: Outcome): boolean =>
  plain(exitMessage).startsWith("completedwithviolations");

/** Undefined: it is on its way, or was stopped on purpose. */
export function stateOf(outcome: Outcome): "FIRING" | "RESOLVED" | undefined {
  const status = plain(outcome.status);
  if (hasViolations(outcome) || BROKEN.includes(status)) return "FIRING";
  if (status === "stopped" && CUT_OFF.includes(plain(outcome.secondaryStatus))) return "FIRING";
  return WELL.includes(status) ? "RESOLVED" : undefined;
}

/** What a Model Monitor run looks at, as far as its names give it away; its default is the data that comes in. */
export function monitorCategory(names: string): Category {
  if (/model.?quality/i.test(names)) return "MODEL_PERFORMANCE";
  return /drift|bias|explainab|attribution/i.test(names) ? "DRIFT" : "DATA_QUALITY";
}

/** A processing job prepares data for training, unless its name says that it builds features. */
export const processingCategory = (names: string): Category =>
  /feature/i.test(names) ? "FEATURE_PIPELINE" : "TRAINING_PIPELINE";
