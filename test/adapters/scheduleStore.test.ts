import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deadlineOf } from "../../adapters/dynamodb/items/deadline.ts";
import {
  scheduleEntryItem,
  scheduleEntryPlacement,
} from "../../adapters/dynamodb/items/scheduleEntry.ts";
import { INDEX, indexKeys, keys, shardOf } from "../../adapters/dynamodb/keys.ts";
import { DynamoScheduleStore } from "../../adapters/dynamodb/scheduleStore.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { noticeSettled } from "../../domain/deliverySettled.ts";
import type { ScheduleCommand } from "../../domain/oncall/commands.ts";
import { decideSchedule } from "../../domain/oncall/decideSchedule.ts";
import { placeOnRecord } from "../../domain/oncall/events.ts";
import { type Engine, startEngine } from "../support/engine.ts";
import { accepted, CREATE, facts, firing, on, rota, said, WEEKLY } from "../support/schedules.ts";

let engine: Engine;
let table: Table;
let store: DynamoScheduleStore;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.createTable();
  store = new DynamoScheduleStore(table);
  await write(CREATE);
});

/** Decides on what is stored and commits it. */
async function write(command: ScheduleCommand) {
  const { board } = await store.load("sch_1", command.now);
  const decision = accepted(decideSchedule(board, command, facts));
  const { board: after, deleted, entries } = decision;
  const before = board ? { before: board } : {};
  return store.commit({ ...before, after, deleted, entries, now: command.now });
}
const loaded = async (from: string) => {
  const { board } = await store.load("sch_1", on(from));
  if (!board) throw new Error("there is no schedule");
  return board;
};
const change = (now: string, userIds: readonly string[], rest: object = {}) =>
  said("ChangeSchedule", now, { keepPresent: true, layers: [{ ...WEEKLY, userIds }], ...rest });
const add = (overrideId: string, start: string, end: string) =>
  said("AddOverride", "3 12:00", { overrideId, start: on(start), end: on(end), userId: "mary" });

describe("a schedule in the store", () => {
  it("comes out as it went in", async () => {
    const decision = accepted(decideSchedule(undefined, CREATE, facts));
    expect(await loaded("2 10:00")).toEqual(decision.board);
  });

  it("is read with the overrides that have not ended", async () => {
    await write(add("ovr_1", "4 00:00", "5 00:00"));
    await write(add("ovr_2", "6 00:00", "7 00:00"));
    const { schedule } = await loaded("5 00:00");
    expect(schedule.overrides.map(({ id }) => id)).toEqual(["ovr_2"]);
  });

  it("finds an override that was ended under its new end, and nowhere else", async () => {
    await write(add("ovr_1", "4 00:00", "8 00:00"));
    await write(said("EndOverride", "5 00:00", { overrideId: "ovr_1" }));
    expect((await loaded("5 00:00")).schedule.overrides).toEqual([]);
    expect((await loaded("4 12:00")).schedule.overrides).toMatchObject([{ end: on("5 00:00") }]);
  });

  it("reads a window of the past as it was then", async () => {
    await write(change("4 12:00", ["mary"]));
    await write(change("8 12:00", ["tim"]));
    expect((await loaded("8 12:00")).schedule.versions).toHaveLength(1);
    expect(rota(await loaded("2 10:00"), "2 10:00", "9 00:00")).toEqual([
      "ada 3-02 10:00",
      "mary 3-04 12:00",
      "tim 3-08 12:00",
    ]);
  });

  it("forgets a version that was planned and never came", async () => {
    await write(change("4 12:00", ["mary"], { from: on("20 00:00") }));
    await write(change("8 12:00", ["tim"]));
    const { schedule } = await loaded("2 10:00");
    expect(schedule.versions.map(({ from }) => from)).toEqual([on("2 10:00"), on("8 12:00")]);
  });

  it("puts its deadlines where the sweep finds them, and takes them away again", async () => {
    await write(firing("HANDOFF_DAY", 1, "8 09:00"));
    const { items } = await table.query({
      index: INDEX.byDue,
      where: {
        text: "gsi3pk = :due",
        values: { ":due": indexKeys.dueDeadlines(shardOf("sch_1")) },
      },
    });
    const due = await table.batchGet(
      items.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })),
    );
    expect(due.map(deadlineOf).map(({ kind }) => kind)).toEqual([
      "CHECK",
      "HANDOFF_HOUR",
      "HANDOFF",
    ]);
  });

  it("refuses a change of what somebody else has changed since", async () => {
    const { board } = await store.load("sch_1", on("3 12:00"));
    const { board: after, entries } = accepted(
      decideSchedule(board, add("ovr_1", "4 00:00", "5 00:00"), facts),
    );
    await write(change("3 12:00", ["mary"]));
    const stale = { after, entries, deleted: false, now: on("3 12:00") };
    expect(await store.commit({ ...stale, ...(board && { before: board }) })).toBe("REVISION");
    expect((await loaded("3 12:00")).schedule.overrides).toEqual([]);
  });

  it("is read before the requests that its revision guards, so that no answer is written over", async () => {
    await write(
      said("AskForCover", "3 12:00", {
        ...{ requestId: "req_1", requesterId: "ada", askedId: "mary" },
        shift: { start: on("16 09:00"), end: on("17 09:00") },
      }),
    );
    const accepts = { requestId: "req_1", userId: "mary", accept: true };
    // The answer comes just before the schedule is read, and may not be missing from what is read beside it.
    const slow = new (class extends DynamoScheduleStore {
      protected override async schedule(...wanted: [string, number]) {
        await write(said("AnswerShiftRequest", "3 12:30", accepts));
        return super.schedule(...wanted);
      }
    })(table);
    const { board } = await slow.load("sch_1", on("3 13:00"));
    expect(board).toMatchObject({
      schedule: { revision: 3 },
      requests: [{ status: "ACCEPTED" }],
    });
  });

  it("leaves its record and its past when it goes", async () => {
    await write(add("ovr_1", "4 00:00", "5 00:00"));
    await write(said("DeleteSchedule", "4 12:00", {}));
    expect((await store.load("sch_1", on("4 12:00"))).board).toBeUndefined();
    const record = await store.scheduleRecord("sch_1", { limit: 10 });
    expect(record.map(({ event }) => event.type)).toEqual([
      "ScheduleDeleted",
      "OverrideAdded",
      "ScheduleCreated",
    ]);
  });

  it("is found by whoever is on it, and by whoever is only asked for a shift of it", async () => {
    const people = { requesterId: "grace", askedId: "mary", personId: "grace" };
    await write(
      said("AskForCover", "3 12:00", {
        ...{ requestId: "req_1", ...people },
        shift: { start: on("9 09:00"), end: on("16 09:00") },
      }),
    );

    expect(await store.schedulesOf("ada")).toEqual(["sch_1"]);
    expect(await store.schedulesOf("mary")).toEqual(["sch_1"]);
    expect(await store.schedulesOf("tim")).toEqual([]);
  });

  it("knows whether a policy names it", async () => {
    const asked = () => store.load("sch_1", on("3 12:00"), { uses: true });
    expect((await asked()).inUse).toBe(false);
    await table.put({ ...keys.scheduleUse("sch_1", "pol_ml"), kind: "scheduleUse" });
    expect((await asked()).inUse).toBe(true);
  });
});

