import { beforeEach, describe, expect, it } from "vitest";
import { fireMaintenanceDeadline } from "../../../app/maintenance/fireMaintenanceDeadline.ts";
import { clientPerTest } from "../../support/freshClient.ts";
import { at } from "../../support/incidents.ts";
import { type MaintainedService, maintainedService } from "../../support/maintenance.ts";
import { scan } from "../../support/scan.ts";

const fresh = clientPerTest();
let one: MaintainedService;
beforeEach(async () => {
  one = await maintainedService(fresh);
});

const RESOLVED = { state: "RESOLVED" } as const;
const statuses = async () => (await one.incidents()).map(({ status }) => status);
const held = async () =>
  (await scan(fresh.table, fresh.engine)).filter(({ kind }) => kind === "heldSignal").length;
const nightly = {
  start: "2026-03-01T00:00:00Z",
  end: null,
  recurrence: {
    timeZone: "UTC",
    windows: [{ kind: "DAILY", startTime: "11:00", durationSeconds: 3_600 }],
  },
};

describe("the record of a service", () => {
  it("says when a window began and ended, and what it held back", async () => {
    await one.plan();
    await one.runTo("10:45");
    await one.hear("10:45", {}, { dedupKey: "other" });
    await one.hear("11:00", {});
    await one.hear("11:30", { ...RESOLVED, dedupKey: "other" });
    await one.runTo("12:00");
    expect(await one.record()).toEqual([
      '03-01T10:30 The maintenance "migration" began; it lasts until 2026-03-01 12:00 UTC.',
      '03-01T12:00 The maintenance "migration" is over. It held back 3 signals; 1 alarm still fires and was heard anew.',
    ]);
    expect(await one.due()).toEqual([]);
  });

  it("has each occurrence of one that recurs, with its own numbers", async () => {
    await one.plan(nightly);
    await one.runTo("11:30");
    await one.hear("11:30", {});
    await one.runTo("2026-03-02T12:00:00Z");
    expect(await one.record()).toEqual([
      '03-01T11:00 The maintenance "migration" began; it lasts until 2026-03-01 12:00 UTC.',
      '03-01T12:00 The maintenance "migration" is over. It held back 1 signal; 1 alarm still fires and was heard anew.',
      '03-02T11:00 The maintenance "migration" began; it lasts until 2026-03-02 12:00 UTC.',
      '03-02T12:00 The maintenance "migration" is over. It held back nothing.',
    ]);
    expect(await one.due()).toMatchObject([{ dueAt: at("2026-03-03T11:00:00Z") }]);
  });

  it("has no entry of a window that was called off before it began", async () => {
    const id = await one.plan();
    await one.change("cancelMaintenanceWindow", { id });
    await one.runTo("13:00");
    expect(await one.record()).toEqual([]);
  });

  it("says that one was called off, at the time that it was", async () => {
    const id = await one.plan();
    await one.runTo("10:45");
    await one.change("cancelMaintenanceWindow", { id });
    await one.runTo("13:00");
    expect(await one.record()).toEqual([
      '03-01T10:30 The maintenance "migration" began; it lasts until 2026-03-01 12:00 UTC.',
      '03-01T10:45 The maintenance "migration" was called off while it was open. It held back nothing.',
    ]);
  });

  it("goes on for one that is prolonged after its last occurrence", async () => {
    const id = await one.plan({ ...nightly, end: "2026-03-01T20:00:00Z" });
    await one.runTo("13:00");
    expect(await one.due()).toEqual([]);
    await one.change("updateMaintenanceWindow", { id, end: null });
    await one.runTo("2026-03-02T13:00:00Z");
    expect(await one.record()).toHaveLength(4);
  });

  it("follows a change of the plan before it begins", async () => {
    const id = await one.plan();
    await one.change("updateMaintenanceWindow", { id, start: "2026-03-01T11:00:00Z" });
    await one.runTo("12:00");
    expect((await one.record()).map((entry) => entry.slice(0, 11))).toEqual([
      "03-01T11:00",
      "03-01T12:00",
    ]);
  });

  it("says that one was changed while it was open, and has begun anew", async () => {
    const id = await one.plan();
    await one.runTo("10:45");
    await one.change("updateMaintenanceWindow", { id, end: "2026-03-01T13:00:00Z" });
    await one.runTo("13:00");
    expect((await one.record()).slice(1)).toEqual([
      '03-01T10:45 The maintenance "migration" was changed while it was open. It held back nothing.',
      '03-01T10:45 The maintenance "migration" began; it lasts until 2026-03-01 13:00 UTC.',
      '03-01T13:00 The maintenance "migration" is over. It held back nothing.',
    ]);
  });

  it("has one entry however often a deadline fires, and catches up in order with what is late", async () => {
    await one.plan();
    const [start] = await one.due();
    if (!start) throw new Error("nothing is due");
    one.client.ports.moveTo("12:30");
    await Promise.all([1, 2].map(() => fireMaintenanceDeadline(one.ports, start)));
    expect(await fireMaintenanceDeadline(one.ports, start)).toBe(false);
    await one.runTo("12:31");
    expect((await one.record()).map((entry) => entry.slice(0, 11))).toEqual([
      "03-01T10:30",
      "03-01T12:00",
    ]);
  });
});

