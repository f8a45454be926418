import * as z from "zod";
import { CATEGORIES } from "../../../../domain/category.ts";
import { validateService } from "../../../../domain/validateService.ts";
import { call } from "../call.ts";
import { fields } from "../fields.ts";
import { inFile } from "../inFile.ts";
import type { Kind } from "../kind.ts";
import { leanValue } from "../lean.ts";
import { idOrNull, ids, renamed } from "../refs.ts";
import { nameText, reference, setOf, sorted } from "../texts.ts";
import { policies } from "./policies.ts";
import { teams } from "./teams.ts";

const shape = fields({
  name: nameText,
  description: z.string().nullable().default(null),
  team: reference.nullable().default(null),
  policy: reference.nullable().default(null),
  defaultCategory: z.enum(CATEGORIES).nullable().default(null),
  dependsOn: setOf(reference),
  autoResolve: z.boolean().default(true),
  awsResources: setOf(z.string()),
});
export type Service = z.infer<typeof shape>;

const node = z.looseObject({
  ...{ id: z.string(), version: z.int() },
  ...{ team: idOrNull, escalationPolicy: idOrNull, dependsOn: ids },
});
const SELECT = `id version name description autoResolve defaultCategory awsResources
  team { id } escalationPolicy { id } dependsOn { id }`;

export const services: Kind<Service> = {
  ...{ name: "services", one: "service", shape },
  labelOf: ({ name }) => name,
  keyOf: ({ name }) => name.toLowerCase(),
  mapRefs: ({ team, policy, dependsOn, ...rest }, rename) => ({
    ...rest,
    team: renamed(rename, teams).one(team, "team"),
    policy: renamed(rename, policies).one(policy, "policy"),
    dependsOn: sorted(renamed(rename, services).list(dependsOn, "dependsOn")),
  }),
  leanOf: (service) => leanValue(service, { autoResolve: true }),
  flawsOf: ({ name, description, dependsOn, autoResolve, awsResources }) =>
    inFile(
      validateService({
        ...{ id: name, version: 0, name, dependsOn, autoResolve, awsResources },
        ...(description !== null && { description }),
      }),
    ),
  read: async (api) =>
    (await api.list("services", SELECT, node)).map(
      ({ id, version, escalationPolicy: policy, ...rest }) => ({
        ...{ value: shape.parse({ ...rest, policy }), id, version },
      }),
    ),
  create: call("createService", "service", inputOf),
  changes: [call("updateService", "service", inputOf)],
  withPeers: (service, isThere) => ({ ...service, dependsOn: service.dependsOn.filter(isThere) }),
};

function inputOf({ team: teamId, policy: escalationPolicyId, ...rest }: Service) {
  return { ...rest, teamId, escalationPolicyId };
}
