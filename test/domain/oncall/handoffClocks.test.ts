import { describe, expect, it } from "vitest";
import { decideSchedule } from "../../../domain/oncall/decideSchedule.ts";
import {
  accepted,
  CREATE,
  clocks,
  facts,
  firing,
  given,
  on,
  said,
  story,
  WEEKLY,
} from "../../support/schedules.ts";

const created = given([CREATE]);
const taking = (start: string, end: string, now = "3 12:00") =>
  said("AddOverride", now, {
    ...{ overrideId: "ovr_1", userId: "mary" },
    ...{ start: on(start), end: on(end) },
  });

describe("the clocks of a handoff", () => {
  it("stand a day before, an hour before and at the change of person", () => {
    expect(clocks(created)).toEqual([
      "HANDOFF_DAY 1 3-08 09:00",
      "HANDOFF_HOUR 2 3-09 08:00",
      "HANDOFF 3 3-09 09:00",
    ]);
  });

  it("are set and stopped by the entry of the change that moves them", () => {
    const decision = decideSchedule(created, taking("9 00:00", "10 00:00"), facts);
    const { board, entries } = accepted(decision);
    expect(clocks(board)).toEqual([
      "HANDOFF_DAY 5 3-08 00:00",
      "HANDOFF_HOUR 6 3-08 23:00",
      "HANDOFF 7 3-09 00:00",
    ]);
    const kinds = ["HANDOFF_DAY", "HANDOFF_HOUR", "HANDOFF"];
    expect(entries[0]?.event.clocks.map(({ kind }) => kind)).toEqual(kinds);
    expect(entries[0]?.event.stopped).toEqual(created.schedule.deadlines.slice(0, 3));
  });

  it("leave out what is past already", () => {
    const board = given([CREATE, taking("4 00:00", "5 00:00")]);
    expect(clocks(board)).toEqual(["HANDOFF_HOUR 5 3-03 23:00", "HANDOFF 6 3-04 00:00"]);
  });

  it("go on where nothing moves", () => {
    const board = given([CREATE, taking("12 00:00", "13 00:00")]);
    expect(board.schedule.deadlines).toEqual(created.schedule.deadlines);
  });

  it("stand for nobody where one person has every turn", () => {
    const alone = { ...CREATE, layers: [{ ...WEEKLY, userIds: ["ada"] }] };
    expect(clocks(given([alone]))).toEqual([]);
  });

  it("that are due and have not fired yet outlive a change", () => {
    const board = given([CREATE, taking("12 00:00", "13 00:00", "9 09:02")]);
    expect(clocks(board).slice(0, 3)).toEqual([
      "HANDOFF_DAY 1 3-08 09:00",
      "HANDOFF_HOUR 2 3-09 08:00",
      "HANDOFF 3 3-09 09:00",
    ]);
  });
});

describe("a clock that comes due", () => {
  it("a day ahead tells who leaves and who comes", () => {
    const decision = decideSchedule(created, firing("HANDOFF_DAY", 1, "8 09:00"), facts);
    const { board, entries } = accepted(decision);
    expect(story(entries)).toEqual(["HandoffAhead: ada grace"]);
    expect(entries[0]?.event).toMatchObject({
      at: on("9 09:00"),
      from: { id: "ada", name: "Ada" },
      to: { id: "grace", name: "Grace" },
    });
    expect(clocks(board)).toEqual(["HANDOFF_HOUR 2 3-09 08:00", "HANDOFF 3 3-09 09:00"]);
  });

  it("names who really leaves and who really comes after an override", () => {
    const board = given([CREATE, taking("8 20:00", "12 00:00")]);
    const decision = decideSchedule(board, firing("HANDOFF_HOUR", 6, "8 19:00"), facts);
    expect(story(accepted(decision).entries)).toEqual(["HandoffAhead: ada mary"]);
  });

  it("at the change says that it happened and sets those of the next", () => {
    const { board, entries } = accepted(
      decideSchedule(created, firing("HANDOFF", 3, "9 09:00"), facts),
    );
    expect(story(entries)).toEqual(["HandoffHappened: ada grace"]);
    expect(clocks(board).slice(2)).toEqual([
      "HANDOFF_DAY 5 3-15 09:00",
      "HANDOFF_HOUR 6 3-16 08:00",
      "HANDOFF 7 3-16 09:00",
    ]);
  });

  it("is the time that was due, however late it fires", () => {
    const late = { ...firing("HANDOFF", 3, "9 09:00"), now: on("9 11:00") };
    const [entry] = accepted(decideSchedule(created, late, facts)).entries;
    expect(entry).toMatchObject({ at: on("9 09:00"), recordedAt: on("9 11:00"), actor: "tocsin" });
  });

  it("reminds a day ahead also where people change every day", () => {
    const daily = { ...WEEKLY, turn: { unit: "DAYS", count: 1 } } as const;
    const board = given([{ ...CREATE, layers: [daily] } as typeof CREATE]);
    const next = accepted(decideSchedule(board, firing("HANDOFF", 2, "3 09:00"), facts)).board;
    expect(clocks(next)).toContain("HANDOFF_DAY 4 3-03 09:00");
    const reminded = accepted(decideSchedule(next, firing("HANDOFF_DAY", 4, "3 09:00"), facts));
    expect(story(reminded.entries)).toEqual(["HandoffAhead: grace ada"]);
    expect(clocks(reminded.board).filter((one) => one.startsWith("HANDOFF_DAY"))).toEqual([]);
  });

  it("does nothing when it fires twice", () => {
    const once = accepted(decideSchedule(created, firing("HANDOFF", 3, "9 09:00"), facts)).board;
    expect(decideSchedule(once, firing("HANDOFF", 3, "9 09:00"), facts)).toEqual({
      kind: "ignored",
      reason: "SUPERSEDED_DEADLINE",
    });
  });

  it("after the change that it was to announce has happened makes nothing of it happen again", () => {
    const changed = accepted(decideSchedule(created, firing("HANDOFF", 3, "9 09:00"), facts)).board;
    const late = { ...firing("HANDOFF_HOUR", 2, "9 08:00"), now: on("9 09:05") };
    const { board, entries } = accepted(decideSchedule(changed, late, facts));
    expect(entries).toEqual([]);
    expect(clocks(board)).toEqual([
      "HANDOFF_DAY 1 3-08 09:00",
      "HANDOFF_DAY 5 3-15 09:00",
      "HANDOFF_HOUR 6 3-16 08:00",
      "HANDOFF 7 3-16 09:00",
    ]);
  });

  it("of a check that is late leaves a change alone that has happened meanwhile", () => {
    const changed = accepted(decideSchedule(created, firing("HANDOFF", 3, "9 09:00"), facts)).board;
    const late = { ...firing("CHECK", 4, "3 03:00"), now: on("9 09:05") };
    expect(clocks(accepted(decideSchedule(changed, late, facts)).board)).toEqual(clocks(changed));
  });

  it("does nothing when the change has moved", () => {
    const board = given([CREATE, taking("9 00:00", "10 00:00")]);
    expect(decideSchedule(board, firing("HANDOFF", 3, "9 09:00"), facts).kind).toBe("ignored");
  });

  it("is no change that a client acts on", () => {
    const { board } = accepted(decideSchedule(created, firing("HANDOFF_DAY", 1, "8 09:00"), facts));
    expect(board.schedule).toMatchObject({ version: 1, revision: 2 });
  });
});
