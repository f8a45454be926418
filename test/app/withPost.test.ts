import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { DynamoPostStore } from "../../adapters/dynamodb/postStore.ts";
import type { SendResult } from "../../app/sendDelivery.ts";
import { type WithPostPorts, withPost } from "../../app/withPost.ts";
import { at } from "../support/accuracyIncident.ts";
import { type Engine, startEngine } from "../support/engine.ts";

const delivery = (seq: number) => ({
  ...{ ownerId: "inc_01accuracy", seq, target: "channel:slack-critical" },
  channel: "slack-critical",
});

let engine: Engine;
let ports: WithPostPorts;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  const posts = new DynamoPostStore(await engine.createTable());
  ports = { posts, clock: { now: () => at("2026-11-22T03:01:04Z") } };
});

test("two deliveries about one incident change its message one after the other", async () => {
  const [begun, sending] = [Promise.withResolvers<void>(), Promise.withResolvers<SendResult>()];
  const first = withPost(ports, delivery(1), () => {
    begun.resolve();
    return sending.promise;
  });
  await begun.promise;
  const second = () => withPost(ports, delivery(2), async () => ({ kind: "delivered" }));
  expect(await second()).toEqual({
    ...{ kind: "retry", reason: "its message is being changed by another delivery" },
  });
  sending.resolve({ kind: "delivered" });
  await first;
  expect(await second()).toEqual({ kind: "delivered" });
});

test("what an attempt has learnt is kept although it has failed", async () => {
  const post = { conversation: "C1", message: "1.2", shown: 3 };
  await withPost(ports, delivery(1), async () => ({ kind: "retry", reason: "HTTP 503", post }));
  await withPost(ports, delivery(2), async (known) => {
    expect(known).toMatchObject({ ...post, taken: 2 });
    return { kind: "delivered" };
  });
  expect.assertions(1);
});
