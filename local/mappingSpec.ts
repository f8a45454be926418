import * as z from "zod";

const filters = z.looseObject({
  Filters: z.array(z.looseObject({ Pattern: z.string().default("{}") })).default([]),
});

/** The properties of AWS::Lambda::EventSourceMapping that the host keeps to. */
export const mappingSpec = z.looseObject({
  FunctionName: z.string(),
  EventSourceArn: z.string(),
  Enabled: z.boolean().default(true),
  BatchSize: z.number().optional(),
  ParallelizationFactor: z.number().default(1),
  FilterCriteria: filters.default({ Filters: [] }),
  FunctionResponseTypes: z.array(z.string()).default([]),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: z.number().default(-1),
  MaximumRecordAgeInSeconds: z.number().default(-1),
  ScalingConfig: z.looseObject({ MaximumConcurrency: z.number().optional() }).optional(),
  DestinationConfig: z
    .looseObject({ OnFailure: z.looseObject({ Destination: z.string() }).optional() })
    .optional(),
});
export type MappingSpec = z.infer<typeof mappingSpec>;

export const reportsFailures = (spec: MappingSpec): boolean =>
  spec.FunctionResponseTypes.includes("ReportBatchItemFailures");

/** The filters as patterns: a record is wanted when one of them matches, or when there are none. */
export const patternsOf = (spec: MappingSpec): readonly object[] =>
  spec.FilterCriteria.Filters.map(({ Pattern }) => z.looseObject({}).parse(JSON.parse(Pattern)));
