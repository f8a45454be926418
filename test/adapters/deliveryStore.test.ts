import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DynamoDeliveryStore } from "../../adapters/dynamodb/deliveryStore.ts";
import { settlement } from "../../adapters/dynamodb/items/delivery.ts";
import { entryItem, entryPlacement } from "../../adapters/dynamodb/items/event.ts";
import { incidentItem, incidentPlacement } from "../../adapters/dynamodb/items/incident.ts";
import {
  scheduleEntryItem,
  scheduleEntryPlacement,
} from "../../adapters/dynamodb/items/scheduleEntry.ts";
import { INDEX, indexKeys, keys, shardOf, stamp } from "../../adapters/dynamodb/keys.ts";
import { DynamoOverdueWork } from "../../adapters/dynamodb/overdueWork.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import type { ScheduleEntry } from "../../domain/oncall/events.ts";
import { accuracyIncident, accuracyOpened, at } from "../support/accuracyIncident.ts";
import { type Engine, startEngine } from "../support/engine.ts";
import { handoff } from "../support/handoff.ts";

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
    leaseUntil: lease.until,
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

test("a delivery is about an incident and one event", async () => {
  await table.put(incidentItem.encode(accuracyIncident, incidentPlacement(accuracyIncident)));
  await table.put(entryItem.encode(accuracyOpened, entryPlacement(accuracyOpened)));
  expect(await store.subject(request)).toEqual({
    kind: "INCIDENT",
    incident: accuracyIncident,
    entry: accuracyOpened,
  });
});

test("an event that is not there is no subject", async () => {
  expect(await store.subject(request)).toBeUndefined();
});

describe("a notice about a schedule", () => {
  const noticeTo = (target: string) => ({
    ...request,
    ownerId: handoff.scheduleId,
    seq: handoff.seq,
    target,
    urgency: "INFORM" as const,
  });
  beforeEach(() => table.put(scheduleEntryItem.encode(handoff, scheduleEntryPlacement(handoff))));

  test("is about one entry and the schedule's present name", async () => {
    await table.put({ ...keys.schedule("sch_ranking"), kind: "schedule", name: "Ranking" });

    expect(await store.subject(noticeTo("user:usr_ana"))).toEqual({
      kind: "NOTICE",
      entry: handoff,
      scheduleName: "Ranking",
    });
  });

  test("of its deletion has the name that it had", async () => {
    const deleted: ScheduleEntry = {
      ...handoff,
      event: { type: "ScheduleDeleted", name: "Ranking", tells: [], clocks: [], stopped: [] },
    };
    await table.put(scheduleEntryItem.encode(deleted, scheduleEntryPlacement(deleted)));

    expect(await store.subject(noticeTo("user:usr_ana"))).toMatchObject({
      scheduleName: "Ranking",
    });
  });

  test("is kept, found by the sweep and settled in the schedule's partition", async () => {
    const notice = noticeTo("user:usr_ana");
    await store.claim(notice, lease);
    const stuck = await new DynamoOverdueWork(table).deliveries(at("2026-11-22T03:10:00Z"));
    await store.settle({ ...notice, status: "SENT", attempts: 1 }, at("2026-11-22T03:01:06Z"));

    expect(stuck).toEqual([notice]);
    const { pk } = keys.schedule("sch_ranking");
    const items = await table.queryAll({
      where: { text: "pk = :schedule", values: { ":schedule": pk } },
    });
    expect(items.map(({ sk }) => sk)).toEqual([
      "DLV#000003#user:usr_ana#ana-phone",
      "EVT#000003",
      "EVT#000003#user:usr_ana#ana-phone",
    ]);
    expect(scheduleEntryItem.decode(items[2] ?? {})).toMatchObject({
      scheduleId: "sch_ranking",
      seq: 3,
      event: { type: "DeliverySettled", outcome: { status: "SENT" }, tells: [] },
    });
  });
});

describe("a direct message", () => {
  const code = {
    ...request,
    ownerId: "usr_ana",
    seq: 0,
    target: "direct:msg_1",
    urgency: "INFORM" as const,
    direct: { headline: "Your code", lines: ["4711"] },
  };

  test("is kept below its user for a week, without what it says", async () => {
    await store.claim(code, lease);

    const item = await table.get({
      ...keys.user("usr_ana"),
      sk: "DLV#000000#direct:msg_1#ana-phone",
    });
    expect(item).toMatchObject({ status: "PENDING", expiresAt: 1_795_921_263 });
    expect(JSON.stringify(item)).not.toContain("4711");
  });

  test("is none of the sweep's, which does not know what it says", async () => {
    await store.claim(code, lease);

    expect(await new DynamoOverdueWork(table).deliveries(at("2027-01-01T00:00:00Z"))).toEqual([]);
  });

  test("is settled once, on no record", async () => {
    await store.claim(code, lease);
    await store.settle({ ...code, status: "SENT", attempts: 1 }, lease.now);

    expect(await store.claim(code, later)).toBe("SETTLED");
  });
});
