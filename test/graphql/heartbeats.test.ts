import { beforeEach, expect, it } from "vitest";
import { clientPerTest } from "../support/freshClient.ts";

const client = clientPerTest();
let serviceId: string;
beforeEach(async () => {
  serviceId = await client.made("createService", { name: "fraud" }, "service");
});

const HEARTBEAT =
  "id service { name } name version everySeconds graceSeconds enabled severity category title createdAt state lastPingAt nextDueAt";
const nightly = { name: "retraining", everySeconds: 86_400, severity: "SEV2" };
const create = (rest: object = {}) =>
  client.mutate(
    "createHeartbeat",
    { serviceId, ...nightly, ...rest },
    `url token heartbeat { ${HEARTBEAT} }`,
  );

it("a heartbeat is made with the URL that its pings go to, and shown with its service", async () => {
  const { url, token, heartbeat } = await create({ category: "TRAINING_PIPELINE" });
  expect(url).toBe(`http://tocsin.test/v1/heartbeats/${token}`);
  expect(heartbeat).toEqual({
    id: expect.stringMatching(/^hbt_/),
    service: { name: "fraud" },
    ...{ name: "retraining", version: 1, everySeconds: 86_400, graceSeconds: 60, enabled: true },
    ...{ severity: "SEV2", category: "TRAINING_PIPELINE", title: null },
    createdAt: "2026-03-01T10:00:00.000Z",
    ...{ state: "NEVER_PINGED", lastPingAt: null, nextDueAt: null },
  });
  const { data } = await client.ask(
    `{ service(id: "${serviceId}") { heartbeats { ${HEARTBEAT} } } }`,
  );
  expect(data.service.heartbeats).toEqual([heartbeat]);
});

it("a repeat hears of the same heartbeat, and not of its URL", async () => {
  const first = await create({ idempotencyKey: "k" });
  expect(await create({ idempotencyKey: "k" })).toEqual({ ...first, url: null, token: null });
});

it("it is found by its id, as any object", async () => {
  const id = await client.made("createHeartbeat", { serviceId, ...nightly }, "heartbeat");
  const { data } = await client.ask(
    `{ node(id: "${id}") { __typename ... on Heartbeat { name } } heartbeat(id: "${id}") { state } }`,
  );
  expect(data).toEqual({
    node: { __typename: "Heartbeat", name: "retraining" },
    heartbeat: { state: "NEVER_PINGED" },
  });
});

it("it is paused by an update, and gone once it is deleted", async () => {
  const id = await client.made("createHeartbeat", { serviceId, ...nightly }, "heartbeat");
  const update = { id, enabled: false, expectedVersion: 1 };
  expect(await client.mutate("updateHeartbeat", update, "heartbeat { state version }")).toEqual({
    heartbeat: { state: "PAUSED", version: 2 },
    userErrors: [],
  });
  expect(await client.mutate("deleteHeartbeat", { id }, "deletedId")).toMatchObject({
    deletedId: id,
  });
  expect((await client.ask(`{ heartbeat(id: "${id}") { id } }`)).data).toEqual({ heartbeat: null });
});

it("what is wrong with one is said where it is", async () => {
  const { userErrors } = await create({ everySeconds: 5, severity: "x" });
  expect(userErrors).toEqual([
    {
      code: "INVALID",
      message: "It is between 60 (a minute) and 2592000 seconds (30 days).",
      path: ["input", "everySeconds"],
    },
    {
      code: "INVALID",
      message: "It is SEV1 to SEV5 or an alias of one.",
      path: ["input", "severity"],
    },
  ]);
});
