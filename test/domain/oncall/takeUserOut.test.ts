import { expect, it } from "vitest";
import { decideSchedule } from "../../../domain/oncall/decideSchedule.ts";
import type { Board } from "../../../domain/oncall/scheduleDecision.ts";
import {
  accepted,
  CREATE,
  facts,
  given,
  on,
  rota,
  said,
  story,
  WEEKLY,
} from "../../support/schedules.ts";

const THREE = said("CreateSchedule", "2 10:00", {
  scheduleId: "sch_1",
  name: "ML on call",
  timeZone: "UTC",
  layers: [{ ...WEEKLY, userIds: ["ada", "grace", "mary"] }],
});
const leave = (userId: string, from: string, now = from) =>
  said("TakeUserOut", now, { userId, from: on(from), personId: "tim" });
const override = (overrideId: string, [start, end]: [string, string]) =>
  said("AddOverride", "2 11:00", { overrideId, userId: "ada", start: on(start), end: on(end) });
const taken = (board: Board, ...command: Parameters<typeof leave>) =>
  accepted(decideSchedule(board, leave(...command), facts));

it("goes on with the others from then on, and tells who takes over", () => {
  const { board, entries } = taken(given([THREE]), "grace", "11 12:00");
  expect(rota(board, "2 09:00", "31 09:00")).toEqual([
    "ada 3-02 09:00",
    "grace 3-09 09:00",
    "mary 3-11 12:00",
    "ada 3-16 09:00",
    "mary 3-23 09:00",
    "ada 3-30 09:00",
  ]);
  expect(story(entries)).toEqual(["ScheduleChanged: mary"]);
});

it("can be planned for a day that is still to come", () => {
  const { board } = taken(given([THREE]), "mary", "20", "3 12:00");
  expect(rota(board, "2 09:00", "31 09:00")).toEqual([
    "ada 3-02 09:00",
    "grace 3-09 09:00",
    "mary 3-16 09:00",
    "ada 3-20 00:00",
    "grace 3-23 09:00",
    "ada 3-30 09:00",
  ]);
});

it("never changes what was, whatever moment is named", () => {
  const { board } = taken(given([THREE]), "ada", "1", "4 12:00");
  expect(rota(board, "2 09:00", "10")).toEqual([
    "ada 3-02 09:00",
    "grace 3-04 12:00",
    "mary 3-09 09:00",
  ]);
});

it("ends the overrides that are the leaver's", () => {
  const overrides = [override("past", ["3", "4"]), override("ahead", ["12", "13"])];
  const { board, entries } = taken(given([THREE, ...overrides]), "ada", "5");
  expect(board.schedule.overrides.map(({ id }) => id)).toEqual(["past"]);
  expect(story(entries)).toContain("OverrideEnded: mary");
});

it("calls off what the leaver has asked for or agreed to, and tells the other", () => {
  const ask = said("AskForCover", "3 12:00", {
    ...{ requestId: "req_1", requesterId: "ada", askedId: "mary", personId: "ada" },
    shift: { start: on("23 09:00"), end: on("30 09:00") },
  });
  const accept = said("AnswerShiftRequest", "3 13:00", {
    ...{ requestId: "req_1", userId: "mary", accept: true, personId: "mary" },
  });
  const { board, entries } = taken(given([THREE, ask, accept]), "mary", "5");
  expect(board.requests).toMatchObject([{ id: "req_1", status: "CANCELLED" }]);
  expect(board.schedule.overrides).toEqual([]);
  expect(story(entries)[0]).toBe("ShiftRequestChanged: ada");
});

it("plans the next handoff anew", () => {
  const { board } = taken(given([THREE]), "grace", "5");
  const handoff = board.schedule.deadlines.find(({ kind }) => kind === "HANDOFF");
  expect(handoff?.dueAt).toBe(on("9 09:00"));
  expect(rota(board, "9 10:00", "9 11:00")).toEqual(["mary 3-09 10:00"]);
});

it("changes nothing the second time", () => {
  const { board } = taken(given([CREATE]), "ada", "5");
  expect(decideSchedule(board, leave("ada", "5", "6"), facts)).toEqual({
    kind: "ignored",
    reason: "NOTHING_TO_DO",
  });
});
