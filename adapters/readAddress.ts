import type { z } from "zod";

/** A channel's secret as its kind keeps it; undefined when it is missing or is not that. */
export function readAddress<T>(shape: z.ZodType<T>, secret: string | undefined): T | undefined {
  try {
    return shape.safeParse(JSON.parse(secret ?? "null")).data;
  } catch {
    return undefined;
  }
}
