import type { Plugin } from "graphql-yoga";
import { refusedRequest } from "../errors.ts";

/** Half a surrogate pair is a JSON text and no Unicode: the store takes it neither as a value nor as a key. */
export const requireWholeTexts: Plugin = {
  onExecute: ({ args, setResultAndStopExecution }) => {
    const path = pathOfBrokenText(args.variableValues);
    if (path === undefined) return;
    const message = `Half a character (a lone surrogate) stands in the variable ${path.join(".")}; send whole ones.`;
    setResultAndStopExecution({ errors: [refusedRequest(message, "INVALID")] });
  },
};

/** Where the first of them is; undefined: there is none. */
function pathOfBrokenText(value: unknown): readonly string[] | undefined {
  if (typeof value === "string") return value.isWellFormed() ? undefined : [];
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const path = pathOfBrokenText(inner);
    if (path !== undefined) return [key, ...path];
  }
  return undefined;
}
