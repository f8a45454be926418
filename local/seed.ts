import { readFileSync, writeFileSync } from "node:fs";
import * as z from "zod";
import { type ApiAccess, mutate, query } from "./graphqlClient.ts";

/** The sample service and the one key that its signals carry. */
export interface Sample {
  readonly serviceId: string;
  readonly integrationKey: string;
}
const sampleFile = z.object({ serviceId: z.string(), integrationKey: z.string() });

/** Where the severity table and the people of the sample hear. */
const CHANNELS = [
  "slack-critical",
  "slack-incidents",
  "email-executives",
  "email-team",
  "jira",
  "pager-maya",
  "pager-tomas",
];

/**
 * The sample of an earlier start if it is still there, or a new one, made through the API like anybody's.
 * Its key is kept in the file because the store has only a hash of it.
 */
export async function sampleOf(file: string, api: ApiAccess): Promise<Sample> {
  const earlier = readSample(file);
  if (earlier && (await isThere(earlier, api))) return earlier;
  const sample = await makeSample(api);
  writeFileSync(file, JSON.stringify(sample), { mode: 0o600 });
  return sample;
}

async function isThere({ serviceId }: Sample, api: ApiAccess): Promise<boolean> {
  const { service } = await query(api, "query ($id: ID!) { service(id: $id) { id } }", {
    id: serviceId,
  });
  return service !== null;
}

function readSample(file: string): Sample | undefined {
  try {
    return sampleFile.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

/** Every step has an idempotency key: a start that was cut short is taken up by the next. */
async function makeSample(api: ApiAccess): Promise<Sample> {
  for (const name of CHANNELS)
    await mutate(api, "createChannel", {
      input: { name, kind: "CONSOLE", idempotencyKey: `sample-channel-${name}` },
      select: "channel { name }",
    });
  const escalationPolicyId = await makePolicy(api);
  const { service } = await mutate(api, "createService", {
    input: {
      name: "fraud-scoring",
      description: "Scores card payments for fraud while the customer waits.",
      escalationPolicyId,
      idempotencyKey: "sample-service",
    },
    select: "service { id }",
  });
  const serviceId = idOf(service);
  await mutate(api, "setDefaultAwsService", {
    input: { serviceId, idempotencyKey: "sample-aws-service" },
    select: "service { id }",
  });
  const { integrationKey } = await mutate(api, "createIntegrationKey", {
    input: { serviceId, name: "sample monitor" },
    select: "integrationKey",
  });
  return { serviceId, integrationKey: z.string().parse(integrationKey) };
}

const WEEKLY = {
  name: "Weeks",
  start: "2026-01-05T09:00:00Z",
  turn: { unit: "WEEKS", count: 1 },
};

async function makePolicy(api: ApiAccess): Promise<string> {
  const first = await makeUser(api, { name: "Maya Lindqvist", pager: "pager-maya" });
  const second = await makeUser(api, { name: "Tomás Ferreira", pager: "pager-tomas" });
  const { schedule } = await mutate(api, "createSchedule", {
    input: {
      name: "ML platform",
      timeZone: "Europe/Lisbon",
      layers: [{ ...WEEKLY, userIds: [first, second] }],
      idempotencyKey: "sample-schedule",
    },
    select: "schedule { id }",
  });
  const { escalationPolicy } = await mutate(api, "createEscalationPolicy", {
    input: {
      name: "ML platform on call",
      steps: [
        { targets: [{ scheduleId: idOf(schedule) }] },
        { targets: [{ userId: first }, { userId: second }] },
      ],
      repeat: 1,
      idempotencyKey: "sample-policy",
    },
    select: "escalationPolicy { id }",
  });
  const id = idOf(escalationPolicy);
  await mutate(api, "setDefaultEscalationPolicy", {
    input: { id, idempotencyKey: "sample-default-policy" },
    select: "escalationPolicy { id }",
  });
  return id;
}

async function makeUser(api: ApiAccess, person: { name: string; pager: string }): Promise<string> {
  const { user } = await mutate(api, "createUser", {
    input: {
      name: person.name,
      contacts: [person.pager],
      timeZone: "Europe/Lisbon",
      idempotencyKey: `sample-user-${person.pager}`,
    },
    select: "user { id }",
  });
  return idOf(user);
}

const idOf = (value: unknown): string => z.object({ id: z.string() }).parse(value).id;
