import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { DynamoDeliveryStore } from "../../adapters/dynamodb/deliveryStore.ts";
import { settlement } from "../../adapters/dynamodb/items/delivery.ts";
import { entryItem, entryPlacement } from "../../adapters/dynamodb/items/event.ts";
import { incidentItem, incidentPlacement } from "../../adapters/dynamodb/items/incident.ts";
import { serviceItem, servicePlacement } from "../../adapters/dynamodb/items/service.ts";
import { INDEX, indexKeys, keys, shardOf, stamp } from "../../adapters/dynamodb/keys.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { accuracyIncident, accuracyOpened, at } from "../support/accuracyIncident.ts";
import { type Engine, startEngine } from "../support/engine.ts";

const request = {
  ownerId: "inc_01accuracy",
  seq: 1,
  target: "user:usr_ana",
  channel: "ana-phone",
  targetName: "Ana",
  urgency: "PAGE",
  requestedAt: at("2026-11-22T03:01:03Z"),
} as const;
const lease = { now: at("2026-11-22T03:01:04Z"), until: at("2026-11-22T03:02:04Z") };
const later = { now: at("2026-11-22T03:02:04Z"), until: at("2026-11-22T03:03:04Z") };

let engine: Engine;
let table: Table;
let store: DynamoDeliveryStore;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.createTable();
  store = new DynamoDeliveryStore(table);
});

const claimed = async (when = lease) => {
  const delivery = await store.claim(request, when);
  if (delivery === "SETTLED" || "heldUntil" in delivery) throw new Error("the claim was refused");
  return delivery;
};
const dueBefore = (before: string) =>
  table.queryAll({
    index: INDEX.byDue,
    where: {
      text: "gsi3pk = :shard AND gsi3sk < :before",
      values: {
        ":shard": indexKeys.dueDeliveries(shardOf(request.ownerId)),
        ":before": stamp(at(before)),
      },
    },
  });
const settle = () =>
  table.transact([
    settlement({
      outcome: { ...request, status: "DELIVERED", attempts: 1 },
      settledAt: at("2026-11-22T03:01:06Z"),
    }),
  ]);

test("a first claim makes the delivery and counts the attempt", async () => {
  expect(await store.claim(request, lease)).toEqual({
    ...request,
    status: "PENDING",
    attempts: 1,
  });
});

test("of ten claims at the same time one is given", async () => {
  const claims = await Promise.all(Array.from({ length: 10 }, () => store.claim(request, lease)));
  expect(claims.filter((claim) => typeof claim === "object" && "heldUntil" in claim)).toHaveLength(
    9,
  );
});

test("a lease that has run out is anybody's, and the next attempt is counted", async () => {
  await claimed();
  expect(await store.claim(request, later)).toMatchObject({ attempts: 2 });
});

test("a delivery that was given back is nobody's until its next attempt is due", async () => {
  const delivery = await claimed();
  await store.release(delivery, { reason: "answered with HTTP 503", at: lease.now + 5_000 });
  expect(await store.claim(request, { ...lease, now: lease.now + 4_999 })).toEqual({
    heldUntil: lease.now + 5_000,
  });
  expect(await store.claim(request, { ...lease, now: lease.now + 5_000 })).toMatchObject({
    attempts: 2,
    reason: "answered with HTTP 503",
  });
});

test("who lost the lease cannot give back what somebody else holds", async () => {
  const lost = await claimed();
  await claimed(later);
  await store.release(lost, { reason: "too late", at: later.now });
  expect(await store.claim(request, { ...later, now: later.now + 1 })).toEqual({
    heldUntil: later.until,
  });
});

test("a settled delivery is not claimed again, however late", async () => {
  await claimed();
  await settle();
  expect(await store.claim(request, later)).toBe("SETTLED");
});

test("a delivery is settled once", async () => {
  await claimed();
  await settle();
  await expect(settle()).rejects.toThrow("ConditionalCheckFailed");
});

test("the sweep sees a pending delivery once its lease has run out", async () => {
  await claimed();
  expect(await dueBefore("2026-11-22T03:02:04Z")).toEqual([]);
  expect(await dueBefore("2026-11-22T03:02:05Z")).toMatchObject([keys.delivery(request)]);
});

test("the sweep sees one that was given back once its next attempt is due", async () => {
  const delivery = await claimed();
  await store.release(delivery, { reason: "busy", at: at("2026-11-22T03:16:00Z") });
  expect(await dueBefore("2026-11-22T03:16:00Z")).toEqual([]);
  expect(await dueBefore("2026-11-22T03:16:01Z")).toHaveLength(1);
});

test("the sweep no longer sees a settled one", async () => {
  await claimed();
  await settle();
  expect(await dueBefore("2027-01-01T00:00:00Z")).toEqual([]);
});

test("a delivery is about an incident, one event and a service", async () => {
  const service = {
    ...{ id: "ranker000001", name: "ranker", version: 1 },
    ...{ dependsOn: [], autoResolve: true, awsResources: [] },
  };
  await table.put(incidentItem.encode(accuracyIncident, incidentPlacement(accuracyIncident)));
  await table.put(entryItem.encode(accuracyOpened, entryPlacement(accuracyOpened)));
  await table.put(serviceItem.encode(service, servicePlacement(service)));
  expect(await store.subject(request)).toEqual({
    incident: accuracyIncident,
    entry: accuracyOpened,
    serviceName: "ranker",
  });
});

test("an event that is not there is no subject", async () => {
  expect(await store.subject(request)).toBeUndefined();
});
