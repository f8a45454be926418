import { describe, expect, it } from "vitest";
import { decideSchedule } from "../../../domain/oncall/decideSchedule.ts";
import {
  accepted,
  CREATE,
  CREATE_SECONDS,
  facts,
  given,
  on,
  refusals,
  rota,
  said,
  story,
} from "../../support/schedules.ts";

const created = given([CREATE]);
const add = (start: string, end: string, rest: object = { userId: "mary" }, now = "3 12:00") =>
  said("AddOverride", now, { overrideId: "ovr_1", start: on(start), end: on(end), ...rest });
const end = (now: string) => said("EndOverride", now, { overrideId: "ovr_1" });

describe("an override", () => {
  it("puts somebody on call, and tells who comes and who need not", () => {
    const { board, entries } = accepted(decideSchedule(created, add("4 09:00", "5 09:00"), facts));
    expect(story(entries)).toEqual(["OverrideAdded: mary ada"]);
    expect(rota(board, "4 00:00", "6 00:00")).toEqual([
      "ada 3-04 00:00",
      "mary 3-04 09:00",
      "ada 3-05 09:00",
    ]);
  });

  it("for ever is none of the turns too many, however short they are", () => {
    const endless = add("4 09:00", "9999-12-31T00:00:00Z");
    const { entries } = accepted(decideSchedule(given([CREATE_SECONDS]), endless, facts));
    expect(story(entries)).toEqual(["OverrideAdded: mary ada grace"]);
  });

  it("tells everybody but whoever made it", () => {
    const command = add("4 09:00", "5 09:00", { userId: "mary", personId: "mary" });
    expect(story(accepted(decideSchedule(created, command, facts)).entries)).toEqual([
      "OverrideAdded: ada",
    ]);
  });

  it("can say nobody", () => {
    const board = given([CREATE, add("4 09:00", "5 09:00", {})]);
    expect(rota(board, "4 09:00", "6 00:00")).toEqual(["nobody 3-04 09:00", "ada 3-05 09:00"]);
  });

  it("that began in the past begins now", () => {
    const board = given([CREATE, add("1 09:00", "5 09:00")]);
    expect(board.schedule.overrides).toMatchObject([{ start: on("3 12:00"), end: on("5 09:00") }]);
  });

  it.each([
    ["4 09:00", "4 09:00", "INVALID end: It has no length: the end must be after the start."],
    [
      "4 09:00",
      "3 09:00",
      "INVALID end: It ends before it starts; the end must be after the start.",
    ],
    ["2 09:00", "3 09:00", "INVALID end: It is over; the past stays as it is."],
  ])("from %s to %s is refused", (start, until, words) => {
    expect(refusals(decideSchedule(created, add(start, until), facts))).toEqual([words]);
  });

  it.each([
    ["nemo", "NOT_FOUND userId: There is no user nemo."],
    [
      "hal",
      "INVALID userId: Hal has left or leaves on 2026-03-01; choose somebody who is there then.",
    ],
  ])("for %s is refused", (userId, words) => {
    const command = add("4 09:00", "5 09:00", { userId });
    expect(refusals(decideSchedule(created, command, facts))).toEqual([words]);
  });
});

describe("an override that is ended", () => {
  const planned = given([CREATE, add("4 09:00", "5 09:00")]);

  it("goes when it is ahead, and both are told", () => {
    const { board, entries } = accepted(decideSchedule(planned, end("4 08:00"), facts));
    expect(board.schedule.overrides).toEqual([]);
    expect(story(entries)).toEqual(["OverrideEnded: mary ada"]);
  });

  it("ends now when it is running", () => {
    const { board } = accepted(decideSchedule(planned, end("4 12:00"), facts));
    expect(rota(board, "4 09:00", "6 00:00")).toEqual(["mary 3-04 09:00", "ada 3-04 12:00"]);
  });

  it("stays when it is over", () => {
    expect(refusals(decideSchedule(planned, end("5 09:00"), facts))).toEqual([
      "ILLEGAL_TRANSITION id: The override is over; the past stays as it is.",
    ]);
  });

  it("has to be there", () => {
    expect(refusals(decideSchedule(created, end("4 09:00"), facts))).toEqual([
      "NOT_FOUND id: There is no override ovr_1 that is running or ahead.",
    ]);
  });
});
