import type { ServiceChangeResolvers } from "../generated/types.ts";
import { labelList } from "../labelList.ts";

export const ServiceChange: ServiceChangeResolvers = {
  service: async ({ serviceId }, _, { loaders }) => {
    const service = await loaders.service.load(serviceId);
    if (!service) throw new Error(`a change of ${serviceId}, which is no service`);
    return service;
  },
  details: ({ details }) => labelList(details),
};
