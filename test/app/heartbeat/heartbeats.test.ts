import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { incidentItem } from "../../../adapters/dynamodb/items/incident.ts";
import { keys } from "../../../adapters/dynamodb/keys.ts";
import type { Table } from "../../../adapters/dynamodb/table.ts";
import { deleteHeartbeat } from "../../../app/configure/deleteHeartbeat.ts";
import { updateHeartbeat } from "../../../app/configure/updateHeartbeat.ts";
import { recordPing } from "../../../app/heartbeat/recordPing.ts";
import { asked, done } from "../../support/configuration.ts";
import { type Engine, startEngine } from "../../support/engine.ts";
import { heartbeatOn, type TestHeartbeat } from "../../support/heartbeats.ts";
import { at } from "../../support/incidents.ts";
import { scan } from "../../support/scan.ts";

let engine: Engine;
let table: Table;
let one: TestHeartbeat;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.createTable();
  one = await heartbeatOn(table);
});

const opened = async () => {
  const found = (await scan(table, engine)).filter(({ sk }) => sk === keys.incident("").sk);
  return found.map(incidentItem.decode);
};
const update = async (fields: object) =>
  done(updateHeartbeat(one.config, asked({ id: one.id, ...fields })));

describe("a heartbeat", () => {
  it("expects nothing before its first ping", async () => {
    expect(await one.looks()).toEqual([]);
    expect(await one.state()).toEqual(["NEVER_PINGED", undefined]);
  });

  it("is looked at for the first time when its second ping has to have come", async () => {
    await one.ping("10:00");
    expect(await one.looks()).toEqual([
      { ownerId: one.id, kind: "PING", generation: 1, dueAt: at("11:05") },
    ]);
    expect(await one.state()).toEqual(["ALIVE", "2026-03-01T11:05:00.000Z"]);
  });

  it("plans no look with an ordinary ping, and says when the next one is due", async () => {
    await one.ping("10:00");
    await one.ping("10:40");
    expect(await one.looks()).toMatchObject([{ generation: 1, dueAt: at("11:05") }]);
    expect(await one.state()).toEqual(["ALIVE", "2026-03-01T11:45:00.000Z"]);
  });

  it("that pinged is looked at again when the next ping is due", async () => {
    await one.ping("10:00");
    await one.ping("10:40");
    expect(await one.look("11:05")).toBe(true);
    expect(await one.looks()).toMatchObject([{ generation: 2, dueAt: at("11:45") }]);
    expect(await one.incidents()).toEqual([]);
  });

  it("that stayed away opens an incident, with the times that are true", async () => {
    await one.ping("10:00");
    await one.look("11:05");
    expect(await opened()).toMatchObject([
      {
        title: "nightly retraining has not pinged",
        description:
          "A ping was expected by 2026-03-01 11:00:00 UTC. The last one came at 2026-03-01 10:00:00 UTC.",
        severity: "SEV2",
        category: "TRAINING_PIPELINE",
        source: "heartbeat",
        dedupKey: `heartbeat/${one.id}`,
        startedAt: at("11:00"),
        detectedAt: at("11:05"),
        labels: { heartbeat: "nightly retraining" },
      },
    ]);
    expect(await one.looks()).toEqual([]);
    expect(await one.state()).toEqual(["MISSING", undefined]);
  });

  it("that comes back resolves its incident and is looked at again", async () => {
    await one.ping("10:00");
    await one.look("11:05");
    await one.ping("11:30");
    expect(await one.incidents()).toEqual(["RESOLVED"]);
    expect(await one.state()).toEqual(["ALIVE", "2026-03-01T12:35:00.000Z"]);
    expect(await one.looks()).toMatchObject([{ generation: 2, dueAt: at("12:35") }]);
  });

  it("that stays away a second time opens a second incident", async () => {
    await one.ping("10:00");
    await one.look("11:05");
    await one.ping("11:30");
    await one.look("12:35");
    expect(await one.incidents()).toEqual(["TRIGGERED", "RESOLVED"]);
  });

  it("that pings a second before it would be late opens nothing", async () => {
    await one.ping("10:00");
    await one.ping("11:04:59");
    await one.look("11:05");
    expect(await one.incidents()).toEqual([]);
  });

  it("leaves resolving to people where its service does", async () => {
    const manual = await heartbeatOn(await engine.createTable(), {}, { autoResolve: false });
    await manual.ping("10:00");
    await manual.look("11:05");
    await manual.ping("11:30");
    expect(await manual.incidents()).toEqual(["TRIGGERED"]);
    expect(await manual.state()).toEqual(["ALIVE", "2026-03-01T12:35:00.000Z"]);
  });

  it("is ruled by its service like any other source", async () => {
    const rule = { name: "quiet", enabled: true, suppress: true, stop: false };
    const match = { source: "heartbeat", labels: [], severities: [] };
    const quiet = await heartbeatOn(
      await engine.createTable(),
      {},
      { rules: [{ ...rule, match }] },
    );
    await quiet.ping("10:00");
    await quiet.look("11:05");
    expect(await quiet.incidents()).toEqual([]);
    expect(await quiet.state()).toEqual(["MISSING", undefined]);
  });
});