describe("an alarm in a window", () => {
  it("that still fires opens its incident at the end, with the times that are true", async () => {
    await one.plan();
    await one.hear("10:45", {});
    await one.hear("11:15", {});
    await one.runTo("12:00");
    expect(await one.incidents()).toEqual([
      {
        title: "Accuracy of fraud-scoring v2.5 is below 0.90",
        status: "TRIGGERED",
        startedAt: "2026-03-01T09:45:00.000Z",
        detectedAt: "2026-03-01T10:45:00.000Z",
        declaredAt: "2026-03-01T12:00:00.000Z",
        signalCount: 1,
      },
    ]);
    expect(await held()).toBe(0);
  });

  it("says on the timeline what had held it back", async () => {
    await one.plan();
    await one.hear("10:45", {});
    await one.runTo("12:00");
    const { data } = await one.client.ask(
      "{ incidents { nodes { timeline { nodes { summary } } } } }",
    );
    expect(data.incidents.nodes[0].timeline.nodes[0].summary).toBe(
      'Opened by alertmanager, SEV1: Accuracy of fraud-scoring v2.5 is below 0.90. The maintenance "migration" had held it back since 2026-03-01 10:45:00 UTC.',
    );
  });

  it("that began, by its monitor's clock, after it was heard began when it was heard", async () => {
    await one.plan();
    await one.hear("10:45", { startedAt: at("10:46") });
    await one.runTo("12:00");
    expect(await one.incidents()).toMatchObject([{ startedAt: "2026-03-01T10:45:00.000Z" }]);
  });

  it("that was taken back meanwhile opens nothing", async () => {
    await one.plan();
    await one.hear("10:45", {});
    expect(await one.hear("11:00", RESOLVED)).toEqual(["ignored"]);
    await one.runTo("12:00");
    expect(await one.incidents()).toEqual([]);
  });

  it("that was taken back and fires again is held anew", async () => {
    await one.plan();
    await one.hear("10:45", {});
    await one.hear("11:00", RESOLVED);
    await one.hear("11:30", {});
    await one.runTo("12:00");
    expect(await one.incidents()).toMatchObject([{ detectedAt: "2026-03-01T11:30:00.000Z" }]);
  });

  it("is taken back, or not, in the order in which one message says so", async () => {
    await one.plan();
    await one.hear(
      "10:45",
      {},
      RESOLVED,
      { dedupKey: "back" },
      { dedupKey: "back", ...RESOLVED },
      {
        dedupKey: "back",
      },
    );
    await one.runTo("12:00");
    expect(await one.incidents()).toHaveLength(1);
  });

  it("is not taken back by a recovery that is older", async () => {
    await one.plan();
    await one.hear("10:45", { occurredAt: at("10:44") });
    await one.hear("10:46", { ...RESOLVED, occurredAt: at("10:40") });
    await one.runTo("12:00");
    expect(await statuses()).toEqual(["TRIGGERED"]);
  });

  it("that comes after its own recovery is not held", async () => {
    await one.plan();
    await one.hear("10:45", { ...RESOLVED, occurredAt: at("10:44") });
    expect(await one.hear("10:46", { occurredAt: at("10:40") })).toEqual(["ignored"]);
    expect(await held()).toBe(0);
  });

  it("that got worse meanwhile is as bad as it got", async () => {
    await one.plan();
    await one.hear("10:45", { severity: "SEV4" });
    await one.hear("11:00", { severity: "SEV2" });
    await one.hear("11:10", { severity: "SEV3" });
    await one.runTo("12:00");
    const { data } = await one.client.ask("{ incidents { nodes { severity detectedAt } } }");
    expect(data.incidents.nodes).toEqual([
      { severity: "SEV2", detectedAt: "2026-03-01T10:45:00.000Z" },
    ]);
  });

  it("is on record once, and its repeats are counted", async () => {
    await one.plan();
    for (const time of ["10:45", "10:46", "10:47"]) await one.hear(time, {});
    const { data } = await one.client.ask(
      `{ service(id: "${one.serviceId}") { suppressedSignals { nodes { at } } } }`,
    );
    expect(data.service.suppressedSignals.nodes).toEqual([{ at: "2026-03-01T10:45:00.000Z" }]);
    await one.runTo("12:00");
    const { data: ended } = await one.client.ask(
      `{ service(id: "${one.serviceId}") { record(first: 1) { nodes { kind heldSignals replayedAlarms } } } }`,
    );
    expect(ended.service.record.nodes).toEqual([
      { kind: "MaintenanceEnded", heldSignals: 3, replayedAlarms: 1 },
    ]);
  });

  it("whose incident was open before is added to it at the end", async () => {
    await one.hear("10:10", {});
    await one.plan();
    await one.hear("10:45", {});
    await one.runTo("12:00");
    expect(await one.incidents()).toMatchObject([{ signalCount: 2 }]);
    expect(await held()).toBe(0);
  });

  it("whose incident was open before and recovers in it leaves nothing behind", async () => {
    await one.hear("10:10", {});
    await one.plan();
    await one.hear("10:45", {});
    expect(await one.hear("11:00", RESOLVED)).toEqual(["resolved"]);
    await one.runTo("12:00");
    expect(await statuses()).toEqual(["RESOLVED"]);
  });

  it("is let go when the window is called off", async () => {
    const id = await one.plan();
    await one.hear("10:45", {});
    await one.runTo("10:50");
    await one.change("cancelMaintenanceWindow", { id });
    await one.runTo("10:50");
    expect(await one.incidents()).toMatchObject([{ declaredAt: "2026-03-01T10:50:00.000Z" }]);
  });

  it("is let go also when the window is called off before its start was written down", async () => {
    const id = await one.plan();
    await one.hear("10:30:01", {});
    await one.change("cancelMaintenanceWindow", { id });
    await one.runTo("10:30:02");
    expect(await statuses()).toEqual(["TRIGGERED"]);
  });

  it("is let go when the window is changed so that it is about others", async () => {
    const id = await one.plan();
    await one.hear("10:45", {}, { dedupKey: "canary", labels: { stage: "canary" } });
    await one.runTo("10:50");
    const labels = [{ name: "stage", value: "canary" }];
    await one.change("updateMaintenanceWindow", { id, labels });
    await one.runTo("10:50");
    expect(await one.incidents()).toHaveLength(1);
    expect(await held()).toBe(1);
  });

  it("under two windows is held until the later one ends", async () => {
    await one.plan();
    await one.plan({ name: "longer", start: "2026-03-01T11:00:00Z", end: "2026-03-01T13:00:00Z" });
    await one.hear("11:15", {});
    await one.runTo("12:30");
    expect(await one.incidents()).toEqual([]);
    await one.runTo("13:00");
    expect(await one.incidents()).toMatchObject([{ declaredAt: "2026-03-01T13:00:00.000Z" }]);
    expect((await one.record()).slice(-2)).toEqual([
      '03-01T12:00 The maintenance "migration" is over. It held back 1 signal; nothing was heard anew.',
      '03-01T13:00 The maintenance "longer" is over. It held back nothing; 1 alarm still fires and was heard anew.',
    ]);
  });

  it("is ruled at the end as rules are then", async () => {
    await one.plan();
    await one.hear("10:45", {});
    const rules = [{ name: "known", match: { title: "accuracy" }, suppress: true }];
    await one.change("setServiceRules", { rules });
    await one.runTo("12:00");
    expect(await one.incidents()).toEqual([]);
    expect(await held()).toBe(0);
  });
});

