import { AwsFault } from "../../../adapters/awsApi.ts";
import type { Finished } from "../../../app/actions/ports.ts";

const LONGEST_OUTPUT = 1_000;

export const shortened = (text: string): string => text.trim().slice(0, LONGEST_OUTPUT);

export const failed = (output: string): Finished => ({
  kind: "FINISHED",
  ending: "FAILED",
  output: shortened(output),
});

/** A refusal that would come again is the end; anything else is thrown, and tried again. */
export function finalOf(error: unknown): Finished {
  if (error instanceof AwsFault && !error.isTransient)
    return failed([error.name, error.message].filter(Boolean).join(": "));
  throw error;
}