it("a heartbeat that stays away during planned work opens nothing, and leaves nothing behind once it is back", async () => {
  const window = {
    id: "win_1",
    name: "migration",
    start: at("11:00"),
    end: at("12:00"),
    labels: [],
  };
  const own = await engine.createTable();
  const maintained = await heartbeatOn(own, {}, { maintenance: [window] });
  await maintained.ping("10:00");
  await maintained.look("11:05");
  expect(await maintained.state()).toEqual(["MISSING", undefined]);
  await maintained.ping("11:30");
  expect(await maintained.incidents()).toEqual([]);
  expect((await scan(own, engine)).filter(({ kind }) => kind === "heldSignal")).toEqual([]);
});

describe("a look", () => {
  it("that is late judges by the time that was due, and is content with a ping since", async () => {
    await one.ping("10:00");
    await one.ping("14:00");
    await one.look("14:30");
    expect(await one.incidents()).toEqual([]);
    expect(await one.looks()).toMatchObject([{ dueAt: at("15:05") }]);
  });

  it("twice opens one incident", async () => {
    await one.ping("10:00");
    const [ref] = await one.looks();
    await one.look("11:05", ref);
    expect(await one.look("11:06", ref)).toBe(false);
    expect(await opened()).toMatchObject([{ signalCount: 1, status: "TRIGGERED" }]);
  });

  it("twice in the same moment opens one incident", async () => {
    await one.ping("10:00");
    const [ref] = await one.looks();
    await Promise.all([one.look("11:05", ref), one.look("11:05", ref)]);
    expect(await one.incidents()).toEqual(["TRIGGERED"]);
  });

  it("that died before its alarm was heard is made good for by the next", async () => {
    await one.ping("10:00");
    const [ref] = await one.looks();
    const { store } = one.ports;
    const commit = store.commit.bind(store);
    store.commit = () => Promise.reject(new Error("gone"));
    await expect(one.look("11:05", ref)).rejects.toThrow("gone");
    store.commit = commit;
    expect(await one.look("11:07", ref)).toBe(true);
    expect(await one.incidents()).toEqual(["TRIGGERED"]);
  });

  it("whose alarm a ping has overtaken opens nothing that stays open", async () => {
    await one.ping("10:00");
    const [ref] = await one.looks();
    const { store } = one.ports;
    const loadDesk = store.loadDesk.bind(store);
    store.loadDesk = async (request) => {
      store.loadDesk = loadDesk;
      await one.ping("11:05:01");
      return loadDesk(request);
    };
    await one.look("11:05", ref);
    expect(await one.incidents()).not.toContain("TRIGGERED");
    expect(await one.state()).toEqual(["ALIVE", "2026-03-01T12:10:01.000Z"]);
  });

  it("of a heartbeat that was deleted changes nothing", async () => {
    await one.ping("10:00");
    const [ref] = await one.looks();
    await done(deleteHeartbeat(one.config, asked({ id: one.id })));
    expect(await one.look("11:05", ref)).toBe(false);
    expect(await one.incidents()).toEqual([]);
  });
});

