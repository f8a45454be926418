import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { DynamoChangeStore } from "../../../adapters/dynamodb/changeStore.ts";
import { DynamoDeliveryStore } from "../../../adapters/dynamodb/deliveryStore.ts";
import { DynamoDirectory } from "../../../adapters/dynamodb/directory.ts";
import { DynamoIncidentStore } from "../../../adapters/dynamodb/incidentStore.ts";
import { channelItem, channelPlacement } from "../../../adapters/dynamodb/items/channel.ts";
import { deliveryItem } from "../../../adapters/dynamodb/items/delivery.ts";
import { keys } from "../../../adapters/dynamodb/keys.ts";
import { DynamoPageLog } from "../../../adapters/dynamodb/pageLog.ts";
import { DynamoPostStore } from "../../../adapters/dynamodb/postStore.ts";
import type { Table } from "../../../adapters/dynamodb/table.ts";
import { type Desk, deliverBatch } from "../../../functions/deliver/deliverBatch.ts";
import { accuracyIncident, accuracyOpened, at } from "../../support/accuracyIncident.ts";
import { type Engine, startEngine } from "../../support/engine.ts";
import { type Receiver, startReceiver } from "../../support/receiver.ts";
import { makeSenders } from "../../support/senders.ts";
import { sqsRecord } from "./sqsRecord.ts";

const requestOver = (channel: string) => ({
  ownerId: "inc_01accuracy",
  seq: 1,
  target: "user:usr_ana",
  channel,
  targetName: "Ana",
  urgency: "PAGE",
  requestedAt: at("2026-11-22T03:01:03Z"),
});

let engine: Engine;
let receiver: Receiver;
let table: Table;
let desk: Desk;
let now: number;
let hidden: [receipt: string, seconds: number][];
let logged: { mock: { calls: unknown[][] } };
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  [table, receiver] = await Promise.all([engine.createTable(), startReceiver()]);
  hidden = [];
  now = at("2026-11-22T03:01:04Z");
  logged = vi.spyOn(console, "error").mockReturnValue();
  const store = new DynamoIncidentStore(table);
  desk = {
    ports: {
      deliveries: new DynamoDeliveryStore(table),
      pages: new DynamoPageLog(table),
      posts: new DynamoPostStore(table),
      changes: new DynamoChangeStore(table),
      config: { services: async () => new Map() },
      answers: { urlFor: async () => undefined },
      queue: { send: async () => {} },
      directory: new DynamoDirectory(table),
      secrets: {
        get: async (name) =>
          JSON.stringify({ url: `${receiver.url}/${name}`, signingKey: "open sesame" }),
      },
      clock: { now: () => now },
      senders: makeSenders(),
    },
    maxAttempts: 3,
    hide: async ({ receiptHandle }, seconds) => void hidden.push([receiptHandle, seconds]),
  };
  await store.commit({ after: accuracyIncident, entries: [accuracyOpened] });
  for (const kind of ["slack", "webhook"] as const) {
    const channel = { name: `ana-${kind}`, kind, version: 1, secretName: kind };
    await table.put(channelItem.encode(channel, channelPlacement(channel)));
  }
});
afterEach(async () => {
  vi.restoreAllMocks();
  await receiver.stop();
});

const statusOver = async (channel: string) => {
  const key = keys.delivery({ ...requestOver(channel) });
  return deliveryItem.decode((await table.get(key)) ?? {}).status;
};

test("one page over two channels is two messages", async () => {
  const records = [
    sqsRecord(requestOver("ana-slack"), { id: "m1" }),
    sqsRecord(requestOver("ana-webhook"), { id: "m2" }),
  ];
  expect(await deliverBatch(desk, records)).toEqual({ batchItemFailures: [] });
  expect(receiver.received.map(({ path }) => path).sort()).toEqual(["/slack", "/webhook"]);
  expect(await statusOver("ana-slack")).toBe("SENT");
  expect(await statusOver("ana-webhook")).toBe("DELIVERED");
});

test("one that must be repeated stays away as long as its receiver asks, and comes back", async () => {
  receiver.plan({ status: 429, headers: { "retry-after": "90" } });
  const record = sqsRecord(requestOver("ana-webhook"));
  expect(await deliverBatch(desk, [record])).toEqual({
    batchItemFailures: [{ itemIdentifier: "m1" }],
  });
  expect(hidden).toEqual([["receipt of m1", 90]]);
});

test("a receiver that is back at the second attempt gets the message", async () => {
  receiver.plan({ status: 500 });
  await deliverBatch(desk, [sqsRecord(requestOver("ana-webhook"))]);
  now += 5_000;
  const again = sqsRecord(requestOver("ana-webhook"), { receives: 2 });
  expect(await deliverBatch(desk, [again])).toEqual({ batchItemFailures: [] });
  expect(await statusOver("ana-webhook")).toBe("DELIVERED");
});

test("the last attempt settles the delivery and sends the record to the dead letters at once", async () => {
  receiver.plan({ status: 500 });
  const last = sqsRecord(requestOver("ana-webhook"), { receives: 3 });
  expect(await deliverBatch(desk, [last])).toEqual({
    batchItemFailures: [{ itemIdentifier: "m1" }],
  });
  expect(hidden).toEqual([["receipt of m1", 0]]);
  expect(await statusOver("ana-webhook")).toBe("FAILED");
});

test("a refusal is settled and its record is done", async () => {
  receiver.plan({ status: 410 });
  const record = sqsRecord(requestOver("ana-webhook"));
  expect(await deliverBatch(desk, [record])).toEqual({ batchItemFailures: [] });
  expect(await statusOver("ana-webhook")).toBe("FAILED");
});

test.each(["not json", "{}", '"secret"', JSON.stringify({ ...requestOver("x"), seq: "1" })])(
  "the body %s fails alone and is not logged",
  async (body) => {
    const records = [
      sqsRecord(body, { id: "poison" }),
      sqsRecord(requestOver("ana-webhook"), { id: "m2" }),
    ];
    expect(await deliverBatch(desk, records)).toEqual({
      batchItemFailures: [{ itemIdentifier: "poison" }],
    });
    expect(logged.mock.calls).toEqual([
      [expect.stringContaining('"messageId":"poison","fault":"not a delivery request"')],
    ]);
    expect(await statusOver("ana-webhook")).toBe("DELIVERED");
  },
);

test("an error fails its own record and tells neither address nor secret", async () => {
  const record = sqsRecord({ ...requestOver("ana-webhook"), seq: 9 });
  expect(await deliverBatch(desk, [record])).toEqual({
    batchItemFailures: [{ itemIdentifier: "m1" }],
  });
  expect(String(logged.mock.calls[0])).toContain("unknown event");
  expect(String(logged.mock.calls)).not.toMatch(/127\.0\.0\.1|sesame/);
});

test("a slow receiver delays nobody else's message", async () => {
  const other = Promise.withResolvers<void>();
  const slow = { send: () => other.promise.then(() => ({ kind: "sent" }) as const) };
  const quick = {
    send: async () => {
      other.resolve();
      return { kind: "delivered" } as const;
    },
  };
  desk = {
    ...desk,
    ports: { ...desk.ports, senders: { ...makeSenders(), slack: slow, webhook: quick } },
  };
  const records = [
    sqsRecord(requestOver("ana-slack"), { id: "m1" }),
    sqsRecord(requestOver("ana-webhook"), { id: "m2" }),
  ];
  expect(await deliverBatch(desk, records)).toEqual({ batchItemFailures: [] });
});
