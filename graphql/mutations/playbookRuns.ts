import { cardOf } from "../../domain/playbooks/cardOf.ts";
import { notFoundInput as notFound } from "../errors.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { act } from "./act.ts";
import { noteOf } from "./noteOf.ts";

/** What is done on an incident by its playbook. */
export const playbookRuns: MutationResolvers = {
  attachPlaybook: async (_, { input }, context) => {
    const playbook = await context.ports.playbooks.playbook(input.playbookId);
    return act(context, {
      mutation: "attachPlaybook",
      input,
      command: (said) =>
        playbook
          ? { type: "AttachPlaybook", ...said, card: cardOf(playbook) }
          : notFound(`There is no playbook ${input.playbookId}.`, "playbookId"),
    });
  },
  takePlaybookStep: async (_, { input }, context) => {
    const attached = (await context.loaders.incident.load(input.id))?.playbook;
    const playbook =
      attached && (await context.ports.playbooks.playbook(attached.id, attached.version));
    return act(context, {
      mutation: "takePlaybookStep",
      input,
      asksWho: true,
      command: (said, by) =>
        playbook
          ? {
              ...{ type: "TakePlaybookStep", ...said, playbook, key: input.key },
              outcome: input.outcome ?? "DONE",
              ...(by && { by }),
              ...(input.answer && { answer: input.answer }),
              ...noteOf(input),
            }
          : notFound("The incident has no playbook; attach one.", "id"),
    });
  },
};
