import type * as z from "zod";
import { AwsError } from "./awsError.ts";

/** What the schema reads from the input; AWS calls a bad one a ValidationException. */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new AwsError("ValidationException", faults.join("; "));
}
