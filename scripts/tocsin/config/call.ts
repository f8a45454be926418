import * as z from "zod";
import type { Call } from "./kind.ts";

const idAndVersion = z.object({ id: z.string(), version: z.int() });

/** A mutation whose payload has the object with its id and version. */
export const call = <V extends object>(
  mutation: string,
  object: string,
  input: Call<V>["input"],
): Call<V> => ({
  ...{ mutation, input },
  select: `${object} { id version }`,
  read: (payload) => idAndVersion.parse(payload[object]),
});

const shown = z.string().nullable();

/** The same, where the payload also shows something once. */
export const showing = <V extends object>(field: string, made: Call<V>): Call<V> => ({
  ...made,
  select: `${field} ${made.select}`,
  read: (payload, value) => {
    const secret = shown.parse(payload[field]);
    return { ...made.read(payload, value), ...(secret !== null && { secret }) };
  },
});
