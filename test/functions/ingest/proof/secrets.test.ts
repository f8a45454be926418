import { createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { IntegrationSecret } from "../../../../domain/integration.ts";
import type { IngestPorts } from "../../../../functions/ingest/ingest.ts";
import { at } from "../../../support/accuracyIncident.ts";
import { type Engine, startEngine } from "../../../support/engine.ts";
import { fixture, RECEIVED_AT } from "../../../support/fixtures.ts";
import { type Sending, sendTo, textOf } from "../../../support/ingestRequest.ts";
import { ingestPorts, KEY } from "../../../support/ingestTable.ts";

const OLD = "correct-horse-battery";
const NEW = "staple-of-another-stable";
const NAME = "tocsin/dev/integrations/int_1";
const VALUES: Readonly<Record<string, string>> = { v1: OLD, v2: NEW };

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const setAt = at("2026-11-21T12:00:00Z");
const first: IntegrationSecret = { name: NAME, versionId: "v1", setAt };
const second: IntegrationSecret = {
  name: NAME,
  versionId: "v2",
  setAt,
  previous: { versionId: "v1", until: at("2026-11-22T12:00:00Z") },
};

async function portsWith(
  secret: IntegrationSecret | undefined,
  more: Partial<IngestPorts> = {},
): Promise<IngestPorts> {
  const ports = await ingestPorts(await engine.createTable(), { ...(secret && { secret }) });
  const get = async (name: string, version = "") =>
    (name === NAME && VALUES[version]) || Promise.reject(new Error("no such secret"));
  return { ...ports, secrets: { get }, ...more };
}
const sendWith = async (secret: IntegrationSecret, sending: Sending) =>
  sendTo(await portsWith(secret), sending);

const failed = fixture("github/deployment.firing");
const hmac = (secret: string, text: string) =>
  createHmac("sha256", secret).update(text).digest("hex");
const signedBy = (secret: string, body: unknown = failed) => ({
  "x-hub-signature-256": `sha256=${hmac(secret, textOf(body))}`,
});
const github = (headers: Record<string, string>, more: Partial<Sending> = {}): Sending => ({
  source: "github",
  body: failed,
  headers,
  ...more,
});

test("what GitHub signed with the secret opens an incident", async () => {
  expect(await sendWith(first, github(signedBy(OLD)))).toMatchObject({
    status: 202,
    results: [{ outcome: "opened" }],
  });
});

test("the signature is that of the bytes that were sent, also where the gateway encodes them", async () => {
  const body = `${JSON.stringify(failed, null, 2)}\r\n`;
  const sending = github(signedBy(OLD, body), { body, base64: true });
  expect((await sendWith(first, sending)).status).toBe(202);
});

test.each([
  ["without a signature", {}, "the header x-hub-signature-256 is missing"],
  [
    "signed with another secret",
    signedBy("guess-guess-guess"),
    "the signature does not belong to this body and secret",
  ],
  [
    "signed for another body",
    signedBy(OLD, "{}"),
    "the signature does not belong to this body and secret",
  ],
])(
  "what comes %s hears 401, what was expected, and nothing of the secret",
  async (_, headers, reason) => {
    const answer = await sendWith(first, github(headers));
    expect(answer).toMatchObject({
      status: 401,
      reason,
      expected: expect.stringContaining("x-hub-signature-256: sha256="),
    });
    expect(answer.text).not.toContain(OLD);
  },
);

test("what is refused is not stored: the same, signed, opens an incident", async () => {
  const ports = await portsWith(first);
  await sendTo(ports, github({}));
  expect((await sendTo(ports, github(signedBy(OLD)))).results).toMatchObject([
    { outcome: "opened" },
  ]);
});

test("whoever does not prove who they are does not hear either that a body was not understood", async () => {
  expect((await sendWith(first, github({}, { body: "{" }))).status).toBe(401);
});

test("a signed body that was not understood hears 400", async () => {
  const sending = github(signedBy(OLD, "{"), { body: "{" });
  expect((await sendWith(first, sending)).status).toBe(400);
});

test.each([
  ["the new secret", NEW, "2026-11-22T00:00:00Z", 202],
  ["the old secret, while it passes", OLD, "2026-11-22T11:59:59Z", 202],
  ["the old secret, when its time is over", OLD, "2026-11-22T12:00:00Z", 401],
  ["the new secret, when that of the old is over", NEW, "2026-11-22T12:00:00Z", 202],
])("after a rotation %s is answered so", async (_, secret, time, status) => {
  const ports = await portsWith(second, { clock: { now: () => at(time) } });
  expect((await sendTo(ports, github(signedBy(secret)))).status).toBe(status);
});

test("a secret replaced without an overlap does not pass any more", async () => {
  const { previous: _, ...leaked } = second;
  expect((await sendWith(leaked, github(signedBy(OLD)))).status).toBe(401);
});

const drifted = fixture("grafana/feature-drift.firing");
test.each([
  ["now", 0, 202],
  ["six minutes ago", 360, 401],
  ["by a clock six minutes ahead", -360, 401],
])("what Grafana signed %s is answered so", async (_, ago, status) => {
  const time = String(RECEIVED_AT / 1000 - ago);
  const headers = {
    "x-grafana-alerting-signature": hmac(OLD, `${time}:${textOf(drifted)}`),
    "x-grafana-alerting-timestamp": time,
  };
  const answer = await sendWith(first, { source: "grafana", body: drifted, headers });
  expect(answer.status).toBe(status);
});

const basic = (pair: string) => `Basic ${Buffer.from(pair).toString("base64")}`;
test.each([
  ["a bearer token", `Bearer ${OLD}`, 202],
  ["a bearer token in other letters of its scheme", `bearer ${OLD}`, 202],
  ["a password", basic(`tocsin:${OLD}`), 202],
  ["a password without a name", basic(`:${OLD}`), 202],
  ["a name", basic(`${OLD}:`), 401],
  ["a token with more behind it", `Bearer ${OLD}x`, 401],
  ["a token of another scheme", `Digest ${OLD}`, 401],
])("a sender that cannot sign shows the secret as %s", async (_, authorization, status) => {
  const body = fixture("generic/batch-scoring.firing");
  expect((await sendWith(first, { body, headers: { authorization } })).status).toBe(status);
});

test("a sender that shows no secret is asked for it in the way of basic access", async () => {
  const answer = await sendWith(first, { body: fixture("generic/batch-scoring.firing") });
  expect(answer).toMatchObject({
    status: 401,
    headers: { "www-authenticate": 'Basic realm="Tocsin"' },
    reason: "the header authorization is missing",
    expected: expect.stringContaining("Bearer"),
  });
});

test.each([
  "generic/batch-scoring.firing",
  "cloudwatch/endpoint-5xx.firing",
  "alertmanager/accuracy-slo.firing",
  "datadog/feature-freshness.firing",
  "generic/try-out.ignored",
])("the key alone does not let %s in by another door", async (name) => {
  const [source = ""] = name.split("/");
  expect((await sendWith(first, { source, body: fixture(name) })).status).toBe(401);
});

test.each([
  ["POST /v2/enqueue", "pagerduty-events/precision-drop.firing"],
  ["POST /v2/change/enqueue", "pagerduty-changes/model-promotion"],
])("%s asks for the secret too", async (routeKey, name) => {
  const ports = await portsWith(first);
  const body = { ...Object(fixture(name)), routing_key: KEY };
  const headers = { authorization: `Bearer ${OLD}` };
  const answers = [
    await sendTo(ports, { routeKey, body }),
    await sendTo(ports, { routeKey, body: { routing_key: KEY } }),
    await sendTo(ports, { routeKey, body, headers }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 202]);
});

test("a wrong key hears the same whether its integration has a secret or not", async () => {
  const revoked = { revokedAt: at("2026-11-21T00:00:00Z"), secret: first };
  const ports = await ingestPorts(await engine.createTable(), revoked);
  expect((await sendTo(ports, github(signedBy(OLD)))).text).toBe(
    '{"message":"this integration key is not valid"}',
  );
});

test("while secrets cannot be read the sender is asked to come again, and nothing is lost", async () => {
  const busy = Object.assign(new Error("busy"), { name: "ThrottlingException" });
  const down = await portsWith(first, { secrets: { get: () => Promise.reject(busy) } });
  const answer = await sendTo(down, github(signedBy(OLD)));
  expect([answer.status, answer.headers["retry-after"]]).toEqual([503, "5"]);
});

test("without a secret the key is the proof", async () => {
  expect((await sendTo(await portsWith(undefined), github({}))).status).toBe(202);
});
