import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { startEngine } from "../../local/engine.ts";
import { synthesize } from "../../local/template/synthesize.ts";
import { alertmanagerPayload } from "../support/alertmanager.ts";
import { freePort } from "../support/engine.ts";
import { RECEIVED_AT } from "../support/fixtures.ts";
import { scanAll } from "../support/scan.ts";
import { startTestHost, type TestHost } from "../support/testHost.ts";

const ADDRESS = "services-T7-B7-hidden-address";
const SIGNING_KEY = "hidden-signing-key-of-the-hook";
const SENDER_SECRET = "hidden-secret-of-the-sender";
const CONSOLE = ["log", "info", "warn", "error", "debug"] as const;

let dir: string;
let told: readonly string[];
/** All that the functions and the host wrote, and all that the table holds in the end. */
const lines: string[] = [];
let items: readonly string[];
let secrets: Readonly<Record<string, string>>;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "tocsin-secrets-"));
  for (const method of CONSOLE)
    vi.spyOn(console, method).mockImplementation((...words) => void lines.push(words.join(" ")));
  const system = await startTestHost({
    dir,
    clock: { startAt: RECEIVED_AT },
    quiet: false,
    onConsole: (line) => void lines.push(line),
  });
  const integrationKey = await prepare(system);
  secrets = {
    "the integration key": integrationKey,
    "the bearer token": system.host.token,
    "the address of a channel": ADDRESS,
    "the signing key of a channel": SIGNING_KEY,
    "the secret of a sender": SENDER_SECRET,
  };
  await goThrough(system, integrationKey);
  await showSecret(system);
  await system.stop();
  told = system.pager.received.map(({ path }) => path);
  items = await itemsIn(join(dir, "table.db"));
});
afterAll(async () => {
  vi.restoreAllMocks();
  await rm(dir, { recursive: true, force: true });
});

/** Everything secret is made with an idempotency key, whose record could keep it. Nobody listens at the wall. */
async function prepare({ api, pager, team }: TestHost): Promise<string> {
  const wall = `http://127.0.0.1:${await freePort()}/${ADDRESS}`;
  const url = `${pager.url}/${ADDRESS}`;
  for (const channel of [
    { name: "hook", kind: "WEBHOOK", url, signingKey: SIGNING_KEY, idempotencyKey: "hook" },
    { name: "slack", kind: "SLACK", url, idempotencyKey: "slack" },
    { name: "wall", kind: "SLACK", url: wall, idempotencyKey: "wall" },
  ])
    await api.mutate("createChannel", channel, "channel { name }");
  const channels = ["hook", "slack", "wall", "email-executives"];
  await api.mutate("setSeverityRule", { severity: "SEV1", channels }, "severityTable { version }");
  const { integrationKey } = await api.mutate<{ integrationKey: string }>(
    "createIntegrationKey",
    { serviceId: team.serviceId, name: "monitor", idempotencyKey: "key" },
    "integrationKey",
  );
  return integrationKey;
}

/** Opened, repeated, misunderstood, misdirected, escalated, answered, resolved. */
async function goThrough({ host, api, pager, minutes, post }: TestHost, key: string) {
  const path = `/v1/signals/alertmanager/${key}`;
  const begun = {
    name: "Accuracy",
    summary: "Accuracy fell",
    severity: "critical",
    startsAt: "2026-11-21T23:50:00Z",
  };
  pager.plan({ status: 500 }, "reset");
  const opened = await post(path, alertmanagerPayload(begun));
  await post(path, alertmanagerPayload(begun));
  for (const body of ["{", "x".repeat(600_000)])
    await fetch(`${host.baseUrl}${path}`, { method: "POST", body });
  await post(`${path}/more`, {});
  await post(`/v1/signals/nagios/${key}`, {});
  await post("/v2/enqueue", { routing_key: key, event_action: key });
  await post("/v2/change/enqueue", { routing_key: key });
  const headers = { authorization: `Bearer ${host.token}` };
  await fetch(`${host.baseUrl}/graphql?query={nonsense}&key=${key}`, { headers });
  const endpointEvent = {
    source: "aws.sagemaker",
    "detail-type": "SageMaker Endpoint State Change",
  };
  host.putEvent({ ...endpointEvent, detail: key });
  await minutes(20);
  const { results } = (await opened.json()) as { results: { incidentId: string }[] };
  await api.mutate("acknowledgeIncident", { id: results[0]?.incidentId }, "incident { status }");
  await post(path, alertmanagerPayload({ ...begun, endsAt: "2026-11-22T00:10:00Z" }));
  await host.settled();
}

/** Shown by a sender, right and wrong. */
async function showSecret({ host, api, team: { serviceId } }: TestHost): Promise<void> {
  const { integrationKey, integration } = await api.mutate<{
    integrationKey: string;
    integration: { id: string };
  }>("createIntegrationKey", { serviceId, name: "shy" }, "integrationKey integration { id }");
  const input = { serviceId, id: integration.id, secret: SENDER_SECRET, idempotencyKey: "secret" };
  await api.mutate("setIntegrationSecret", input, "integration { version }");
  for (const token of [SENDER_SECRET, `${SENDER_SECRET}!`])
    await fetch(`${host.baseUrl}/v1/signals/generic/${integrationKey}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ key: "shy", title: "A shy sender speaks", status: "firing" }),
    });
  await host.settled();
}

it("the incident went its whole way, and there is much to read", () => {
  const wanted = {
    lines: ["▶ SEV1 · Accuracy fell", "ERROR "],
    items: [
      "A shy sender speaks",
      "IncidentAcknowledged",
      "IncidentResolved",
      "connection refused",
    ],
  };

  expect(told).toContain(`/${ADDRESS}`);
  expect(wanted.lines.filter((words) => !lines.join().includes(words))).toEqual([]);
  expect(wanted.items.filter((words) => !items.join().includes(words))).toEqual([]);
});

const SECRETS = [
  "the integration key",
  "the bearer token",
  "the address of a channel",
  "the signing key of a channel",
  "the secret of a sender",
];
const holding = (texts: readonly string[], name: string): readonly string[] =>
  texts.filter((text) => text.includes(secrets[name] ?? ""));

it.each(SECRETS)("%s stands in no line of a log", (name) => {
  expect(holding(lines, name)).toEqual([]);
});

it.each(SECRETS)("%s stands in no item of the table", (name) => {
  expect(holding(items, name)).toEqual([]);
});

it("the template's access log takes nothing from a request that a key could stand in", async () => {
  const { Resources } = await synthesize({ env: "dev" });
  const stage = Object.values(Resources).find(({ Type }) => Type === "AWS::ApiGatewayV2::Stage");
  const { Format } = { Format: "", ...Object(stage?.Properties["AccessLogSettings"]) };

  expect([...Format.matchAll(/\$context\.([\w.]+)/g)].map(([, name]) => name).sort()).toEqual([
    "identity.sourceIp",
    "integrationErrorMessage",
    "integrationLatency",
    "integrationStatus",
    "requestId",
    "requestTimeEpoch",
    "responseLatency",
    "responseLength",
    "routeKey",
    "status",
  ]);
});

/** All items of a database that no host has open. */
async function itemsIn(file: string): Promise<readonly string[]> {
  const engine = await startEngine(file);
  const credentials = { accessKeyId: "test", secretAccessKey: "test" };
  const { endpoint } = engine;
  const client = new DynamoDBClient({ endpoint, region: "eu-west-1", credentials });
  try {
    return await scanAll({ client });
  } finally {
    await engine.stop();
  }
}
