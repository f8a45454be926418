import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { DynamoPageLog } from "../../adapters/dynamodb/pageLog.ts";
import { heldBack } from "../../app/heldBack.ts";
import { type Engine, startEngine } from "../support/engine.ts";
import { at } from "../support/incidents.ts";
import { sentPage } from "../support/sentPages.ts";

const ada = { id: "usr_ada", pagesPerHour: 5 };

let engine: Engine;
let log: DynamoPageLog;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  log = new DynamoPageLog(await engine.createTable());
});

const incidents = (count: number) =>
  Array.from({ length: count }, (_, n) => sentPage({ incidentId: `inc_${n}` }));
const held = (pages: readonly ReturnType<typeof sentPage>[]) =>
  Promise.all(pages.map((page) => heldBack(log, ada, page)));

it("lets as many through as a person takes in an hour, also when all come at once", async () => {
  const reasons = await held(incidents(20));
  expect(reasons.filter((reason) => reason === undefined)).toHaveLength(5);
  expect(new Set(reasons)).toEqual(
    new Set([undefined, "the limit of pages an hour is reached: 5"]),
  );
});

it("counts a page once, however often it is tried", async () => {
  await held(incidents(5));
  expect(await heldBack(log, ada, sentPage({ incidentId: "inc_4", at: at("10:10") }))).toBe(
    undefined,
  );
  expect((await log.sentTo("usr_ada")).pages).toHaveLength(5);
});

it("lets a person be paged again when the hour is over, and forgets what was before", async () => {
  await held(incidents(5));
  const later = sentPage({ incidentId: "inc_9", at: at("11:00") });
  expect(await heldBack(log, ada, later)).toBe(undefined);
  expect((await log.sentTo("usr_ada")).pages).toEqual([later]);
});

it("lets sixty through where nothing is said of the person", async () => {
  const anybody = { id: "usr_ada" };
  const first = incidents(60);
  await log.replace("usr_ada", { revision: 1, pages: first });
  expect(await heldBack(log, anybody, sentPage({ incidentId: "inc_60" }))).toBe(
    "the limit of pages an hour is reached: 60",
  );
});
