import * as z from "zod";
import { fields } from "./fields.ts";
import { KINDS } from "./kinds.ts";

/** A YAML document. */
export const configFile = fields(
  Object.fromEntries(KINDS.map(({ name, shape }) => [name, z.array(shape).nullish()])),
);
