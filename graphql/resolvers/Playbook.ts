import type { PlaybookResolvers } from "../generated/types.ts";
import { shownStep } from "../playbookStep.ts";

export const Playbook: PlaybookResolvers = {
  services: async ({ serviceIds }, _, { loaders }) => {
    const services = await Promise.all(serviceIds.map((id) => loaders.service.load(id)));
    return services.filter((service) => service !== undefined);
  },
  retired: async ({ id }, _, { ports }) => {
    const { value } = await ports.playbooks.index();
    return value.retired.includes(id);
  },
  proposals: ({ id }, _, { ports }) => ports.playbooks.proposals(id),
  steps: ({ steps }) => steps.map((step) => shownStep(steps, step)),
};
