import { beforeEach, expect, it } from "vitest";
import { createService } from "../../../app/configure/createService.ts";
import {
  type CreateFreezeInput,
  cancelFreeze,
  createFreeze,
  updateFreeze,
} from "../../../app/configure/freezes.ts";
import {
  asked,
  type Configuration,
  configurationOn,
  done,
  failuresOf,
} from "../../support/configuration.ts";
import { tablePerTest } from "../../support/freshTable.ts";
import { at } from "../../support/incidents.ts";

const fresh = tablePerTest();
let ports: Configuration;
beforeEach(async () => {
  ports = configurationOn(fresh.table);
  ports.moveTo("2026-12-01T10:00:00Z");
});

const HOLIDAYS: CreateFreezeInput = {
  name: "Holidays",
  start: at("2026-12-20T00:00:00Z"),
  end: at("2027-01-04T00:00:00Z"),
};
const made = async (input: CreateFreezeInput = HOLIDAYS, key?: string) =>
  (await done(createFreeze(ports, asked(input, key)))).freeze ?? expect.fail("there is none");

it("plans, changes and cancels a freeze, each on record", async () => {
  const { id } = await made();
  const reason = "Half of us are away.";
  const { freeze } = await done(updateFreeze(ports, asked({ id, reason })));
  expect(freeze).toEqual({ id, ...HOLIDAYS, reason, serviceIds: [] });
  expect((await done(cancelFreeze(ports, asked({ id })))).freezes).toEqual({
    version: 3,
    value: [],
  });
  const { entries } = await ports.config.auditLog("freezes", { first: 9 });
  expect(entries.map(({ value }) => [value.action, value.subject])).toEqual([
    ["cancelFreeze", id],
    ["updateFreeze", id],
    ["createFreeze", id],
  ]);
});

it("answers a repeat with the freeze that the first request made", async () => {
  const first = await made(HOLIDAYS, "k1");
  expect(await made(HOLIDAYS, "k1")).toEqual(first);
  expect((await ports.config.freezes()).value).toHaveLength(1);
});

it("loses none of several that are planned at once", async () => {
  const names = ["One", "Two", "Three", "Four"];
  await Promise.all(names.map((name) => made({ ...HOLIDAYS, name })));
  const { version, value } = await ports.config.freezes();
  expect([version, value.map(({ name }) => name).sort()]).toEqual([4, names.toSorted()]);
});

it("lets those that are over go", async () => {
  await made({
    ...HOLIDAYS,
    name: "Today",
    start: at("2026-12-01T09:00:00Z"),
    end: at("2026-12-02T00:00:00Z"),
  });
  ports.moveTo("2026-12-03T00:00:00Z");
  const { id } = await made();
  expect((await ports.config.freezes()).value.map((one) => one.id)).toEqual([id]);
});

it.each<[string, Partial<CreateFreezeInput>, string]>([
  ["no end", { end: null }, "INVALID input.end"],
  ["longer than a quarter", { end: at("2027-12-20T00:00:00Z") }, "INVALID input.end"],
  ["no name", { name: " " }, "INVALID input.name"],
  ["a service that is not there", { serviceIds: ["nowhere"] }, "NOT_FOUND input.serviceIds"],
])("refuses one with %s", async (_, change, failure) => {
  expect(await failuresOf(createFreeze(ports, asked({ ...HOLIDAYS, ...change })))).toEqual([
    failure,
  ]);
});

it("refuses whoever has seen other freezes", async () => {
  const { id } = await made();
  const stale = { ...asked({ id, name: "Winter" }), expectedVersion: 0 };
  expect(await failuresOf(updateFreeze(ports, stale))).toEqual([
    "VERSION_CONFLICT input.expectedVersion",
  ]);
});

it("names services, each once, and is about all of them again with none", async () => {
  const { id: serviceId } = await done(createService(ports, asked({ name: "ranker" })));
  const { id } = await made({ ...HOLIDAYS, serviceIds: [serviceId, serviceId] });
  expect((await ports.config.freezes()).value[0]?.serviceIds).toEqual([serviceId]);
  const { freeze } = await done(updateFreeze(ports, asked({ id, serviceIds: null })));
  expect(freeze?.serviceIds).toEqual([]);
});
