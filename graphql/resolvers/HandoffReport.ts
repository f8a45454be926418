import { handoffMarkdown } from "../../domain/oncall/handoff/handoffMarkdown.ts";
import { stateOf } from "../../domain/oncall/handoff/handoffReport.ts";
import type { HandoffReportResolvers } from "../generated/types.ts";
import { userOrId } from "../userOrId.ts";

export const HandoffReport: HandoffReportResolvers = {
  schedule: async ({ scheduleId }, _, { loaders }) => {
    const schedule = await loaders.schedule.load(scheduleId);
    if (!schedule) throw new Error(`schedule ${scheduleId} of a report is not there`);
    return schedule;
  },
  from: ({ from }, _, { loaders }) => userOrId(loaders, from.id),
  to: ({ to }, _, { loaders }) => userOrId(loaders, to.id),
  state: stateOf,
  openIncidents: ({ open }) => open,
  recentIncidents: ({ recent }) => recent,
  incidentsLeftOut: ({ leftOut }) => leftOut,
  plannedWork: ({ planned }) => planned,
  completedAt: ({ completed }) => completed?.at,
  completedBy: ({ completed }) => completed?.by,
  acceptedAt: ({ accepted }) => accepted?.at,
  acceptedBy: ({ accepted }) => accepted?.by,
  acceptanceNote: ({ accepted }) => accepted?.note,
  markdown: async (report, _, { loaders }) => {
    const schedule = await loaders.schedule.load(report.scheduleId);
    return handoffMarkdown(report, schedule?.name ?? report.scheduleId);
  },
};
