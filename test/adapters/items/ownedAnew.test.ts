import { expect, test } from "vitest";
import { deadlineItem, deadlineOf } from "../../../adapters/dynamodb/items/deadline.ts";
import { deliveryItem, deliveryPlacement } from "../../../adapters/dynamodb/items/delivery.ts";
import { entryItem, entryPlacement } from "../../../adapters/dynamodb/items/event.ts";
import type { Item } from "../../../adapters/dynamodb/table.ts";
import type { Delivery } from "../../../domain/delivery.ts";
import { deliverySettled } from "../../../domain/deliverySettled.ts";
import { at } from "../../support/incidents.ts";

/** The item as it was written before schedules had deadlines and deliveries. */
function before({ ownerId, ...rest }: Item): Item {
  return { ...rest, incidentId: ownerId };
}

const delivery: Delivery = {
  ownerId: "inc_1",
  seq: 1,
  target: "user:usr_ada",
  channel: "screen",
  targetName: "Ada",
  urgency: "PAGE",
  status: "PENDING",
  attempts: 1,
  requestedAt: at("10:00"),
};

test("a deadline that names an incident is still read", () => {
  const ref = { ownerId: "inc_1", kind: "ESCALATE", generation: 2, dueAt: at("10:15") } as const;
  const item = deadlineItem(ref);
  const old = { ...item, deadline: before(item["deadline"] as Item) };

  expect(deadlineOf(old)).toEqual(ref);
});

test("a delivery that names an incident is still read", () => {
  const item = deliveryItem.encode(delivery, deliveryPlacement(delivery));

  expect(deliveryItem.decode(before(item))).toEqual(delivery);
});

test("the end of such a delivery is still read", () => {
  const entry = deliverySettled({ ...delivery, status: "SENT" }, at("10:01"));
  if (entry.event.type !== "DeliverySettled") throw new Error(entry.event.type);
  const item = entryItem.encode(entry, entryPlacement(entry));
  const event = { type: "DeliverySettled", outcome: before({ ...entry.event.outcome }) };

  expect(entryItem.decode({ ...item, event })).toMatchObject({
    event: { outcome: { ownerId: "inc_1", status: "SENT" } },
  });
});
