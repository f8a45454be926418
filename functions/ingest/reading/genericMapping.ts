import * as z from "zod";
import { SEVERITIES } from "../../../domain/severity.ts";

const path = z.string().min(1).max(500);
const words = z.array(z.string().max(100)).max(50);

/** Where a body of somebody's own shape keeps what a signal needs. Data, so that it can be kept with an integration. */
export const genericMapping = z.strictObject({
  key: path,
  title: path,
  status: path,
  /** The words of `status`, in whatever case; others are refused. */
  statuses: z.strictObject({ firing: words, acknowledged: words, resolved: words, ignored: words }),
  severity: path.optional(),
  /** Words of `severity` that mean something else here than elsewhere. */
  severities: z.record(z.string(), z.enum(SEVERITIES)).optional(),
  description: path.optional(),
  startedAt: path.optional(),
  occurredAt: path.optional(),
  messageId: path.optional(),
  episode: path.optional(),
  group: path.optional(),
  url: path.optional(),
  labels: path.optional(),
});
export type GenericMapping = z.infer<typeof genericMapping>;

/** The shape that needs no mapping. */
export const DEFAULT_MAPPING: GenericMapping = {
  key: "key",
  title: "title",
  status: "status",
  statuses: {
    firing: ["firing", "triggered"],
    acknowledged: ["acknowledged"],
    resolved: ["resolved"],
    ignored: ["test"],
  },
  severity: "severity",
  description: "description",
  startedAt: "startedAt",
  occurredAt: "occurredAt",
  messageId: "id",
  episode: "episode",
  group: "group",
  url: "url",
  labels: "labels",
};
