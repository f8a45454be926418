import { describe, expect, it } from "vitest";
import type { ScheduleCommand } from "../../../domain/oncall/commands.ts";
import { decideSchedule } from "../../../domain/oncall/decideSchedule.ts";
import type { Board } from "../../../domain/oncall/scheduleDecision.ts";
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
  team,
  WEEKLY,
} from "../../support/schedules.ts";

const created = given([CREATE]);
const span = (start: string, end: string) => ({ start: on(start), end: on(end) });
/** Ada's week from 16 March, which she asks Mary to take. */
const ask = (rest: object = {}) =>
  said("AskForCover", "3 12:00", {
    ...{ requestId: "req_1", requesterId: "ada", askedId: "mary", personId: "ada" },
    shift: span("16 09:00", "23 09:00"),
    ...rest,
  });
const SWAP = { askedId: "grace", inReturn: span("9 09:00", "16 09:00") };
const answer = (userId: string, accept = true, now = "3 13:00") =>
  said("AnswerShiftRequest", now, { requestId: "req_1", userId, accept, personId: userId });
const assign = (userId: string, personId = "tim") =>
  said("AssignShift", "3 14:00", { requestId: "req_1", userId, personId });
const cancel = (personId: string, now = "3 15:00") =>
  said("CancelShiftRequest", now, { requestId: "req_1", personId });
const statusOf = ({ requests }: Board) => requests.map(({ status }) => status);
const tried = (board: Board, command: ScheduleCommand, known = facts) =>
  decideSchedule(board, command, known);

describe("a request for cover", () => {
  it("is put to the person asked", () => {
    const { board, entries } = accepted(tried(created, ask()));
    expect(story(entries)).toEqual(["ShiftRequestChanged: mary"]);
    expect(board.requests).toMatchObject([
      { requesterId: "ada", askedId: "mary", status: "OPEN", moved: false, shift: { whole: true } },
    ]);
  });

  it("changes nothing in who is on call", () => {
    expect(given([CREATE, ask()]).schedule.overrides).toEqual([]);
  });

  it("may be about a part of a shift", () => {
    const board = given([CREATE, ask({ shift: span("17 12:00", "17 14:00") })]);
    expect(board.requests[0]?.shift).toEqual(span("17 12:00", "17 14:00"));
  });

  it.each([
    [
      { shift: span("9 09:00", "10 09:00") },
      "INVALID shift: Ada is not on call at that time; a request is about one shift or a part of it.",
    ],
    [
      { shift: span("15 09:00", "17 09:00") },
      "INVALID shift: Ada is on call only from 2026-03-16T09:00:00.000Z to 2026-03-17T09:00:00.000Z; a request is about one shift or a part of it.",
    ],
    [
      { shift: span("16 09:00", "16 09:00") },
      "INVALID shift.end: It has no length: the end must be after the start.",
    ],
    [{ askedId: "ada" }, "INVALID askedId: Somebody else has to be asked than who asks."],
    [{ askedId: "nemo" }, "NOT_FOUND askedId: There is no user nemo."],
    [
      { ...SWAP, inReturn: span("16 09:00", "17 09:00") },
      "INVALID inReturn: Grace is not on call at that time; a request is about one shift or a part of it.",
    ],
  ])("is refused with %j", (flaw, words) => {
    expect(refusals(tried(created, ask(flaw)))).toEqual([words]);
  });
});

describe("a request about a span of many shifts", () => {
  const unbound = (shift: object) => refusals(tried(given([CREATE_SECONDS]), ask({ shift })));

  it("is refused with the first of them", () => {
    expect(unbound(span("16 09:00", "16 10:00"))).toEqual([
      `INVALID shift: Ada is on call only from ${[0, 2, 4, 6, 8]
        .map((n) => `2026-03-16T09:00:0${n}.000Z to 2026-03-16T09:00:0${n + 1}.000Z`)
        .join(" and from ")}, and later; a request is about one shift or a part of it.`,
    ]);
  });

  it("is refused at once where they are without number", () => {
    expect(unbound(span("16 09:00", "9999-12-31T00:00:00Z"))).toEqual([
      "INVALID shift: Ada is not on call for all of that time; a request is about one shift or a part of it.",
    ]);
  });
});

