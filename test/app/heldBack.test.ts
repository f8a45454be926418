import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deliveryItem, deliveryPlacement } from "../../adapters/dynamodb/items/delivery.ts";
import { incidentItem, incidentPlacement } from "../../adapters/dynamodb/items/incident.ts";
import { DynamoPageLog } from "../../adapters/dynamodb/pageLog.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { heldBack } from "../../app/heldBack.ts";
import type { DeliveryStatus } from "../../domain/delivery.ts";
import { type Engine, startEngine } from "../support/engine.ts";
import { at, declaredIncident } from "../support/incidents.ts";
import { sentPage } from "../support/sentPages.ts";

const incident = declaredIncident();
const ada = { id: "usr_ada", pagesPerHour: 5 };

let engine: Engine;
let table: Table;
let log: DynamoPageLog;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.createTable();
  log = new DynamoPageLog(table);
});

const incidents = (count: number) =>
  Array.from({ length: count }, (_, n) => sentPage({ incidentId: `inc_${n}` }));
const held = (pages: readonly ReturnType<typeof sentPage>[]) =>
  Promise.all(pages.map((page) => heldBack(log, ada, { page, mayBeBundled: false })));

it("lets as many through as a person takes in an hour, also when all come at once", async () => {
  const reasons = await held(incidents(20));
  expect(reasons.filter((reason) => reason === undefined)).toHaveLength(5);
  expect(new Set(reasons)).toEqual(
    new Set([undefined, "the limit of pages an hour is reached: 5"]),
  );
});

it("counts a page once, however often it is tried", async () => {
  await held(incidents(5));
  const again = sentPage({ incidentId: "inc_4", at: at("10:10") });
  expect(await held([again])).toEqual([undefined]);
  expect((await log.sentTo("usr_ada")).pages).toHaveLength(5);
});

it("lets a person be paged again when the hour is over, and forgets what was before", async () => {
  await held(incidents(5));
  const later = sentPage({ incidentId: "inc_9", at: at("11:00") });
  expect(await held([later])).toEqual([undefined]);
  expect((await log.sentTo("usr_ada")).pages).toEqual([later]);
});

it("lets sixty through where nothing is said of the person", async () => {
  await log.replace("usr_ada", { revision: 1, pages: incidents(60) });
  const page = sentPage({ incidentId: "inc_60" });
  expect(await heldBack(log, { id: "usr_ada" }, { page, mayBeBundled: false })).toBe(
    "the limit of pages an hour is reached: 60",
  );
});

describe("with a page about the same service a moment ago", () => {
  const before = sentPage({ incidentId: incident.id, severity: incident.severity });
  const page = { ...before, incidentId: "inc_2", at: at("10:00:12") };
  const outcome = {
    ...{ ownerId: incident.id, seq: 1, target: "user:usr_ada", channel: "pager" },
    ...({ targetName: "Ada", urgency: "PAGE", requestedAt: at("10:00") } as const),
  };
  beforeEach(async () => {
    await table.put(incidentItem.encode(incident, incidentPlacement(incident)));
    await log.replace("usr_ada", { revision: 1, pages: [before] });
  });
  const became = (status: DeliveryStatus) => {
    const delivery = { ...outcome, status, attempts: 1 };
    return table.put(deliveryItem.encode(delivery, deliveryPlacement(delivery)));
  };

  it("bundles one that may be, and leaves the count as it is", async () => {
    await became("DELIVERED");
    expect(await heldBack(log, ada, { page, mayBeBundled: true })).toBe(
      `bundled with the page about ${incident.id}, 12 s before`,
    );
    expect((await log.sentTo("usr_ada")).pages).toEqual([before]);
  });

  it("sends one that must not be", async () => {
    await became("DELIVERED");
    expect(await heldBack(log, ada, { page, mayBeBundled: false })).toBe(undefined);
  });

  it("bundles with nothing that did not arrive", async () => {
    await became("FAILED");
    expect(await heldBack(log, ada, { page, mayBeBundled: true })).toBe(undefined);
  });

  it("bundles with nothing of which no delivery is known", async () => {
    expect(await heldBack(log, ada, { page, mayBeBundled: true })).toBe(undefined);
  });
});
