import * as z from "zod";

const properties = z.record(z.string(), z.unknown());
const resource = z.looseObject({
  Type: z.string(),
  Properties: properties.default({}),
  Metadata: properties.default({}),
  Condition: z.string().optional(),
});

/** The parts of a CloudFormation template that the host runs. */
export const templateSchema = z.looseObject({
  Parameters: z.record(z.string(), z.looseObject({ Default: z.unknown().optional() })).default({}),
  Conditions: properties.default({}),
  Mappings: z
    .record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown())))
    .default({}),
  Resources: z.record(z.string(), resource),
});
export type Template = z.infer<typeof templateSchema>;
export type Resource = z.infer<typeof resource>;
