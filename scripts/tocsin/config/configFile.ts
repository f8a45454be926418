import * as z from "zod";
import { fields } from "./fields.ts";
import { KINDS } from "./kinds.ts";

/** A YAML document. */
export const configFile = fields(
  Object.fromEntries(
    KINDS.map(({ name, shape, single }) => [
      name,
      single ? shape.transform((value) => [value]).optional() : z.array(shape).nullish(),
    ]),
  ),
);
