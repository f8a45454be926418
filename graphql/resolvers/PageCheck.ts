import type { PageCheckState } from "../../domain/pageCheck/pageCheckState.ts";
import type { PageCheckResolvers } from "../generated/types.ts";

export type SetUpCheck = PageCheckState & { readonly check: NonNullable<PageCheckState["check"]> };

/** Null until somebody has set one up. */
export const setUp = (state: PageCheckState): SetUpCheck | null =>
  state.check ? { ...state, check: state.check } : null;

export const PageCheck: PageCheckResolvers = {
  enabled: ({ check }) => check.enabled,
  user: ({ check: { target } }, _, { loaders }) =>
    target.kind === "USER" ? loaders.user.load(target.id) : null,
  channel: ({ check: { target } }, _, { loaders }) =>
    target.kind === "CHANNEL" ? loaders.channel.load(target.name) : null,
  urgency: ({ check }) => check.urgency,
  everySeconds: ({ check }) => check.everySeconds,
  withinSeconds: ({ check }) => check.withinSeconds,
  service: async ({ check }, _, { loaders }) => {
    const service = await loaders.service.load(check.serviceId);
    if (!service) throw new Error(`the service of the page check has vanished`);
    return service;
  },
  severity: ({ check }) => check.severity,
  nextAt: ({ deadline }) => deadline?.dueAt,
  lastSentAt: ({ last }) => last?.sentAt,
  lastArrivedAt: ({ last }) => last?.arrivedAt,
  failingSince: ({ alarm }) => alarm?.since,
};
