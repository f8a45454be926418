import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isOpen } from "../../../domain/incident.ts";
import type { Service } from "../../../domain/service.ts";
import { type Engine, startEngine } from "../../support/engine.ts";
import { GroupedService, grouped } from "../../support/groupedService.ts";
import { at, fraudScoring } from "../../support/incidents.ts";

let engine: Engine;
let service: GroupedService;

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const quiet = { resolveAfterSeconds: 300 };
const found = async (given: Service) => {
  service = await GroupedService.on(await engine.createTable(), given);
};
const isStillOpen = async () => isOpen(await service.incident("inc_1"));

describe("a service that waits before it resolves", () => {
  beforeEach(() => found({ ...fraudScoring, ...quiet }));

  it("resolves as of the recovery when nothing fires again", async () => {
    await service.fires("a");
    service.now = at("10:20");
    const outcome = await service.clears("a");
    const open = await isStillOpen();
    await service.comesDue("SETTLE", "inc_1");

    expect([outcome, open, service.now]).toEqual([["noted inc_1"], true, at("10:25")]);
    expect(await service.incident("inc_1")).toMatchObject({
      status: "RESOLVED",
      resolvedAt: at("10:20"),
    });
    expect(await service.timeline("inc_1")).toEqual([
      "Opened by alertmanager, SEV1: a. Paged Ada.",
      "Its key has cleared; it is resolved at 2026-03-01 10:25:00 UTC unless it fires again.",
      "Resolved by Tocsin.",
    ]);
  });

  it("goes on with the same incident when it fires again, and waits anew after the next recovery", async () => {
    await service.fires("a");
    await service.clears("a");
    service.now = at("10:04");
    const again = await service.fires("a");
    const clock = await service.comesDue("SETTLE", "inc_1");
    service.now = at("10:06");
    await service.clears("a");
    await service.comesDue("SETTLE", "inc_1");

    expect([again, clock, service.now]).toEqual([["added inc_1"], "none", at("10:11")]);
    expect(await isStillOpen()).toBe(false);
  });

  it("tells of a monitor that flaps no more than once a minute after the first few times", async () => {
    await service.fires("a");
    for (let times = 0; times < 20; times++) {
      await service.clears("a");
      await service.fires("a");
    }
    await service.tallies("inc_1");

    expect((await service.timeline("inc_1")).slice(6)).toEqual([
      "17 recovered, 18 fired again; 1 is firing.",
    ]);
  });

  it("waits for the whole time after the last recovery of a monitor that flaps", async () => {
    await service.fires("a");
    for (let times = 0; times < 4; times++) {
      await service.clears("a");
      await service.fires("a");
    }
    service.now = at("10:00:50");
    await service.clears("a");
    await service.tallies("inc_1");
    const { keys } = await service.incident("inc_1");
    await service.comesDue("SETTLE", "inc_1");

    expect(keys?.settlesAt).toBe(at("10:05:50"));
    expect(await isStillOpen()).toBe(false);
  });

  it("does so also while somebody works on the incident, and not after it was reopened", async () => {
    await service.fires("a");
    await service.clears("a");
    await service.does("inc_1", { type: "Acknowledge" });
    await service.comesDue("SETTLE", "inc_1");
    const resolved = !(await isStillOpen());
    await service.does("inc_1", { type: "Reopen" });

    expect([resolved, await service.comesDue("SETTLE", "inc_1")]).toEqual([true, "none"]);
  });

  it("lets a new key open an incident of its own", async () => {
    await service.fires("a");
    await service.clears("a");

    expect(await service.fires("b")).toEqual(["opened inc_2"]);
  });
});

it("of several keys the last to clear starts the waiting, and one that joins ends it", async () => {
  await found({ ...grouped, ...quiet });
  await service.fires("a", "b");
  await service.clears("a", "b");
  const waiting = (await service.incident("inc_1")).keys?.settlesAt;
  await service.fires("c");

  expect([waiting, (await service.incident("inc_1")).keys?.settlesAt]).toEqual([
    at("10:05"),
    undefined,
  ]);
  expect(await service.timeline("inc_1")).toContain(
    "All of its 2 keys have cleared; it is resolved at 2026-03-01 10:05:00 UTC unless one fires again.",
  );
});
