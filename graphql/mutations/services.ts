import { createService } from "../../app/configure/createService.ts";
import { setDefaultAwsService } from "../../app/configure/setDefaultAwsService.ts";
import { setServiceRules } from "../../app/configure/setServiceRules.ts";
import { updateService } from "../../app/configure/updateService.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { configure } from "./configure.ts";

/** What can break. */
export const services: MutationResolvers = {
  createService: async (_, { input }, context) => {
    const { value, userErrors } = await configure(context, {
      mutation: "createService",
      useCase: createService,
      input,
    });
    return { service: value, userErrors };
  },
  updateService: async (_, { input }, context) => {
    const { value, userErrors } = await configure(context, {
      mutation: "updateService",
      useCase: updateService,
      input,
    });
    context.loaders.service.clear(input.id);
    return { service: value, userErrors };
  },
  setServiceRules: async (_, { input }, context) => {
    const { value, userErrors } = await configure(context, {
      mutation: "setServiceRules",
      useCase: setServiceRules,
      input,
    });
    context.loaders.service.clear(input.serviceId);
    return { service: value, userErrors };
  },
  setDefaultAwsService: async (_, { input }, context) => {
    const { value, userErrors } = await configure(context, {
      mutation: "setDefaultAwsService",
      useCase: setDefaultAwsService,
      input: { ...input, serviceId: input.serviceId ?? null },
    });
    const chosen = value?.value.defaultServiceId;
    return { service: chosen ? await context.loaders.service.load(chosen) : null, userErrors };
  },
};
