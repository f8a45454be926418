import * as z from "zod";
import type { HandoffReport } from "../../../domain/oncall/handoff/handoffReport.ts";
import { keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { knownIssue, plannedWork, reportedIncident } from "./handoffShapes.ts";
import { person } from "./scheduleShapes.ts";
import { count, instant } from "./shapes.ts";

const said = { at: instant, by: z.string() };

const shape: z.ZodType<HandoffReport> = z.object({
  id: z.string(),
  scheduleId: z.string(),
  ...{ draftedAt: instant, at: instant, since: instant },
  ...{ from: person, to: person, handedOver: z.boolean() },
  open: z.array(reportedIncident),
  recent: z.array(reportedIncident),
  leftOut: count,
  planned: z.array(plannedWork),
  knownIssues: z.array(knownIssue),
  upcoming: z.exactOptional(z.string()),
  notes: z.exactOptional(z.string()),
  completed: z.exactOptional(z.object(said)),
  accepted: z.exactOptional(z.object({ ...said, note: z.exactOptional(z.string()) })),
});

export const handoffReportItem: Codec<HandoffReport> = codec("handoffReport", 1, shape);

export const handoffReportPlacement = ({
  scheduleId,
  draftedAt,
  id,
}: HandoffReport): Placement => ({
  ...keys.handoffReport(scheduleId, draftedAt, id),
});
