import { isOver } from "../../domain/maintenanceWindow.ts";
import { freezesOf } from "../../domain/prevention/freeze.ts";
import { inOrder } from "../freezeList.ts";
import type { ServiceResolvers } from "../generated/types.ts";
import { incidentPage } from "../incidentPage.ts";
import { namedPage } from "../namedPage.ts";
import { actionItemsPage } from "../queries/actionItems.ts";

export const Service: ServiceResolvers = {
  escalationPolicy: ({ policy }) => policy,
  dependsOn: async ({ dependsOn }, _, { loaders }) => {
    const services = await Promise.all(dependsOn.map((id) => loaders.service.load(id)));
    return services.filter((service) => service !== undefined);
  },
  team: ({ teamId }, _, { loaders }) => (teamId ? loaders.team.load(teamId) : null),
  rules: ({ rules }) => rules ?? [],
  suppressedSignals: ({ id }, page, { ports }) =>
    namedPage(page, (wanted) => ports.incidents.suppressedSignals(id, wanted)),
  record: ({ id }, page, { ports }) =>
    namedPage(page, (wanted) => ports.incidents.serviceRecord(id, wanted)),
  freezes: async ({ id }, _, { ports }) => {
    const { value } = await ports.config.freezes();
    return inOrder(freezesOf(value, id, ports.clock.now()));
  },
  maintenanceWindows: ({ maintenance = [] }, _, { ports }) => {
    const now = ports.clock.now();
    return maintenance.filter((window) => !isOver(window, now));
  },
  changes: ({ id }, { from, to }, { ports }) => ports.changes.between(id, { from, to, limit: 100 }),
  heartbeats: ({ id }, _, { ports }) => ports.config.heartbeatsOf(id),
  drillPlans: ({ id }, _, { ports }) => ports.config.drillPlansOf(id),
  integrations: ({ id }, _, { ports }) => ports.config.integrations(id),
  actionItems: ({ id }, page, context) =>
    actionItemsPage(context, { ...page, filter: { serviceId: id } }),
  incidents: ({ id }, { filter, first, after }, context) => {
    // All conditions hold: of another service's incidents none is this one's.
    const other = filter?.serviceId != null && filter.serviceId !== id;
    const narrowed = { ...filter, serviceId: other ? "" : id };
    return incidentPage(context, { first, after, filter: narrowed });
  },
};
