import * as z from "zod";
import { readSignalRules } from "../../../../app/configure/readSignalRules.ts";
import { CATEGORIES } from "../../../../domain/category.ts";
import { GROUPED_BY } from "../../../../domain/grouping/grouping.ts";
import { validateService } from "../../../../domain/validateService.ts";
import { call } from "../call.ts";
import { fields } from "../fields.ts";
import { inFile } from "../inFile.ts";
import type { Kind } from "../kind.ts";
import { leanValue } from "../lean.ts";
import { idOrNull, ids, renamed } from "../refs.ts";
import { nameText, reference, setOf, sorted } from "../texts.ts";
import { policies } from "./policies.ts";
import { SIGNAL_RULE, signalRule } from "./signalRuleShape.ts";
import { teams } from "./teams.ts";

const grouping = fields({
  windowSeconds: z.number(),
  by: z.enum(GROUPED_BY).default("SERVICE"),
  labels: setOf(z.string()),
});

const shape = fields({
  name: nameText,
  description: z.string().nullable().default(null),
  team: reference.nullable().default(null),
  policy: reference.nullable().default(null),
  defaultCategory: z.enum(CATEGORIES).nullable().default(null),
  dependsOn: setOf(reference),
  autoResolve: z.boolean().default(true),
  resolveAfterSeconds: z.number().nullable().default(null),
  grouping: grouping.nullable().default(null),
  awsResources: setOf(z.string()),
  // In an order, unlike everything else that comes in lists.
  rules: z.array(signalRule).default([]),
});
export type Service = z.infer<typeof shape>;

const node = z.looseObject({
  ...{ id: z.string(), version: z.int() },
  ...{ team: idOrNull, escalationPolicy: idOrNull, dependsOn: ids },
});
const SELECT = `id version name description autoResolve resolveAfterSeconds defaultCategory awsResources grouping { windowSeconds by labels }
  team { id } escalationPolicy { id } dependsOn { id } rules { ${SIGNAL_RULE} }`;

export const services: Kind<Service> = {
  ...{ name: "services", one: "service", shape },
  labelOf: ({ name }) => name,
  keyOf: ({ name }) => name.toLowerCase(),
  mapRefs: (service, rename) => ({
    ...service,
    team: renamed(rename, teams).one(service.team, "team"),
    policy: renamed(rename, policies).one(service.policy, "policy"),
    dependsOn: sorted(renamed(rename, services).list(service.dependsOn, "dependsOn")),
  }),
  leanOf: (service) =>
    leanValue(service, {
      autoResolve: true,
      enabled: true,
      suppress: false,
      stop: false,
      by: "SERVICE",
    }),
  flawsOf: (service) => {
    const { name, description, dependsOn, autoResolve, awsResources } = service;
    const { grouping: groups, resolveAfterSeconds } = service;
    const { rules, flaws } = readSignalRules(service.rules);
    return inFile([
      ...validateService({
        ...{ id: name, version: 0, name, dependsOn, autoResolve, awsResources, rules },
        ...(description !== null && { description }),
        ...(resolveAfterSeconds !== null && { resolveAfterSeconds }),
        ...(groups && { grouping: groups }),
      }),
      ...flaws,
    ]);
  },
  read: async (api) =>
    (await api.list("services", SELECT, node)).map(
      ({ id, version, escalationPolicy: policy, ...rest }) => ({
        ...{ value: shape.parse({ ...rest, policy }), id, version },
      }),
    ),
  create: call("createService", "service", inputOf),
  atFirst: (service) => ({ ...service, rules: [] }),
  changes: [
    { ...call("updateService", "service", inputOf), sets: ({ rules: _, ...rest }) => rest },
    {
      ...call("setServiceRules", "service", ({ rules }: Service) => ({ rules })),
      sets: ({ rules }) => ({ rules }),
      idAs: "serviceId",
    },
  ],
  withPeers: (service, isThere) => ({ ...service, dependsOn: service.dependsOn.filter(isThere) }),
};

function inputOf({ team: teamId, policy: escalationPolicyId, rules: _, ...rest }: Service) {
  return { ...rest, teamId, escalationPolicyId };
}
