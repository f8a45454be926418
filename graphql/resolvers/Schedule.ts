import { LOOK_BACK } from "../../app/oncall/lookBack.ts";
import { finalScheduleIn } from "../../app/oncall/previewSchedule.ts";
import { placeOnRecord } from "../../domain/oncall/events.ts";
import { REPORT_FROM_SECONDS } from "../../domain/oncall/handoff/reportedHandoff.ts";
import {
  type Schedule as Model,
  type ScheduleVersion,
  versionAt,
} from "../../domain/oncall/schedule.ts";
import { versionsFrom } from "../../domain/oncall/versionsFrom.ts";
import { connection, cursorOf, pageSize, positionIn } from "../connection.ts";
import type { GraphQLContext } from "../context.ts";
import { invalidRequest } from "../errors.ts";
import type { ScheduleResolvers } from "../generated/types.ts";
import { namedPage } from "../namedPage.ts";

function presentOf(schedule: Model, { ports }: GraphQLContext): ScheduleVersion {
  const present = versionAt(schedule, ports.clock.now());
  if (!present) throw new Error(`schedule ${schedule.id} has no version`);
  return present;
}

/** A number, with a person and a channel where a delivery ended. */
const PLACE = /^\d{1,12}(#[^#]{1,200}#[^#]{1,200})?$/;

export const Schedule: ScheduleResolvers = {
  timeZone: (schedule, _, context) => presentOf(schedule, context).timeZone,
  layers: (schedule, _, context) => presentOf(schedule, context).layers,
  team: ({ teamId }, _, { loaders }) => (teamId === undefined ? null : loaders.team.load(teamId)),
  versions: (schedule, _, { ports }) => versionsFrom(schedule, ports.clock.now()),
  overrides: ({ overrides }, _, { ports }) => {
    const now = ports.clock.now();
    return overrides.filter(({ end }) => end > now);
  },
  requests: ({ id }, _, { ports }) => ports.schedules.shiftRequests(id, ports.clock.now()),
  record: async ({ id }, { first, after }, { ports }) => {
    const size = pageSize(first, 50);
    const before = after ? positionIn(after, PLACE) : undefined;
    const page = { limit: size + 1, ...(before !== undefined && { before }) };
    const entries = await ports.schedules.scheduleRecord(id, page);
    const edges = entries
      .slice(0, size)
      .map((entry) => ({ cursor: cursorOf(placeOnRecord(entry)), node: entry }));
    return connection(edges, { after, hasMore: entries.length > size });
  },
  handoffReportFromSeconds: ({ handoffReportFromSeconds }) =>
    handoffReportFromSeconds ?? REPORT_FROM_SECONDS,
  handoffReports: ({ id }, page, { ports }) =>
    namedPage(page, (wanted) => ports.schedules.handoffReports(id, wanted)),
  knownIssues: async ({ id }, _, { ports }) => (await ports.schedules.handoffDesk(id)).knownIssues,
  finalSchedule: async ({ id }, { since, until }, { ports }) => {
    const found = await ports.schedules.schedules([id], since - LOOK_BACK);
    const schedule = found.get(id);
    if (!schedule) throw invalidRequest(`Schedule ${id} has been deleted.`);
    const preview = finalScheduleIn(schedule, { start: since, end: until });
    if (preview.kind === "INVALID") throw invalidRequest(preview.message);
    return preview.schedule;
  },
};
