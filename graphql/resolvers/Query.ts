import type { GraphQLResolveInfo } from "graphql";
import { previewSchedule } from "../../app/oncall/previewSchedule.ts";
import { queryMetrics } from "../../app/queryMetrics.ts";
import { actionSettingsNode } from "../actionSettingsNode.ts";
import { categorySubscriptions } from "../categorySubscriptions.ts";
import { communicationSettings } from "../communicationSettings.ts";
import type { GraphQLContext } from "../context.ts";
import { invalidRequest } from "../errors.ts";
import { freezeList } from "../freezeList.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { incidentPage } from "../incidentPage.ts";
import { isSelected } from "../isSelected.ts";
import { layerPlan } from "../layerPlan.ts";
import { loadQueries } from "../loadQueries.ts";
import { namedPage } from "../namedPage.ts";
import { actionItemQueries } from "../queries/actionItems.ts";
import { deploymentAdvice } from "../queries/deploymentAdvice.ts";
import { drillQueries } from "../queries/drills.ts";
import { people } from "../queries/people.ts";
import { playbooksPage } from "../queries/playbooks.ts";
import { postmortemQueries } from "../queries/postmortems.ts";
import { repeatQueries } from "../queries/repeats.ts";
import { tryIntegrationMapping } from "../queries/tryIntegrationMapping.ts";
import { tryServiceRules } from "../queries/tryServiceRules.ts";
import { severityTable } from "../severityTable.ts";
import { coverageQueries } from "./coverage.ts";
import { setUp } from "./PageCheck.ts";

/** One query for all of it when the timeline or the deliveries are asked for, else one read of the incident alone. */
const incidentBy = async (id: string, { loaders }: GraphQLContext, info: GraphQLResolveInfo) =>
  isSelected(info, ["timeline", "deliveries"])
    ? (await loaders.record.load(id))?.incident
    : loaders.incident.load(id);

export const Query: QueryResolvers = {
  ...postmortemQueries,
  ...coverageQueries,
  ...loadQueries,
  deploymentAdvice,
  ...drillQueries,
  pageCheck: async (_, __, { ports }) => setUp(await ports.config.pageCheck()),
  ...actionItemQueries,
  ...repeatQueries,
  tryIntegrationMapping,
  tryServiceRules,
  node: (_, { id }, context, info) => {
    const { loaders } = context;
    if (id.startsWith("inc_")) return incidentBy(id, context, info);
    if (id.startsWith("usr_")) return loaders.user.load(id);
    if (id.startsWith("sch_")) return loaders.schedule.load(id);
    if (id.startsWith("hbt_")) return loaders.heartbeat.load(id);
    if (id.startsWith("act_")) return loaders.actionItem.load(id);
    if (id.startsWith("team_")) return loaders.team.load(id);
    return id.startsWith("pol_") ? loaders.policy.load(id) : loaders.service.load(id);
  },
  viewer: (_, __, { actor, principal }) => ({ ...principal, actor }),
  incident: (_, { id }, context, info) => incidentBy(id, context, info),
  incidents: (_, page, context) => incidentPage(context, page),
  service: (_, { id }, { loaders }) => loaders.service.load(id),
  services: (_, page, { ports }) => namedPage(page, (wanted) => ports.config.listServices(wanted)),
  heartbeat: (_, { id }, { loaders }) => loaders.heartbeat.load(id),
  defaultAwsService: async (_, __, { ports, loaders }) => {
    const { defaultServiceId } = (await ports.config.awsRouting()).value;
    return defaultServiceId ? loaders.service.load(defaultServiceId) : null;
  },
  user: (_, { id }, { loaders }) => loaders.user.load(id),
  users: (_, page, { ports }) => namedPage(page, (wanted) => ports.config.listUsers(wanted)),
  schedule: (_, { id }, { loaders }) => loaders.schedule.load(id),
  schedules: (_, page, { ports }) =>
    namedPage(page, (wanted) => ports.schedules.listSchedules(wanted, ports.clock.now())),
  previewSchedule: (_, { schedule, overrides, since, until }) => {
    const preview = previewSchedule({
      plan: { ...schedule, layers: schedule.layers.map(layerPlan) },
      overrides: (overrides ?? []).map(({ start, end, userId }) => ({
        ...{ start, end },
        ...(typeof userId === "string" && { userId }),
      })),
      window: { start: since, end: until },
    });
    if (preview.kind === "INVALID") throw invalidRequest(preview.message);
    return preview.schedule;
  },
  ...people,
  escalationPolicy: (_, { id }, { loaders }) => loaders.policy.load(id),
  escalationPolicies: (_, page, { ports }) =>
    namedPage(page, (wanted) => ports.config.listPolicies(wanted)),
  defaultEscalationPolicy: async (_, __, { ports }) => (await ports.config.defaultPolicy()).value,
  channels: (_, page, { ports }) => namedPage(page, (wanted) => ports.config.listChannels(wanted)),
  playbook: async (_, { id, version }, { ports }) =>
    ports.playbooks.playbook(id, version ?? undefined),
  playbookProposal: (_, { id }, { ports }) => ports.playbooks.proposal(id),
  playbooks: (_, wanted, context) => playbooksPage(context, wanted),
  freezes: async (_, __, { ports }) => freezeList(await ports.config.freezes(), ports.clock.now()),
  categorySubscriptions: async (_, __, { ports }) =>
    categorySubscriptions(await ports.config.subscriptions()),
  actionSettings: async (_, __, { ports }) =>
    actionSettingsNode(await ports.config.actionSettings()),
  communication: async (_, __, { ports }) =>
    communicationSettings(await ports.config.communication()),
  severities: async (_, __, { ports }) => severityTable(await ports.config.severities()),
  metrics: async (_, { filter, from, to, groupBy }, { ports }) => {
    const { serviceId, severity, category } = filter ?? {};
    const answer = await queryMetrics(ports, {
      from,
      to,
      groupBy: groupBy ?? "NONE",
      filter: {
        ...(typeof serviceId === "string" && { serviceId }),
        ...(severity && { severity }),
        ...(category && { category }),
      },
    });
    if (answer.kind === "INVALID") throw invalidRequest(answer.message);
    return answer.buckets;
  },
};
