import * as z from "zod";
import type { Api } from "../api.ts";
import type { HostObject } from "./hostState.ts";
import { policiesOf } from "./readPolicies.ts";
import { schedulesOf } from "./readSchedules.ts";
import { idOrNull, ids } from "./refs.ts";
import { SHAPES } from "./shapes.ts";

/** All that files could hold. */
export async function readHost(api: Api, now: number): Promise<readonly HostObject[]> {
  const parts = [
    await channelsOf(api),
    await usersOf(api, now),
    await teamsOf(api),
    await schedulesOf(api),
    await policiesOf(api),
    await servicesOf(api),
    await severitiesOf(api),
  ];
  return parts.flat();
}

const channel = z.looseObject({ name: z.string(), version: z.int() });

const channelsOf = async (api: Api): Promise<readonly HostObject[]> =>
  (await api.list("channels", "name kind version", channel)).map(({ version, ...rest }) => ({
    entry: { kind: "channels", value: SHAPES.channels.parse(rest) },
    ...{ id: rest.name, version },
  }));

const user = z.looseObject({ id: z.string(), version: z.int(), leftAt: z.string().nullable() });

const usersOf = async (api: Api, now: number): Promise<readonly HostObject[]> =>
  (await api.list("users", "id version leftAt name email contacts timeZone login", user)).map(
    ({ id, version, leftAt, ...rest }) => ({
      entry: { kind: "users", value: SHAPES.users.parse(rest) },
      ...{ id, version },
      ...(leftAt !== null && Date.parse(leftAt) <= now && { left: true }),
    }),
  );

const team = z.looseObject({ id: z.string(), version: z.int(), members: ids, managers: ids });

const teamsOf = async (api: Api): Promise<readonly HostObject[]> =>
  (await api.list("teams", "id version name members { id } managers { id }", team)).map(
    ({ id, version, ...rest }) => ({
      entry: { kind: "teams", value: SHAPES.teams.parse(rest) },
      ...{ id, version },
    }),
  );

const service = z.looseObject({
  ...{ id: z.string(), version: z.int() },
  ...{ team: idOrNull, escalationPolicy: idOrNull, dependsOn: ids },
});
const SERVICE = `id version name description autoResolve defaultCategory awsResources
  team { id } escalationPolicy { id } dependsOn { id }`;

const servicesOf = async (api: Api): Promise<readonly HostObject[]> =>
  (await api.list("services", SERVICE, service)).map(
    ({ id, version, escalationPolicy: policy, ...rest }) => ({
      entry: { kind: "services", value: SHAPES.services.parse({ ...rest, policy }) },
      ...{ id, version },
    }),
  );

const table = z.object({
  severities: z.object({ version: z.int(), rules: z.array(SHAPES.severities) }),
});
const SEVERITIES = `{ severities { version rules {
  severity meaning respondWithinSeconds escalateAfterSeconds updateEverySeconds resolveWithinSeconds
  pagesOnCall channels countsAsFailure piercesQuietHours } } }`;

async function severitiesOf(api: Api): Promise<readonly HostObject[]> {
  const { version, rules } = table.parse(await api.query(SEVERITIES, {})).severities;
  return rules.map((value) => ({
    entry: { kind: "severities", value },
    ...{ id: value.severity, version },
  }));
}
