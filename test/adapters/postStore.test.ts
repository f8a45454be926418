import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { DynamoPostStore } from "../../adapters/dynamodb/postStore.ts";
import { at } from "../support/accuracyIncident.ts";
import { type Engine, startEngine } from "../support/engine.ts";

const key = { incidentId: "inc_01accuracy", channel: "slack-critical" };
const hold = (by: string, time = "2026-11-22T03:01:04Z") => ({
  ...{ by, now: at(time), until: at(time) + 60_000 },
});

let engine: Engine;
let store: DynamoPostStore;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  store = new DynamoPostStore(await engine.createTable());
});

test("the first who takes a post makes it, and it is among the incident's from then on", async () => {
  const post = { ...key, since: at("2026-11-22T03:01:04Z"), taken: 1 };
  expect(await store.take(key, hold("a"))).toEqual(post);
  expect(await store.of(key.incidentId)).toEqual([post]);
});

test("of two at the same time one has it, and the other hears until when", async () => {
  const both = await Promise.all([store.take(key, hold("a")), store.take(key, hold("b"))]);
  expect(both).toContainEqual({ heldUntil: at("2026-11-22T03:02:04Z") });
  expect(both).toContainEqual(expect.objectContaining({ taken: 1 }));
});

test("what is known of it when it is given back the next one is told", async () => {
  await store.take(key, hold("a"));
  await store.giveBack(key, { conversation: "C1", message: "1.2", revision: 3 }, "a");
  expect(await store.take(key, hold("b"))).toEqual({
    ...{ ...key, since: at("2026-11-22T03:01:04Z"), taken: 2 },
    ...{ conversation: "C1", message: "1.2", revision: 3 },
  });
});

test("who has it may take it again, and anybody when its holder has died", async () => {
  await store.take(key, hold("a"));
  expect(await store.take(key, hold("a"))).toMatchObject({ taken: 2 });
  expect(await store.take(key, hold("b", "2026-11-22T03:02:04Z"))).toMatchObject({ taken: 3 });
});

test("who comes back after it has passed to somebody else changes nothing of it", async () => {
  await store.take(key, hold("a"));
  await store.take(key, hold("b", "2026-11-22T03:02:04Z"));
  await store.giveBack(key, { conversation: "C1", message: "1.2", revision: 3 }, "a");
  expect(await store.take(key, hold("a", "2026-11-22T03:02:05Z"))).toEqual({
    heldUntil: at("2026-11-22T03:03:04Z"),
  });
  expect(await store.of(key.incidentId)).toEqual([
    { ...key, since: at("2026-11-22T03:01:04Z"), taken: 2 },
  ]);
});

test("an incident's own conversation is one, whichever channels want it: it stays that of the first", async () => {
  await store.take({ ...key, isOwn: true }, hold("a"));
  await store.giveBack({ ...key, isOwn: true }, {}, "a");
  const other = { ...key, channel: "slack-managers", isOwn: true };
  expect(await store.take(other, hold("b"))).toMatchObject({ channel: "slack-critical", taken: 2 });
  expect(await store.of(key.incidentId)).toHaveLength(1);
});
