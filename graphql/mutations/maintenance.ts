import type { MaintenanceResult } from "../../app/configure/changeMaintenance.ts";
import {
  cancelMaintenanceWindow,
  createMaintenanceWindow,
  updateMaintenanceWindow,
} from "../../app/configure/maintenanceWindows.ts";
import type { GraphQLContext } from "../context.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { type Configuration, configure } from "./configure.ts";
import { withRecurrence } from "./withRecurrence.ts";

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