describe("a ping that says that it failed", () => {
  it("opens an incident at once, also as the first one", async () => {
    await one.ping("10:00", "FAILED");
    expect(await opened()).toMatchObject([
      { title: "nightly retraining reports a failure", startedAt: at("10:00") },
    ]);
    expect(await one.state()).toEqual(["FAILING", undefined]);
  });

  it("calls off the look, and the next good one plans it anew and resolves", async () => {
    await one.ping("10:00");
    await one.ping("10:30", "FAILED");
    expect(await one.looks()).toEqual([]);
    await one.ping("11:30");
    expect(await one.incidents()).toEqual(["RESOLVED"]);
    expect(await one.looks()).toMatchObject([{ dueAt: at("12:35") }]);
  });

  it("adds to the incident that is open", async () => {
    await one.ping("10:00", "FAILED");
    await one.ping("11:00", "FAILED");
    expect(await opened()).toMatchObject([{ signalCount: 2, status: "TRIGGERED" }]);
  });
});

describe("a heartbeat that is switched off", () => {
  it("is looked at no more, and a look that is under way changes nothing", async () => {
    await one.ping("10:00");
    const [ref] = await one.looks();
    await update({ enabled: false });
    expect(await one.looks()).toEqual([]);
    expect(await one.look("11:05", ref)).toBe(false);
    expect(await one.state()).toEqual(["PAUSED", undefined]);
  });

  it("notes pings and opens nothing, whatever they say", async () => {
    await update({ enabled: false });
    await one.ping("10:00");
    await one.ping("10:10", "FAILED");
    expect(await one.looks()).toEqual([]);
    expect(await one.incidents()).toEqual([]);
  });

  it("still resolves by a ping what it opened before", async () => {
    await one.ping("10:00");
    await one.look("11:05");
    await update({ enabled: false });
    await one.ping("11:30");
    expect(await one.incidents()).toEqual(["RESOLVED"]);
    expect(await one.looks()).toEqual([]);
  });

  it("has its whole time once more when it is switched on again", async () => {
    await one.ping("10:00");
    await update({ enabled: false });
    one.config.moveTo("15:00");
    await update({ enabled: true });
    expect(await one.looks()).toMatchObject([{ dueAt: at("16:05") }]);
    await one.look("16:05");
    expect(await one.incidents()).toEqual(["TRIGGERED"]);
  });
});

describe("a change", () => {
  it("moves the look to the new time", async () => {
    await one.ping("10:00");
    await update({ everySeconds: 7_200 });
    expect(await one.looks()).toMatchObject([{ generation: 2, dueAt: at("12:05") }]);
  });

  it("by which the next ping would be late gives it its whole time", async () => {
    await one.ping("10:00");
    one.config.moveTo("10:50");
    await update({ everySeconds: 600 });
    expect(await one.looks()).toMatchObject([{ dueAt: at("11:05") }]);
  });

  it("of the name leaves the look alone", async () => {
    await one.ping("10:00");
    await update({ name: "retraining" });
    expect(await one.looks()).toMatchObject([{ generation: 1, dueAt: at("11:05") }]);
  });
});

it.each([
  ["nothing", ""],
  ["another secret of the same heartbeat", `1${"0".repeat(32)}`],
  ["what is no token", "../../incidents"],
])("a ping with %s is of nobody", async (_, token) => {
  expect(await recordPing(one.ports, token, "OK")).toBe(false);
});

it("a ping of a heartbeat that was deleted is of nobody, and leaves nothing behind", async () => {
  await done(deleteHeartbeat(one.config, asked({ id: one.id })));
  expect(await one.ping("10:00")).toBe(false);
  const left = (await scan(table, engine)).filter(({ pk }) => pk === keys.heartbeat(one.id).pk);
  expect(left.map(({ sk }) => String(sk).slice(0, 3))).toEqual(["AUD", "AUD"]);
});
