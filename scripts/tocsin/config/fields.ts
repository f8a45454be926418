import * as z from "zod";

/** A mapping of these fields and no others; what is wrong with it is said with their names. */
export const fields = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => {
  const names = Object.keys(shape).join(", ");
  return z.strictObject(shape, {
    error: ({ code, input }) => {
      if (code === "unrecognized_keys") return `is no field: fields here are ${names}`;
      return `${input === undefined ? "is missing: " : ""}expected fields ${names}`;
    },
  });
};
