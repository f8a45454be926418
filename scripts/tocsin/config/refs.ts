import * as z from "zod";

/** An object of which only the id was asked for. */
export const one = z.object({ id: z.string() });
/** The id of what may be missing. */
export const idOrNull = one.nullable().transform((found) => found?.id ?? null);
export const ids = z.array(one).transform((list) => list.map(({ id }) => id));
