import { readinessOf } from "../../app/actions/readinessOf.ts";
import { setActionSettings } from "../../app/configure/setActionSettings.ts";
import { actionSettingsNode } from "../actionSettingsNode.ts";
import type { GraphQLContext } from "../context.ts";
import { invalidInput } from "../errors.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { act } from "./act.ts";
import { configure } from "./configure.ts";

/** Actions of playbooks, and the settings that hold for all of them. */
export const playbookActions: MutationResolvers = {
  requestPlaybookAction: async (_, { input }, context) => {
    const asked = await askedFor(context, input);
    return act(context, {
      mutation: "requestPlaybookAction",
      input,
      asksWho: true,
      command: (said, by) =>
        asked
          ? {
              ...{ type: "RequestAction", ...said, ...asked, key: input.key },
              ...(by && { by }),
              ...(input.values && { values: input.values }),
              ...(input.again && { again: input.again }),
            }
          : {
              ...invalidInput("Its playbook has no step of this key with an action.", "key"),
              code: "NOT_FOUND",
            },
    });
  },
  approvePlaybookAction: (_, { input }, context) =>
    act(context, {
      mutation: "approvePlaybookAction",
      input,
      asksWho: true,
      command: (said, by) => ({
        ...{ type: "ApproveAction", ...said, actionId: input.actionId },
        ...(by && { by }),
      }),
    }),
  declinePlaybookAction: (_, { input }, context) =>
    act(context, {
      mutation: "declinePlaybookAction",
      input,
      asksWho: true,
      command: (said, by) => ({
        ...{ type: "DeclineAction", ...said, actionId: input.actionId },
        ...(by && { by }),
        ...(input.reason && { reason: input.reason }),
      }),
    }),
  setActionSettings: async (_, { input }, context) => {
    const wanted = { mutation: "setActionSettings", useCase: setActionSettings, input };
    const { value, userErrors } = await configure(context, wanted);
    return { actionSettings: value && actionSettingsNode(value), userErrors };
  },
};

/** The step's action, with what has to be known to carry it out. */
async function askedFor(
  { loaders, ports }: GraphQLContext,
  { id, key }: { id: string; key: string },
) {
  const incident = await loaders.incident.load(id);
  const attached = incident?.playbook;
  const playbook = attached && (await ports.playbooks.playbook(attached.id, attached.version));
  const action = playbook?.steps.find((step) => step.key === key)?.action;
  if (!incident || !action) return undefined;
  const [settings, service] = await Promise.all([
    ports.config.actionSettings(),
    loaders.service.load(incident.serviceId),
  ]);
  const readiness = await readinessOf(ports, action, settings.value);
  return { playbook, readiness, ...(service && { serviceName: service.name }) };
}
