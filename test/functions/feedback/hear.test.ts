import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { DynamoDeliveryStore } from "../../../adapters/dynamodb/deliveryStore.ts";
import { DynamoFeedbackStore } from "../../../adapters/dynamodb/feedbackStore.ts";
import { deliveryItem } from "../../../adapters/dynamodb/items/delivery.ts";
import { keys } from "../../../adapters/dynamodb/keys.ts";
import type { Table } from "../../../adapters/dynamodb/table.ts";
import { type Desk, hear } from "../../../functions/feedback/hear.ts";
import { at } from "../../support/accuracyIncident.ts";
import { configurationOn } from "../../support/configuration.ts";
import { type Engine, startEngine } from "../../support/engine.ts";
import { sqsRecord } from "../deliver/sqsRecord.ts";

const page = {
  ...{ ownerId: "inc_1", seq: 1, target: "channel:email-team", channel: "email-team" },
  ...({ targetName: "email-team", urgency: "INFORM", requestedAt: 0 } as const),
};
const delivered = {
  source: "aws.ses",
  detail: { eventType: "Delivery", mail: { messageId: "m1" } },
};

let engine: Engine;
let table: Table;
let desk: Desk;
let now: number;
let queued: unknown[];
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.createTable();
  now = at("2026-11-22T03:01:00Z");
  queued = [];
  desk = {
    ports: {
      ...configurationOn(table),
      feedback: new DynamoFeedbackStore(table),
      clock: { now: () => now },
    },
    queue: { send: async (early) => void queued.push(...early) },
  };
});

async function settle(): Promise<void> {
  const store = new DynamoDeliveryStore(table);
  await store.claim(page, { now, until: now + 60_000 });
  await store.settle({ ...page, status: "SENT", attempts: 1 }, now, "ses:m1");
}
const status = async () => deliveryItem.decode((await table.get(keys.delivery(page))) ?? {}).status;
/** The queue hands out again what waits in it. */
const hearAgain = () => hear(desk, { Records: queued.map((body) => sqsRecord(body)) });

test("what SES reports is noted at once where the receipt is there", async () => {
  await settle();
  await hear(desk, delivered);
  expect([await status(), queued]).toEqual(["DELIVERED", []]);
});

test("a report that overtakes its receipt waits in the queue until that is there", async () => {
  await hear(desk, delivered);
  expect(queued).toEqual([{ receipt: "ses:m1", verdict: { kind: "ARRIVED" }, heardAt: now }]);
  expect(await hearAgain()).toEqual({ batchItemFailures: [{ itemIdentifier: "m1" }] });
  await settle();
  expect(await hearAgain()).toEqual({ batchItemFailures: [] });
  expect(await status()).toBe("DELIVERED");
});

test("a report of nobody's message is let go after five minutes", async () => {
  await hear(desk, delivered);
  now += 5 * 60_000;
  expect(await hearAgain()).toEqual({ batchItemFailures: [] });
});

test("what is no report comes back until it is a dead letter", async () => {
  const garbage = {
    Records: [sqsRecord("not JSON"), sqsRecord({ receipt: "ses:m1" }, { id: "m2" })],
  };
  expect(await hear(desk, garbage)).toEqual({
    batchItemFailures: [{ itemIdentifier: "m1" }, { itemIdentifier: "m2" }],
  });
});

test("an event of a shape that nobody knows is an error", async () => {
  await expect(hear(desk, { source: "aws.health", detail: {} })).rejects.toThrow("neither");
});
