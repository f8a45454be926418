import { isDeepStrictEqual } from "node:util";
import * as z from "zod";
import { DEFAULT_STATUSES, TEMPLATES } from "../../../../domain/mapping/signalMapping.ts";
import { fields } from "../fields.ts";
import { labelMatch, level } from "./signalRuleShape.ts";

const text = z.string().trim();
const optional = text.nullable().default(null);
const words = z.array(text).default([]);

/** Where some words are given, the kinds that are left out have none. */
const statuses = fields({ firing: words, acknowledged: words, resolved: words, ignored: words });

export const signalMapping = fields({
  each: optional,
  key: text,
  title: text,
  status: optional,
  statuses: statuses
    .nullable()
    .default(null)
    .transform((given) => given ?? DEFAULT_STATUSES),
  severity: optional,
  severities: z.array(fields({ word: text, severity: level })).default([]),
  description: optional,
  startedAt: optional,
  occurredAt: optional,
  messageId: optional,
  episode: optional,
  group: optional,
  url: optional,
  labels: z.array(labelMatch).default([]),
  labelsAt: optional,
});
export type SignalMapping = z.infer<typeof signalMapping>;

/** The same, asked of the API. */
export const SIGNAL_MAPPING = `each ${TEMPLATES.join(" ")} statuses { firing acknowledged resolved ignored }
  severities { word severity } labels { name value } labelsAt`;

/** Without the words that are understood anyway. */
export const leanMapping = ({ statuses: said, ...rest }: SignalMapping) => ({
  ...rest,
  ...(!isDeepStrictEqual(said, DEFAULT_STATUSES) && { statuses: said }),
});
