import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type IngestPorts, ingest } from "../../../functions/ingest/ingest.ts";
import { callsOf } from "../../support/callsOf.ts";
import { type Engine, startEngine } from "../../support/engine.ts";
import { heartbeatOn, type TestHeartbeat } from "../../support/heartbeats.ts";
import { ingestPorts } from "../../support/ingestTable.ts";

let engine: Engine;
let one: TestHeartbeat;
let ports: IngestPorts;
let calls: string[];
beforeAll(async () => {
  engine = await startEngine();
  calls = callsOf(engine);
});
afterAll(() => engine.stop());
beforeEach(async () => {
  const table = await engine.createTable();
  one = await heartbeatOn(table);
  ports = { ...(await ingestPorts(table)), clock: one.config.clock };
});

async function ping(method: string, queryStringParameters = {}, token = one.token) {
  const answer = await ingest(ports)({
    version: "2.0",
    routeKey: `${method} /v1/heartbeats/{token}`,
    pathParameters: { token },
    queryStringParameters,
  });
  if (!("statusCode" in answer)) throw new Error("not an answer");
  return answer;
}
const TAKEN = { statusCode: 200, headers: { "cache-control": "no-store" }, body: "" };

it.each(["GET", "POST", "HEAD"])("a ping by %s hears 200 and nothing else", async (method) => {
  expect(await ping(method)).toEqual(TAKEN);
  expect(await one.state()).toEqual(["ALIVE", "2026-03-01T11:05:00.000Z"]);
});

it("an ordinary ping is one write", async () => {
  await ping("GET");
  calls.splice(0);
  await ping("GET");
  expect(calls).toEqual(["UpdateItemCommand"]);
});

it("a ping that says so opens an incident", async () => {
  expect(await ping("GET", { status: "fail" })).toEqual(TAKEN);
  expect(await one.incidents()).toEqual(["TRIGGERED"]);
});

it("a result that is neither hears what there is, and is no ping", async () => {
  expect(await ping("GET", { status: "maybe" })).toMatchObject({
    statusCode: 400,
    body: '{"message":"status is ok or fail, or left out"}',
  });
  expect(await one.state()).toEqual(["NEVER_PINGED", undefined]);
});

it.each([["wrong"], [`${"1".repeat(20)}${"0".repeat(32)}`], [`1${"0".repeat(32)}`]])(
  "the token %s hears 404, and no more",
  async (token) => {
    expect(await ping("POST", {}, token)).toMatchObject({
      statusCode: 404,
      body: '{"message":"Not Found"}',
    });
  },
);

it("a store that does not answer is asked again by whoever pings", async () => {
  const down = Object.assign(new Error("down"), { name: "ServiceUnavailable" });
  ports = { ...ports, heartbeats: { ...ports.heartbeats, ping: () => Promise.reject(down) } };
  expect(await ping("GET")).toMatchObject({ statusCode: 503, headers: { "retry-after": "5" } });
});
