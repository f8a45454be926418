import { clearIntegrationSecret } from "../../app/configure/clearIntegrationSecret.ts";
import { createIntegrationKey } from "../../app/configure/createIntegrationKey.ts";
import { revokeIntegrationKey } from "../../app/configure/revokeIntegrationKey.ts";
import { setIntegrationMapping } from "../../app/configure/setIntegrationMapping.ts";
import { setIntegrationSecret } from "../../app/configure/setIntegrationSecret.ts";
import { setIntegrationTopics } from "../../app/configure/setIntegrationTopics.ts";
import type { Integration } from "../../domain/integration.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { type Configured, configure } from "./configure.ts";

const payload = ({ value, userErrors }: Configured<Integration>) => ({
  integration: value,
  userErrors,
});

/** Who may say that a service broke, and how they prove who they are. */
export const integrations: MutationResolvers = {
  createIntegrationKey: async (_, { input }, context) => {
    const { value, userErrors } = await configure(context, {
      mutation: "createIntegrationKey",
      useCase: createIntegrationKey,
      input,
    });
    return { integrationKey: value?.key, integration: value?.integration, userErrors };
  },
  revokeIntegrationKey: async (_, { input }, context) => {
    const useCase = revokeIntegrationKey;
    return payload(await configure(context, { mutation: "revokeIntegrationKey", useCase, input }));
  },
  setIntegrationSecret: async (_, { input }, context) => {
    const { value, userErrors } = await configure(context, {
      mutation: "setIntegrationSecret",
      useCase: setIntegrationSecret,
      input,
    });
    return { secret: value?.secret, integration: value?.integration, userErrors };
  },
  clearIntegrationSecret: async (_, { input }, context) => {
    const useCase = clearIntegrationSecret;
    return payload(
      await configure(context, { mutation: "clearIntegrationSecret", useCase, input }),
    );
  },
  setIntegrationTopics: async (_, { input }, context) => {
    const useCase = setIntegrationTopics;
    return payload(await configure(context, { mutation: "setIntegrationTopics", useCase, input }));
  },
  setIntegrationMapping: async (_, { input }, context) => {
    const useCase = setIntegrationMapping;
    return payload(await configure(context, { mutation: "setIntegrationMapping", useCase, input }));
  },
};
