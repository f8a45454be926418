import type { LayerWanted } from "../../domain/oncall/commands.ts";
import type { GraphQLContext } from "../context.ts";
import type { LayerInput, MutationResolvers } from "../generated/types.ts";
import { layerPlan } from "../layerPlan.ts";
import { actOnSchedule, type ScheduleAnswer } from "./actOnSchedule.ts";

const schedulePayload = ({ board, userErrors }: ScheduleAnswer) => ({
  schedule: board?.schedule,
  userErrors,
});

const overridePayload = ({ board, resultId, userErrors }: ScheduleAnswer) => ({
  schedule: board?.schedule,
  override: board?.schedule.overrides.find(({ id }) => id === resultId),
  userErrors,
});

const layersWanted = (
  { ports }: GraphQLContext,
  layers: readonly LayerInput[],
): readonly LayerWanted[] =>
  layers.map((layer) => ({
    ...layerPlan(layer),
    ...(typeof layer.id === "string" && { id: layer.id }),
    spareId: ports.ids.next("lay"),
  }));

const reportFrom = (handoffReportFromSeconds: number | null | undefined) =>
  typeof handoffReportFromSeconds === "number" ? { handoffReportFromSeconds } : {};

/** Who is on call, when. */
export const schedules: MutationResolvers = {
  createSchedule: async (_, { input }, context) => {
    const scheduleId = context.ports.ids.next("sch");
    const { name, timeZone, layers, teamId, handoffReportFromSeconds } = input;
    return schedulePayload(
      await actOnSchedule(context, {
        ...{ mutation: "createSchedule", scheduleId, input },
        command: (said) => ({
          ...{ type: "CreateSchedule", ...said, scheduleId, name, timeZone },
          layers: layersWanted(context, layers),
          ...(typeof teamId === "string" && { teamId }),
          ...reportFrom(handoffReportFromSeconds),
        }),
      }),
    );
  },
  updateSchedule: async (_, { input }, context) => {
    const { id, name, timeZone, layers, teamId, effectiveFrom: from, keepPresent } = input;
    const { handoffReportFromSeconds } = input;
    return schedulePayload(
      await actOnSchedule(context, {
        ...{ mutation: "updateSchedule", scheduleId: id, input, keepsNulls: true },
        command: (said) => ({
          ...{ type: "ChangeSchedule", ...said, keepPresent: keepPresent ?? true },
          ...(typeof name === "string" && { name }),
          ...(typeof timeZone === "string" && { timeZone }),
          ...(layers && { layers: layersWanted(context, layers) }),
          ...(teamId !== undefined && { teamId }),
          ...reportFrom(handoffReportFromSeconds),
          ...(typeof from === "number" && { from }),
        }),
      }),
    );
  },
  deleteSchedule: async (_, { input }, context) => {
    const { resultId, userErrors } = await actOnSchedule(context, {
      ...{ mutation: "deleteSchedule", scheduleId: input.id, input },
      command: (said) => ({ type: "DeleteSchedule", ...said }),
    });
    return { deletedId: resultId, userErrors };
  },
  createOverride: async (_, { input }, context) => {
    const { scheduleId, start, end, userId } = input;
    const overrideId = context.ports.ids.next("ovr");
    return overridePayload(
      await actOnSchedule(context, {
        ...{ mutation: "createOverride", scheduleId, input, resultId: overrideId },
        command: (said) => ({
          ...{ type: "AddOverride", ...said, overrideId, start, end },
          ...(typeof userId === "string" && { userId }),
        }),
      }),
    );
  },
  deleteOverride: async (_, { input }, context) => {
    const { scheduleId, id: overrideId } = input;
    return overridePayload(
      await actOnSchedule(context, {
        ...{ mutation: "deleteOverride", scheduleId, input, resultId: overrideId },
        command: (said) => ({ type: "EndOverride", ...said, overrideId }),
      }),
    );
  },
};