describe("a request in somebody else's name", () => {
  it("is made by a manager only", () => {
    const known = { ...facts, team };
    expect(refusals(tried(created, ask({ personId: "grace" }), known))).toEqual([
      "FORBIDDEN requesterId: Only a manager asks in somebody else's name.",
    ]);
    const { board } = accepted(tried(created, ask({ personId: "tim" }), known));
    expect(board.requests).toMatchObject([{ requesterId: "ada" }]);
  });
});

describe("a request that is accepted", () => {
  it("puts the other on call for that shift, and tells who asked", () => {
    const { board, entries } = accepted(tried(given([CREATE, ask()]), answer("mary")));
    expect(story(entries)).toEqual(["ShiftRequestChanged: ada", "OverrideAdded:"]);
    expect(rota(board, "15 09:00", "24 00:00")).toEqual([
      "grace 3-15 09:00",
      "mary 3-16 09:00",
      "grace 3-23 09:00",
    ]);
  });

  it("exchanges two shifts when it is a swap", () => {
    const board = given([CREATE, ask(SWAP), answer("grace")]);
    expect(rota(board, "8 09:00", "24 00:00")).toEqual(["ada 3-08 09:00", "grace 3-16 09:00"]);
  });

  it("adds no cover outside the shift", () => {
    const ending = { ...WEEKLY, end: on("18 00:00") };
    const board = given([
      CREATE,
      ask(),
      answer("mary"),
      said("ChangeSchedule", "4 09:00", { keepPresent: true, layers: [ending] }),
    ]);
    expect(rota(board, "16 09:00", "24 00:00")).toEqual(["mary 3-16 09:00"]);
    expect(board.requests).toMatchObject([{ status: "ACCEPTED", moved: true }]);
  });

  it("is accepted by nobody but the person asked", () => {
    expect(refusals(tried(given([CREATE, ask()]), answer("grace")))).toEqual([
      "FORBIDDEN userId: Only Mary was asked.",
    ]);
  });

  it("is accepted by nobody in another's name", () => {
    const command = { ...answer("mary"), personId: "grace" };
    expect(refusals(tried(given([CREATE, ask()]), command))).toEqual([
      "FORBIDDEN userId: Nobody answers for Mary; a manager assigns the shift instead.",
    ]);
  });

  it("is accepted once", () => {
    expect(refusals(tried(given([CREATE, ask(), answer("mary")]), answer("mary")))).toEqual([
      "ILLEGAL_TRANSITION id: The request is ACCEPTED already; it would have to be OPEN.",
    ]);
  });

  it("is not accepted when the shift has gone to somebody else", () => {
    const taken = said("AddOverride", "3 12:30", {
      ...{ overrideId: "ovr_9", userId: "tim" },
      ...span("18 00:00", "19 00:00"),
    });
    expect(refusals(tried(given([CREATE, ask(), taken]), answer("mary")))).toEqual([
      "ILLEGAL_TRANSITION id: The shift has moved since; cancel the request and ask anew.",
    ]);
  });
});

describe("a request to anybody", () => {
  const open = given([CREATE, ask({ askedId: undefined })]);

  it("is taken by somebody in the schedule", () => {
    const { board } = accepted(tried(open, answer("grace")));
    expect(board.requests).toMatchObject([{ status: "ACCEPTED", askedId: "grace" }]);
  });

  it("is taken by somebody in the team", () => {
    expect(statusOf(accepted(tried(open, answer("mary"), { ...facts, team })).board)).toEqual([
      "ACCEPTED",
    ]);
  });

  it("is not taken by somebody from elsewhere", () => {
    expect(refusals(tried(open, answer("mary")))).toEqual([
      "FORBIDDEN userId: Mary is neither in this schedule nor in its team.",
    ]);
  });

  it("is declined by nobody", () => {
    expect(refusals(tried(open, answer("grace", false)))[0]).toMatch(/^FORBIDDEN userId/);
  });
});

describe("a request that is declined", () => {
  const declined = given([CREATE, ask(), answer("mary", false)]);

  it("leaves the shift where it is and tells who asked", () => {
    const { entries } = accepted(tried(given([CREATE, ask()]), answer("mary", false)));
    expect(story(entries)).toEqual(["ShiftRequestChanged: ada"]);
    expect(declined.schedule.overrides).toEqual([]);
  });

  it("can be assigned by a manager, and both are told", () => {
    const { board, entries } = accepted(tried(declined, assign("grace"), { ...facts, team }));
    expect(story(entries)).toEqual(["ShiftRequestChanged: ada grace", "OverrideAdded:"]);
    expect(board.requests).toMatchObject([{ status: "ASSIGNED", askedId: "grace" }]);
  });

  it("is not assigned by anybody else", () => {
    const decision = tried(declined, assign("grace", "mary"), { ...facts, team });
    expect(refusals(decision)[0]).toMatch(/^FORBIDDEN/);
  });
});

