import * as z from "zod";
import { STATUSES } from "../../../domain/incident.ts";
import {
  type KnownIssue,
  PLANNED_KINDS,
  type PlannedWork,
  REPORT_STATES,
  type ReportBrief,
  type ReportedIncident,
} from "../../../domain/oncall/handoff/handoffReport.ts";
import { POSTMORTEM_STATUSES } from "../../../domain/postmortems/postmortem.ts";
import { SEVERITIES } from "../../../domain/severity.ts";
import { count, instant } from "./shapes.ts";

/** Shapes that stand in handoff reports and in entries about them. */
export const reportedIncident: z.ZodType<ReportedIncident> = z.object({
  id: z.string(),
  title: z.string(),
  serviceName: z.string(),
  severity: z.enum(SEVERITIES),
  status: z.enum(STATUSES),
  drill: z.boolean(),
  declaredAt: instant,
  rootCause: z.exactOptional(z.string()),
  postmortem: z.exactOptional(z.enum(POSTMORTEM_STATUSES)),
});

export const plannedWork: z.ZodType<PlannedWork> = z.object({
  kind: z.enum(PLANNED_KINDS),
  name: z.string(),
  serviceName: z.exactOptional(z.string()),
  start: instant,
  end: z.exactOptional(instant),
});

export const knownIssue: z.ZodType<KnownIssue> = z.object({
  id: z.string(),
  title: z.string(),
  workaround: z.exactOptional(z.string()),
  link: z.exactOptional(z.string()),
  notedAt: instant,
  notedBy: z.string(),
});

export const reportBrief: z.ZodType<ReportBrief> = z.object({
  id: z.string(),
  ...{ open: count, recent: count, planned: count, knownIssues: count },
  state: z.enum(REPORT_STATES),
});