describe("lists", () => {
  it("has all schedules by name, with their overrides", async () => {
    await write(add("ovr_1", "4 00:00", "5 00:00"));
    const { entries, hasMore } = await store.listSchedules({ first: 10 }, on("3 12:00"));
    expect(entries.map(({ value }) => [value.name, value.overrides.length])).toEqual([
      ["ML on call", 1],
    ]);
    expect(hasMore).toBe(false);
  });

  it("has the requests whose shifts are not over", async () => {
    const ask = (requestId: string, start: string, end: string) =>
      said("AskForCover", "3 12:00", {
        ...{ requestId, requesterId: "ada", askedId: "mary" },
        shift: { start: on(start), end: on(end) },
      });
    await write(ask("req_1", "16 09:00", "17 09:00"));
    await write(ask("req_2", "4 09:00", "5 09:00"));
    expect((await loaded("4 12:00")).requests.map(({ id }) => id)).toEqual(["req_2", "req_1"]);
    expect((await store.shiftRequests("sch_1", on("5 09:00"))).map(({ id }) => id)).toEqual([
      "req_1",
    ]);
  });

  it("has the record a page at a time, the latest first", async () => {
    await write(add("ovr_1", "4 00:00", "5 00:00"));
    await write(add("ovr_2", "6 00:00", "7 00:00"));
    const [first, second] = await store.scheduleRecord("sch_1", { limit: 2 });
    const rest = await store.scheduleRecord("sch_1", { limit: 2, before: "2" });
    expect([first, second, ...rest].map((entry) => entry?.seq)).toEqual([3, 2, 1]);
  });

  it("has the end of each delivery beside its entry, also where a page ends between them", async () => {
    const outcome = {
      ...{ ownerId: "sch_1", seq: 1, targetName: "Ada", attempts: 1 },
      ...({ target: "user:usr_ada", urgency: "INFORM", status: "SENT" } as const),
    };
    for (const channel of ["hook", "slack"]) {
      const entry = noticeSettled({ ...outcome, channel }, on("3 12:00"));
      await table.put(scheduleEntryItem.encode(entry, scheduleEntryPlacement(entry)));
    }
    const pages = [
      await store.scheduleRecord("sch_1", { limit: 1 }),
      await store.scheduleRecord("sch_1", { limit: 2, before: "1#user:usr_ada#slack" }),
    ];
    expect(pages.map((page) => page.map(placeOnRecord))).toEqual([
      ["1#user:usr_ada#slack"],
      ["1#user:usr_ada#hook", "1"],
    ]);
  });
});

describe("somebody who leaves a schedule on which much is asked for", () => {
  const WEEK_MS = 7 * 86_400_000;
  const weekOf = (turn: number) => ({
    start: on("2 09:00") + turn * WEEK_MS,
    end: on("2 09:00") + (turn + 1) * WEEK_MS,
  });
  const ask = (requesterId: string, turn: number, part: number) =>
    said("AskForCover", "3 12:00", {
      ...{ requestId: `req_${requesterId}_${part}`, requesterId, personId: requesterId },
      shift: weekOf(turn),
    });

  it("is taken out in a transaction that holds also those requests that move", async () => {
    const three = [{ ...WEEKLY, userIds: ["ada", "grace", "mary"] }];
    await write(said("ChangeSchedule", "2 11:00", { keepPresent: true, layers: three }));
    for (let one = 0; one < 8; one++) await write(ask("ada", 3, one));
    for (let one = 0; one < 32; one++) await write(ask("grace", 1, one));
    for (let one = 0; one < 15; one++)
      await write(
        said("AddOverride", "3 12:00", {
          ...{ overrideId: `ovr_${one}`, userId: "ada" },
          ...{ start: weekOf(20 + one).start, end: weekOf(20 + one).end },
        }),
      );

    const leave = said("TakeUserOut", "5", { userId: "ada", from: on("5"), personId: "tim" });
    expect(await write(leave)).toBeUndefined();
    const { requests } = await loaded("5");
    expect(requests.filter(({ moved }) => moved).length).toBeGreaterThanOrEqual(32);
  });
});
