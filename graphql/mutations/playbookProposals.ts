import {
  acceptPlaybookChange,
  declinePlaybookChange,
  proposePlaybookChange,
} from "../../app/configure/proposals.ts";
import { invalidInput } from "../errors.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { configure } from "./configure.ts";

/** What is learned from an incident for the next one. */
export const playbookProposals: MutationResolvers = {
  proposePlaybookChange: async (_, { input }, context) => {
    const { incidentId } = input;
    const [record, by] = await Promise.all([
      context.loaders.record.load(incidentId),
      context.person(),
    ]);
    if (!record) {
      const error = invalidInput(`There is no incident ${incidentId}.`, "incidentId");
      return { userErrors: [{ ...error, code: "NOT_FOUND" }] };
    }
    const { serviceId } = record.incident;
    const evidence = { incidentId, serviceId, run: record.runs.at(-1), by };
    const { value, userErrors } = await configure(context, {
      mutation: "proposePlaybookChange",
      useCase: (ports, request) => proposePlaybookChange(ports, request, evidence),
      input,
    });
    return { playbookProposal: value, userErrors };
  },
  acceptPlaybookChange: async (_, { input }, context) => {
    const by = await context.person();
    const { value, userErrors } = await configure(context, {
      mutation: "acceptPlaybookChange",
      useCase: (ports, request) => acceptPlaybookChange(ports, request, by),
      input,
    });
    return { playbookProposal: value, userErrors };
  },
  declinePlaybookChange: async (_, { input }, context) => {
    const by = await context.person();
    const { value, userErrors } = await configure(context, {
      mutation: "declinePlaybookChange",
      useCase: (ports, request) => declinePlaybookChange(ports, request, by),
      input,
    });
    return { playbookProposal: value, userErrors };
  },
};
