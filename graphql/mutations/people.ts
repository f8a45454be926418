import { createChannel } from "../../app/configure/createChannel.ts";
import { createEscalationPolicy } from "../../app/configure/createEscalationPolicy.ts";
import { createUser } from "../../app/configure/createUser.ts";
import { setDefaultEscalationPolicy } from "../../app/configure/setDefaultEscalationPolicy.ts";
import { setSeverityRule } from "../../app/configure/setSeverityRule.ts";
import { updateEscalationPolicy } from "../../app/configure/updateEscalationPolicy.ts";
import { updateUser } from "../../app/configure/updateUser.ts";
import type { EscalationPolicy } from "../../domain/policy.ts";
import type { User } from "../../domain/user.ts";
import { KIND_OF } from "../channelKind.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { severityTable } from "../severityTable.ts";
import { type Configured, configure } from "./configure.ts";

const userPayload = ({ value, userErrors }: Configured<User>) => ({ user: value, userErrors });
const policyPayload = ({ value, userErrors }: Configured<EscalationPolicy>) => ({
  escalationPolicy: value,
  userErrors,
});

/** Who is paged, how, and in which order. */
export const people: MutationResolvers = {
  createUser: async (_, { input }, context) =>
    userPayload(await configure(context, { mutation: "createUser", useCase: createUser, input })),
  updateUser: async (_, { input }, context) =>
    userPayload(await configure(context, { mutation: "updateUser", useCase: updateUser, input })),
  createChannel: async (_, { input }, context) => {
    const { value, userErrors } = await configure(context, {
      mutation: "createChannel",
      useCase: createChannel,
      input: { ...input, kind: KIND_OF[input.kind] },
    });
    return { channel: value?.channel, signingKey: value?.signingKey, userErrors };
  },
  createEscalationPolicy: async (_, { input }, context) => {
    const useCase = createEscalationPolicy;
    return policyPayload(
      await configure(context, { mutation: "createEscalationPolicy", useCase, input }),
    );
  },
  updateEscalationPolicy: async (_, { input }, context) => {
    const useCase = updateEscalationPolicy;
    return policyPayload(
      await configure(context, { mutation: "updateEscalationPolicy", useCase, input }),
    );
  },
  setDefaultEscalationPolicy: async (_, { input }, context) => {
    const useCase = setDefaultEscalationPolicy;
    return policyPayload(
      await configure(context, { mutation: "setDefaultEscalationPolicy", useCase, input }),
    );
  },
  setSeverityRule: async (_, { input }, context) => {
    const { value, userErrors } = await configure(context, {
      mutation: "setSeverityRule",
      useCase: setSeverityRule,
      input,
    });
    return { severityTable: value && severityTable(value), userErrors };
  },
};
