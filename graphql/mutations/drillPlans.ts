import {
  createDrillPlan,
  deleteDrillPlan,
  updateDrillPlan,
} from "../../app/configure/drillPlans.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { configure } from "./configure.ts";

/** Drills that begin by themselves. */
export const drillPlans: MutationResolvers = {
  createDrillPlan: async (_, { input }, context) => {
    const wanted = { mutation: "createDrillPlan", useCase: createDrillPlan, input };
    const { value, userErrors } = await configure(context, wanted);
    return { drillPlan: value, userErrors };
  },
  updateDrillPlan: async (_, { input }, context) => {
    const wanted = { mutation: "updateDrillPlan", useCase: updateDrillPlan, input };
    const { value, userErrors } = await configure(context, wanted);
    return { drillPlan: value, userErrors };
  },
  deleteDrillPlan: async (_, { input }, context) => {
    const wanted = { mutation: "deleteDrillPlan", useCase: deleteDrillPlan, input };
    const { value, userErrors } = await configure(context, wanted);
    return { deletedId: value?.id, userErrors };
  },
};
