import * as z from "zod";

/** With an offset, as PagerDuty writes it. */
export const instant = z.iso.datetime({
  offset: true,
  error: "must be a date and time with an offset, such as 2026-11-22T09:00:00Z",
});

export const text = z.string().nullish();
export const flag = z.boolean().nullish();
export const count = z.number().nullish();

const named = z.looseObject({ id: z.coerce.string().nullish(), type: text, summary: text });

/** An id alone, or an object that says what it means. */
export const reference = z.preprocess(
  (value) =>
    typeof value === "string" || typeof value === "number" ? { id: String(value) } : value,
  named,
);
export type Reference = z.infer<typeof reference>;

/** A list that may be null, or left out. */
export const listOf = <T extends z.ZodType>(element: T) =>
  z
    .array(element)
    .nullish()
    .transform((list) => list ?? []);