describe("a request about a shift that is over", () => {
  it("stays as it is", () => {
    const words = "ILLEGAL_TRANSITION id: The shift is over; the past stays as it is.";
    const open = given([CREATE, ask()]);
    expect(refusals(tried(open, answer("mary", true, "23 09:00")))).toEqual([words]);
    expect(refusals(tried(open, cancel("ada", "23 09:00")))).toEqual([words]);
  });
});

describe("a request that is called off", () => {
  it("is over, and the person asked is told", () => {
    const { board, entries } = accepted(tried(given([CREATE, ask()]), cancel("ada")));
    expect(statusOf(board)).toEqual(["CANCELLED"]);
    expect(story(entries)).toEqual(["ShiftRequestChanged: mary"]);
  });

  it("gives a shift back that has begun, from now on", () => {
    const board = given([CREATE, ask(), answer("mary"), cancel("ada", "18 12:00")]);
    expect(rota(board, "16 09:00", "20 00:00")).toEqual(["mary 3-16 09:00", "ada 3-18 12:00"]);
  });

  it("is called off by a manager alone once two have swapped", () => {
    const swapped = given([CREATE, ask(SWAP), answer("grace")]);
    const known = { ...facts, team };
    expect(refusals(tried(swapped, cancel("ada"), known))[0]).toMatch(/^FORBIDDEN/);
    expect(accepted(tried(swapped, cancel("tim"), known)).board.schedule.overrides).toEqual([]);
  });

  it("is how its overrides end, which do not go one by one", () => {
    const board = given([CREATE, ask(), answer("mary")]);
    const overrideId = board.schedule.overrides[0]?.id ?? "";
    expect(refusals(tried(board, said("EndOverride", "4 09:00", { overrideId })))).toEqual([
      "ILLEGAL_TRANSITION id: It belongs to shift request req_1: cancel that.",
    ]);
  });
});

describe("a shift that moves", () => {
  const later = { ...WEEKLY, start: on("3 09:00") };
  const edit = said("ChangeSchedule", "4 09:00", { keepPresent: true, layers: [later] });
  const back = said("ChangeSchedule", "4 10:00", { keepPresent: true, layers: [WEEKLY] });

  it("is known to have moved, and both are told", () => {
    const { board, entries } = accepted(tried(given([CREATE, ask(), answer("mary")]), edit));
    expect(board.requests).toMatchObject([{ moved: true, status: "ACCEPTED" }]);
    expect(story(entries)).toEqual(["ScheduleChanged:", "ShiftRequestChanged: ada mary"]);
  });

  it("takes what was agreed along only as far as the shift still reaches", () => {
    const board = given([CREATE, ask(), answer("mary"), edit]);
    expect(rota(board, "16 09:00", "25 00:00")).toEqual([
      "grace 3-16 09:00",
      "mary 3-17 09:00",
      "ada 3-23 09:00",
      "grace 3-24 09:00",
    ]);
  });

  it("is as agreed again when it moves back, and both are told of that", () => {
    const board = given([CREATE, ask(), answer("mary"), edit]);
    const decision = accepted(tried(board, back));
    expect(decision.board.requests).toMatchObject([{ moved: false }]);
    expect(story(decision.entries)).toEqual(["ScheduleChanged:", "ShiftRequestChanged: ada mary"]);
  });

  it("is left alone by a change that does not touch it", () => {
    const override = said("AddOverride", "4 09:00", {
      ...{ overrideId: "ovr_9", userId: "tim" },
      ...span("5 00:00", "6 00:00"),
    });
    const { entries } = accepted(tried(given([CREATE, ask(), answer("mary")]), override));
    expect(story(entries)).toEqual(["OverrideAdded: tim ada"]);
  });

  it("moves for those who swapped it when either of the two moves", () => {
    const taken = said("AddOverride", "4 09:00", {
      ...{ overrideId: "ovr_9", userId: "tim" },
      ...span("10 00:00", "11 00:00"),
    });
    const { board } = accepted(tried(given([CREATE, ask(SWAP), answer("grace")]), taken));
    expect(board.requests).toMatchObject([{ moved: true }]);
  });
});
