import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ingest } from "../../functions/ingest/ingest.ts";
import { replayFile } from "../../scripts/replayFile.ts";
import { type Engine, freePort, startEngine } from "../support/engine.ts";
import { ingestPorts, KEY } from "../support/ingestTable.ts";

let engine: Engine;
let server: Server;
let baseUrl: string;

/** The routes of ingest as the gateway would call them. */
async function serve(handle: ReturnType<typeof ingest>, port: number): Promise<Server> {
  const listening = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    const [, , signals, source, integrationKey] = (request.url ?? "").split("/");
    const routeKey =
      signals === "signals" ? "POST /v1/signals/{source}/{integrationKey}" : `POST ${request.url}`;
    const pathParameters = signals === "signals" ? { source, integrationKey } : {};
    const answer = await handle({ version: "2.0", routeKey, pathParameters, body });
    if (!("statusCode" in answer)) throw new Error("not an answer");
    response.writeHead(answer.statusCode, answer.headers).end(answer.body);
  });
  await new Promise<void>((ready) => listening.listen(port, "127.0.0.1", ready));
  return listening;
}

beforeAll(async () => {
  engine = await startEngine();
  const port = await freePort();
  baseUrl = `http://127.0.0.1:${port}`;
  server = await serve(ingest(await ingestPorts(await engine.createTable())), port);
});
afterAll(() => {
  server.close();
  engine.stop();
});

const replay = (name: string, source?: string) =>
  replayFile({ baseUrl, integrationKey: KEY }, `test/fixtures/${name}.json`, source);

test.each([
  ["alertmanager/accuracy-slo.firing", "alertmanager", "opened"],
  ["alertmanager/accuracy-slo.firing", "alertmanager", "added"],
  ["alertmanager/accuracy-slo.resolved", "alertmanager", "resolved"],
  ["cloudwatch/latency-sns.firing", "cloudwatch", "opened"],
  ["pagerduty-events/precision-drop.firing", "pagerduty-events", "opened"],
  ["pagerduty-events/precision-drop.acknowledged", "pagerduty-events", "acknowledged"],
  ["pagerduty-changes/model-promotion", "pagerduty-changes", "recorded"],
  ["grafana/feature-drift.firing", "grafana", "opened"],
  ["grafana/legacy-latency.firing", "grafana", "opened"],
  ["datadog/feature-freshness.firing", "datadog", "opened"],
  ["elastic/latency.firing", "elastic", "opened"],
  ["github/deployment.firing", "github", "opened"],
  ["opsgenie/serving-5xx.firing", "opsgenie", "opened"],
  ["pagerduty-webhooks/precision-drop.firing", "pagerduty-webhooks", "opened"],
  ["splunk/serving-oom.firing", "splunk", "opened"],
  ["wavefront/null-rate.firing", "wavefront", "opened"],
  ["generic/batch-scoring.firing", "generic", "opened"],
  ["email/gpu-memory.firing", "email", "opened"],
  [
    "alertmanager/empty-group.ignored",
    "alertmanager",
    "ignored (the notification carries no alert)",
  ],
])("%s is known as %s and is %s", async (name, source, outcome) => {
  expect(await replay(name)).toMatchObject({ source, outcome, failed: false });
});

test("a payload for another source is refused, with what was expected", async () => {
  const { outcome, failed } = await replay("cloudwatch/latency-sns.firing", "sagemaker");
  expect([outcome, failed]).toEqual([expect.stringMatching(/^refused \(400: .*source: /), false]);
});

test("a source that is not there is refused, with those that are", async () => {
  const { outcome } = await replay("cloudwatch/latency-sns.firing", "nagios");
  expect(outcome).toMatch(/^refused \(404: no such source; known are grafana, alertmanager, /);
});

test("nobody answering is a failure", async () => {
  const nobody = { baseUrl: `http://127.0.0.1:${await freePort()}`, integrationKey: KEY };
  const file = "test/fixtures/cloudwatch/latency-sns.firing.json";
  expect(await replayFile(nobody, file, undefined)).toMatchObject({
    failed: true,
    outcome: expect.stringContaining("no answer"),
  });
});

test("a saved mail is posted as what it says", async () => {
  const host = { baseUrl, integrationKey: KEY };
  const outcomes: string[] = [];
  for (const name of ["html-only", "recovered", "bounce"])
    outcomes.push((await replayFile(host, `test/fixtures/mails/${name}.eml`, undefined)).outcome);
  expect(outcomes).toEqual([
    "opened",
    "resolved",
    "ignored (a report of a mail server, and no mail of a monitor)",
  ]);
});