describe("the end of a window", () => {
  it("that died half way is made good for by the next, and opens nothing twice", async () => {
    await one.plan();
    await one.hear("10:45", {}, { dedupKey: "other" });
    await one.runTo("11:59");
    const [end] = await one.due();
    if (!end) throw new Error("nothing is due");
    one.client.ports.moveTo("12:00");
    const { windows } = one.ports;
    const commit = windows.commit.bind(windows);
    windows.commit = () => Promise.reject(new Error("gone"));
    await expect(fireMaintenanceDeadline(one.ports, end)).rejects.toThrow("gone");
    windows.commit = commit;
    await one.runTo("12:05");
    expect(await one.incidents()).toHaveLength(2);
    expect((await one.record()).at(-1)).toContain("2 alarms still fire and were heard anew");
  });

  it("that fires twice in the same moment opens each incident once", async () => {
    await one.plan();
    await one.hear("10:45", ...Array.from({ length: 8 }, (_, n) => ({ dedupKey: `key ${n}` })));
    await one.runTo("11:59");
    const [end] = await one.due();
    if (!end) throw new Error("nothing is due");
    one.client.ports.moveTo("12:00");
    await Promise.all([
      fireMaintenanceDeadline(one.ports, end),
      fireMaintenanceDeadline(one.ports, end),
    ]);
    const found = await one.incidents();
    expect(found).toHaveLength(8);
    expect(found.every(({ signalCount }) => signalCount === 1)).toBe(true);
  });

  it("replays more than fits into one call", async () => {
    await one.plan();
    const many = Array.from({ length: 20 }, (_, n) => ({ dedupKey: `key ${n}` }));
    await one.hear("10:45", ...many);
    await one.runTo("12:00");
    expect((await one.record()).at(-1)).toContain(
      "It held back 20 signals; 20 alarms still fire and were heard anew.",
    );
    expect(await held()).toBe(0);
  });

  it("while a recovery comes in leaves nothing open", async () => {
    await one.plan();
    await one.hear("10:45", {});
    await one.runTo("11:59");
    const [end] = await one.due();
    if (!end) throw new Error("nothing is due");
    const { store } = one.ports;
    const loadDesk = store.loadDesk.bind(store);
    // The recovery has looked when nothing was open, and the alarm still held.
    store.loadDesk = async (request) => {
      const desk = await loadDesk(request);
      store.loadDesk = loadDesk;
      one.client.ports.moveTo("12:00");
      await fireMaintenanceDeadline(one.ports, end);
      return desk;
    };
    expect(await one.hear("12:00", RESOLVED)).toEqual(["resolved"]);
    expect(await statuses()).toEqual(["RESOLVED"]);
  });

  it("while an alarm is being put by does not leave it behind", async () => {
    await one.plan();
    await one.runTo("11:59");
    const [end] = await one.due();
    if (!end) throw new Error("nothing is due");
    const { suppressions } = one.ports;
    const hold = suppressions.hold.bind(suppressions);
    suppressions.hold = async (wanted) => {
      one.client.ports.moveTo("12:00");
      await fireMaintenanceDeadline(one.ports, end);
      return hold(wanted);
    };
    expect(await one.hear("11:59:59", {})).toEqual(["opened"]);
    expect(await held()).toBe(0);
  });
});

it("a storm of one alarm writes to what is held once, and counts the rest beside it", async () => {
  await one.plan();
  await one.hear("10:45", {});
  const before = (await scan(fresh.table, fresh.engine)).find(({ kind }) => kind === "heldSignal");
  await Promise.all(Array.from({ length: 50 }, () => one.hear("10:46", {})));
  const items = await scan(fresh.table, fresh.engine);
  expect(items.find(({ kind }) => kind === "heldSignal")).toEqual(before);
  expect(items.filter(({ kind }) => kind === "suppressed")).toHaveLength(1);
  await one.runTo("12:00");
  expect((await one.record()).at(-1)).toContain("It held back 51 signals; 1 alarm still fires");
});
