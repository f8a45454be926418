import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DynamoScheduleStore } from "../../../adapters/dynamodb/scheduleStore.ts";
import { executeSchedule, type ScheduleRequest } from "../../../app/oncall/executeSchedule.ts";
import { fireScheduleDeadline } from "../../../app/oncall/fireScheduleDeadline.ts";
import type { ScheduleCommand } from "../../../domain/oncall/commands.ts";
import { configurationOn } from "../../support/configuration.ts";
import { type Engine, startEngine } from "../../support/engine.ts";
import { NOTHING_AROUND } from "../../support/nothingAround.ts";
import { CREATE, clocks, on, said, users } from "../../support/schedules.ts";

let engine: Engine;
let ports: Awaited<ReturnType<typeof portsOnTable>>;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  ports = await portsOnTable();
  await execute(CREATE);
});

async function portsOnTable() {
  const table = await engine.createTable();
  return {
    ...configurationOn(table),
    schedules: new DynamoScheduleStore(table),
    config: { users: async () => users },
    rosters: { teams: async () => new Map() },
  };
}
const execute = (command: ScheduleCommand, rest: Partial<ScheduleRequest> = {}) => {
  ports.moveTo(new Date(command.now).toISOString());
  return executeSchedule(ports, { scheduleId: "sch_1", command, ...rest });
};
const add = (overrideId: string) =>
  said("AddOverride", "3 12:00", {
    ...{ overrideId, userId: "mary" },
    ...{ start: on("12 00:00"), end: on("13 00:00") },
  });
const board = async (from = "3 12:00") => {
  const loaded = await ports.schedules.load("sch_1", on(from));
  return loaded.board ?? expect.fail("there is no schedule");
};

describe("a change of a schedule", () => {
  it("loses none of several that come at once", async () => {
    const ids = ["ovr_1", "ovr_2", "ovr_3", "ovr_4"];
    await Promise.all(ids.map((id) => execute(add(id))));
    const { schedule } = await board();
    expect(schedule.overrides.map(({ id }) => id).sort()).toEqual(ids);
    expect(schedule).toMatchObject({ version: 5, revision: 5, eventCount: 5 });
  });

  it("answers a repeat like the first, and does it once", async () => {
    const named = { resultId: "ovr_1", idempotency: { key: "user:ada#x#1", inputHash: "a" } };
    await execute(add("ovr_1"), named);
    const repeat = await execute(add("ovr_2"), { ...named, resultId: "ovr_2" });
    expect(repeat).toMatchObject({ kind: "done", resultId: "ovr_1" });
    expect((await board()).schedule.overrides).toHaveLength(1);
  });

  it("is refused under a name that stood for something else", async () => {
    const idempotency = { key: "user:ada#x#1", inputHash: "a" };
    await execute(add("ovr_1"), { idempotency });
    const other = await execute(add("ovr_2"), { idempotency: { ...idempotency, inputHash: "b" } });
    expect(other).toMatchObject({ failures: [{ code: "IDEMPOTENCY_MISMATCH" }] });
  });

  it("is refused to whoever saw another version", async () => {
    expect(await execute(add("ovr_1"), { expectedVersion: 9 })).toMatchObject({
      failures: [
        {
          code: "VERSION_CONFLICT",
          message: "The schedule is at version 1, not 9; read it again and decide anew.",
        },
      ],
    });
  });
});

describe("a deadline of a schedule", () => {
  const day = {
    ownerId: "sch_1",
    kind: "HANDOFF_DAY",
    generation: 1,
    dueAt: on("8 09:00"),
  } as const;
  const at = async (time: string, ref: Parameters<typeof fireScheduleDeadline>[1]) => {
    ports.moveTo(new Date(on(time)).toISOString());
    return fireScheduleDeadline({ ...ports, ...NOTHING_AROUND }, ref);
  };
  const kinds = async () =>
    (await ports.schedules.scheduleRecord("sch_1", { limit: 9 })).map(({ event }) => event.type);

  it("fires once, however often it comes", async () => {
    expect(await at("8 09:00", day)).toBe(true);
    expect(await at("8 09:01", day)).toBe(false);
    expect(await kinds()).toEqual(["HandoffAhead", "ScheduleCreated"]);
  });

  it("goes on from change to change, also when it is late", async () => {
    await at("9 11:00", { ...day, kind: "HANDOFF", generation: 3, dueAt: on("9 09:00") });
    expect(clocks(await board("9 11:00")).slice(2)).toEqual([
      "HANDOFF_DAY 5 3-15 09:00",
      "HANDOFF_HOUR 6 3-16 08:00",
      "HANDOFF 7 3-16 09:00",
      "HANDOFF_REPORT 8 3-09 10:00",
    ]);
  });

  it("names whoever was on call last, though their override has ended", async () => {
    const until = { start: on("8 00:00"), end: on("9 09:00") };
    await execute(
      said("AddOverride", "3 12:00", { overrideId: "ovr_1", userId: "mary", ...until }),
    );
    await at("8 00:00", { ...day, kind: "HANDOFF", generation: 7, dueAt: on("8 00:00") });
    const due = (await board("8 00:00")).schedule.deadlines.find((one) => one.kind === "HANDOFF");
    await at("9 09:00", { ...day, ...due });
    const [last] = await ports.schedules.scheduleRecord("sch_1", { limit: 1 });
    expect(last?.event).toMatchObject({ from: { name: "Mary" }, to: { name: "Grace" } });
  });

  it("does nothing for a schedule that is no more", async () => {
    await execute(said("DeleteSchedule", "4 12:00", {}));
    expect(await at("8 09:00", day)).toBe(false);
  });
});
