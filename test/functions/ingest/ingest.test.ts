import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DynamoIncidentStore } from "../../../adapters/dynamodb/incidentStore.ts";
import { awsRoutesItem } from "../../../adapters/dynamodb/items/awsRoutes.ts";
import { changeItem } from "../../../adapters/dynamodb/items/change.ts";
import { keys } from "../../../adapters/dynamodb/keys.ts";
import type { Table } from "../../../adapters/dynamodb/table.ts";
import { ContentionError } from "../../../app/execute.ts";
import { type IngestPorts, ingest } from "../../../functions/ingest/ingest.ts";
import { at } from "../../support/accuracyIncident.ts";
import { type Engine, startEngine } from "../../support/engine.ts";
import { fixture } from "../../support/fixtures.ts";
import { FOREIGN_KEY, ingestPorts, KEY, SERVICE } from "../../support/ingestTable.ts";
import { rule } from "../../support/signalRules.ts";

let engine: Engine;
let table: Table;
let ports: IngestPorts;
let handle: ReturnType<typeof ingest>;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.createTable();
  ports = await ingestPorts(table);
  handle = ingest(ports);
});

async function send(routeKey: string, body: unknown, pathParameters: Record<string, string> = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const answer = await handle({ version: "2.0", routeKey, pathParameters, body: text });
  if (!("statusCode" in answer)) throw new Error("not an answer");
  return { status: answer.statusCode, headers: answer.headers, ...JSON.parse(answer.body) };
}
const signal = (source: string, body: unknown, integrationKey = KEY) =>
  send("POST /v1/signals/{source}/{integrationKey}", body, { source, integrationKey });
const enqueue = (body: object, routing_key = KEY) =>
  send("POST /v2/enqueue", { ...body, routing_key });

