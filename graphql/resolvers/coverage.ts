import { queryCoverage } from "../../app/queries/queryCoverage.ts";
import { queryOnCall } from "../../app/queries/queryOnCall.ts";
import { invalidRequest } from "../errors.ts";
import type {
  CoverageFindingResolvers,
  OnCallEntryResolvers,
  QueryResolvers,
} from "../generated/types.ts";

export const coverageQueries: Required<Pick<QueryResolvers, "coverage" | "onCall">> = {
  coverage: async (_, query, { ports }) => {
    const answer = await queryCoverage(ports, query);
    if (answer.kind === "INVALID") throw invalidRequest(answer.message);
    return answer.coverage;
  },
  onCall: async (_, { serviceId, scheduleId, at }, { ports }) => {
    const query = { serviceId, scheduleId, at: at ?? ports.clock.now() };
    const answer = await queryOnCall(ports, query);
    if (answer.kind === "INVALID") throw invalidRequest(answer.message);
    return answer.entries;
  },
};

export const CoverageFinding: CoverageFindingResolvers = {
  schedules: async ({ scheduleIds }, _, { loaders }) => {
    const schedules = await Promise.all(scheduleIds.map((id) => loaders.schedule.load(id)));
    return schedules.filter((schedule) => schedule !== undefined);
  },
  user: ({ userId }, _, { loaders }) => (userId === undefined ? null : loaders.user.load(userId)),
};

export const OnCallEntry: OnCallEntryResolvers = {
  user: ({ userId }, _, { loaders }) => loaders.user.load(userId),
  schedule: ({ scheduleId }, _, { loaders }) =>
    scheduleId === undefined ? null : loaders.schedule.load(scheduleId),
};
