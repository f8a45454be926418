import type { MaintenanceResult } from "../../app/configure/changeMaintenance.ts";
import {
  cancelMaintenanceWindow,
  createMaintenanceWindow,
  updateMaintenanceWindow,
} from "../../app/configure/maintenanceWindows.ts";
import type { GraphQLContext } from "../context.ts";
import type { MaintenanceRecurrenceInput, MutationResolvers } from "../generated/types.ts";
import { restriction } from "../layerPlan.ts";
import { type Configuration, configure } from "./configure.ts";

/** Planned work, during which signals open nothing. */
export const maintenance: MutationResolvers = {
  createMaintenanceWindow: (_, { input }, context) =>
    plan(context, {
      mutation: "createMaintenanceWindow",
      useCase: createMaintenanceWindow,
      input: withRecurrence(input),
    }),
  updateMaintenanceWindow: (_, { input }, context) =>
    plan(context, {
      mutation: "updateMaintenanceWindow",
      useCase: updateMaintenanceWindow,
      input: withRecurrence(input),
    }),
  cancelMaintenanceWindow: (_, { input }, context) =>
    plan(context, { mutation: "cancelMaintenanceWindow", useCase: cancelMaintenanceWindow, input }),
};

async function plan<Input extends { readonly serviceId: string }>(
  context: GraphQLContext,
  configuration: Configuration<Input, MaintenanceResult>,
) {
  const { value, userErrors } = await configure(context, configuration);
  context.loaders.service.clear(configuration.input.serviceId);
  return { maintenanceWindow: value?.window, service: value?.service, userErrors };
}

interface Recurring {
  readonly recurrence?: MaintenanceRecurrenceInput | null | undefined;
}
/** What is null in a window of the clock says what is left out says. */
const withRecurrence = <T extends Recurring>({ recurrence, ...input }: T) => ({
  ...input,
  ...(recurrence !== undefined && {
    recurrence: recurrence && {
      timeZone: recurrence.timeZone,
      windows: recurrence.windows.map(restriction),
    },
  }),
});