describe("a webhook", () => {
  test("opens an incident and hears 202", async () => {
    expect(await signal("alertmanager", fixture("alertmanager/accuracy-slo.firing"))).toMatchObject(
      {
        status: 202,
        results: [{ outcome: "opened", dedupKey: "5f1c0e77a9d24b36" }],
      },
    );
  });

  test("that is repeated adds to the incident, and its recovery resolves it", async () => {
    const firing = fixture("alertmanager/accuracy-slo.firing");
    const opened = await signal("alertmanager", firing);
    const { incidentId } = opened.results[0];
    expect((await signal("alertmanager", firing)).results).toMatchObject([
      { outcome: "added", incidentId },
    ]);
    expect(
      (await signal("alertmanager", fixture("alertmanager/accuracy-slo.resolved"))).results,
    ).toMatchObject([{ outcome: "resolved", incidentId }]);
    expect((await signal("alertmanager", firing)).results).toMatchObject([{ outcome: "ignored" }]);
  });

  test("that says nothing of trouble hears why it is ignored", async () => {
    const body = fixture("cloudwatch/subscription-confirmation.ignored");
    expect(await signal("cloudwatch", body)).toMatchObject({
      status: 202,
      results: [{ outcome: "ignored", reason: expect.stringContaining("by a person") }],
    });
  });

  test("of another shape hears what was expected, and where it belongs", async () => {
    const body = fixture("cloudwatch/endpoint-5xx.firing");
    expect(await signal("alertmanager", body)).toMatchObject({
      status: 400,
      expected: expect.stringContaining("Alertmanager webhook"),
      errors: expect.arrayContaining([expect.stringMatching(/^alerts: /)]),
      hint: "it looks like cloudwatch: post it to /v1/signals/cloudwatch/…",
    });
  });

  test.each(["backup-copy", "second-page"])(
    "of AWS Health that is a %s of one before is counted and nothing else",
    async (copy) => {
      const first = await signal("aws-health", fixture("aws-health/inference-errors.firing"));
      const again = await signal(
        "aws-health",
        fixture(`aws-health/inference-errors-${copy}.firing`),
      );
      expect(again.results).toEqual([{ ...first.results[0], outcome: "added" }]);
    },
  );

  test("that is not JSON hears 400", async () => {
    expect(await signal("alertmanager", "{")).toMatchObject({
      status: 400,
      errors: ["body: not JSON"],
    });
  });

  test.each([
    ["unknown to the service", FOREIGN_KEY],
    ["malformed", "nonsense"],
    ["written in capitals", KEY.toUpperCase()],
  ])("with a key %s hears 401, whatever its body", async (_, key) => {
    const answers = await Promise.all([
      signal("alertmanager", fixture("alertmanager/accuracy-slo.firing"), key),
      signal("alertmanager", "{", key),
      signal("cloudwatch", fixture("cloudwatch/serving-muted.ignored"), key),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
  });

  test("that comes after the end that it came before opens nothing, and a newer one opens anew", async () => {
    const outcomes = [];
    for (const event of ["resolved", "firing"])
      outcomes.push(
        await signal("pagerduty-webhooks", fixture(`pagerduty-webhooks/precision-drop.${event}`)),
      );
    const again = fixture("pagerduty-webhooks/precision-drop-again.firing");
    outcomes.push(await signal("pagerduty-webhooks", again));
    expect(outcomes.map(({ results }) => results[0].outcome)).toEqual([
      "ignored",
      "ignored",
      "opened",
    ]);
  });

  test("to an unknown source hears which there are", async () => {
    expect(await signal("nagios", {})).toMatchObject({
      status: 404,
      sources: expect.arrayContaining(["alertmanager", "cloudwatch", "pagerduty-events"]),
    });
  });

  test("of more than 512 KB hears 413", async () => {
    const body = JSON.stringify({ text: "é".repeat(256 * 1024) });
    expect(await signal("alertmanager", body)).toMatchObject({ status: 413 });
  });

  test("is read when the gateway has encoded it", async () => {
    const body = Buffer.from(JSON.stringify(fixture("cloudwatch/latency-sns.firing")));
    const answer = await handle({
      version: "2.0",
      routeKey: "POST /v1/signals/{source}/{integrationKey}",
      pathParameters: { source: "cloudwatch", integrationKey: KEY },
      body: body.toString("base64"),
      isBase64Encoded: true,
    });
    expect(answer).toMatchObject({ statusCode: 202 });
  });

  test.each([
    ["the store is throttled", Object.assign(new Error(), { name: "ThrottlingException" })],
    ["too many others write the same incident", new ContentionError("the incident of this key")],
  ])("hears 503 and when to try again while %s", async (_, error) => {
    const store = new DynamoIncidentStore(table);
    store.loadDesk = () => Promise.reject(error);
    handle = ingest({ ...ports, store });
    expect(await signal("alertmanager", fixture("alertmanager/accuracy-slo.firing"))).toMatchObject(
      {
        status: 503,
        headers: { "retry-after": "5" },
      },
    );
  });
});

describe("a body of an integration with a mapping", () => {
  const body = {
    sender: "Old Faithful",
    alerts: [
      { id: 7, name: "Recall is low", state: "RED" },
      { id: 8, name: "Latency is high", state: "GREEN" },
      { id: 9 },
    ],
  };
  beforeEach(async () => {
    const statuses = { firing: ["red"], acknowledged: [], resolved: ["green"], ignored: [] };
    const mapping = { each: "alerts", key: "{id}", title: "{name}", status: "{state}", statuses };
    handle = ingest(
      await ingestPorts(table, { mapping: { ...mapping, severities: [], labels: [] } }),
    );
  });

  test("is read by it, and hears what became of each part", async () => {
    expect(await signal("generic", body)).toMatchObject({
      status: 202,
      results: [
        { outcome: "opened", dedupKey: "generic/7" },
        { outcome: "ignored", dedupKey: "generic/8", reason: "no incident is open for this key" },
        {
          outcome: "ignored",
          reason: "alerts.2.name: missing or empty; alerts.2.state: missing or empty",
        },
      ],
    });
  });

  test("is not read in the documented fields any more", async () => {
    expect(await signal("generic", fixture("generic/bare.firing"))).toMatchObject({
      status: 400,
      errors: ["alerts: expected a list"],
    });
  });

  test("tells nothing of the mapping to whoever does not have the key", async () => {
    expect(await signal("generic", {}, FOREIGN_KEY)).toMatchObject({
      status: 401,
      message: "this integration key is not valid",
    });
  });

  test("is read by it at the path of generic JSON only", async () => {
    const alert = fixture("alertmanager/accuracy-slo.firing");
    expect((await signal("alertmanager", alert)).results).toMatchObject([{ outcome: "opened" }]);
  });
});

describe("a PagerDuty event", () => {
  const trigger = Object(fixture("pagerduty-events/precision-drop.firing"));
  const acknowledge = Object(fixture("pagerduty-events/precision-drop.acknowledged"));
  const resolve = Object(fixture("pagerduty-events/precision-drop.resolved"));

  test("that a rule suppresses hears so in a header, in letters that a header bears", async () => {
    await table.update(keys.service(SERVICE), {
      text: "SET #rules = :rules",
      names: { "#rules": "rules" },
      values: { ":rules": [rule({ name: "Übung", suppress: true })] },
    });
    expect(await enqueue(trigger)).toMatchObject({
      status: "success",
      headers: { "tocsin-outcome": 'suppressed (by the rule "?bung")' },
    });
  });

  test("is answered as PagerDuty answers", async () => {
    expect(await enqueue(trigger)).toEqual({
      status: "success",
      headers: {
        "content-type": "application/json; charset=utf-8",
        "tocsin-outcome": "opened",
      },
      message: "Event processed",
      dedup_key: "fraud-scoring/precision",
    });
  });

  test.each([
    ["a title that is cut inside an emoji", { summary: `${"x".repeat(248)}🔥🔥` }],
    ["half a character", { summary: "\ud800 accuracy fell" }],
    ["a detail named like a property of every object", { custom_details: { constructor: "y" } }],
  ])("with %s is taken all the same", async (_, payload) => {
    const event = { event_action: "trigger", dedup_key: "odd" };
    const complete = { summary: "Accuracy fell", source: "ranker", severity: "error", ...payload };

    expect(await enqueue({ ...event, payload: complete })).toMatchObject({ status: "success" });
  });

  test("without a dedup key is given one", async () => {
    const answer = await enqueue(
      Object(fixture("pagerduty-events/schema-change-without-key.firing")),
    );
    expect(answer.dedup_key).toMatch(/^sig_/);
  });

  test("that acknowledges or resolves reaches the incident of its key", async () => {
    await enqueue(trigger);
    await enqueue(acknowledge);
    await enqueue(resolve);
    const open = await table.get(keys.open(SERVICE, "fraud-scoring/precision"));
    expect(open).toBeUndefined();
  });

  test("that resolves what is not open is taken and changes nothing", async () => {
    expect(await enqueue(resolve)).toMatchObject({ status: "success" });
  });

  test.each([
    [
      "a severity it does not know",
      { ...trigger, payload: { ...trigger.payload, severity: "bad" } },
    ],
    [
      "a summary over 1,024 characters",
      { ...trigger, payload: { ...trigger.payload, summary: "x".repeat(1025) } },
    ],
    ["a dedup key over 255 characters", { ...trigger, dedup_key: "k".repeat(256) }],
    ["an answer without a dedup key", { event_action: "resolve" }],
  ])("with %s is invalid", async (_, event) => {
    expect(await enqueue(event)).toMatchObject({
      status: "invalid event",
      message: "Event object is invalid",
      errors: [expect.any(String)],
    });
  });

  test("with another's key hears 401", async () => {
    expect(await enqueue(trigger, FOREIGN_KEY)).toMatchObject({ status: 401 });
  });
});

describe("a PagerDuty change event", () => {
  const change = { ...Object(fixture("pagerduty-changes/model-promotion")), routing_key: KEY };
  const changes = () =>
    table.queryAll({
      where: {
        text: "pk = :pk AND begins_with(sk, :sk)",
        values: { ":pk": `SVC#${SERVICE}`, ":sk": "CHG#" },
      },
    });

  test("that is sent twice is stored once, beside its service", async () => {
    await send("POST /v2/change/enqueue", change);
    await send("POST /v2/change/enqueue", change);
    expect((await changes()).map(changeItem.decode)).toMatchObject([
      {
        at: at("2026-11-20T09:10:00Z"),
        summary: "fraud-scoring 2026.11.3 promoted to production",
        details: { version: "2026.11.3", previous: "2026.11.2" },
      },
    ]);
  });

  test("with another's key is not stored", async () => {
    const answer = await send("POST /v2/change/enqueue", { ...change, routing_key: FOREIGN_KEY });
    expect([answer.status, await changes()]).toEqual([401, []]);
  });
});

describe("an event of AWS", () => {
  const route = (pattern: string) =>
    table.put(
      awsRoutesItem.encode(
        { version: 1, routes: [{ pattern, serviceId: SERVICE }] },
        keys.awsRoutes(),
      ),
    );

  test.each([
    ["cloudwatch/endpoint-5xx.firing", "arn:aws:cloudwatch:*:alarm:fraud-*"],
    ["cloudwatch/latency-sns.firing", "*:fraud-scoring-latency"],
    ["cloudwatch/gpu-memory-sns-records.firing", "arn:aws:sns:*:ml-alarms"],
    ["sagemaker/drift-monitor.firing", "*:monitoring-schedule/fraud-*"],
    ["aws-health/gpu-instance.firing", "arn:aws:health:*"],
  ])("%s goes to the service that claims %s", async (name, pattern) => {
    await route(pattern);
    const event = name.includes("latency-sns")
      ? { Records: [{ EventSource: "aws:sns", Sns: fixture(name) }] }
      : fixture(name);
    expect(await handle(event)).toMatchObject([{ outcome: "opened" }]);
  });

  test("that nobody claims fails, so that it is kept", async () => {
    await route("arn:aws:sagemaker:*");
    await expect(handle(fixture("cloudwatch/endpoint-5xx.firing"))).rejects.toThrow(
      /no service claims/,
    );
  });

  test("that says nothing of trouble needs no service", async () => {
    expect(await handle(fixture("cloudwatch/insufficient-data.ignored"))).toMatchObject([
      { outcome: "ignored" },
    ]);
  });

  test("of a kind no source knows fails, so that it is kept", async () => {
    await expect(handle({ source: "aws.ec2", detail: {} })).rejects.toThrow(/no source knows/);
  });
});

describe("health", () => {
  test("is fine while the store answers", async () => {
    expect(await send("GET /healthz", "")).toMatchObject({ status: "ok" });
  });

  test("is 503 when the store does not", async () => {
    handle = ingest({ ...ports, touchStore: () => Promise.reject(new Error("gone")) });
    expect(await handle({ version: "2.0", routeKey: "GET /healthz" })).toMatchObject({
      statusCode: 503,
    });
  });
});
