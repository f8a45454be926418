import { expect, test } from "vitest";
import type { Restriction } from "../../../domain/oncall/schedule.ts";
import { layer, rosterOf, shiftsBetween } from "../../support/rosters.ts";

const nights: Restriction = { kind: "DAILY", startTime: "22:00", durationSeconds: 8 * 3_600 };
const DAILY = { unit: "DAYS", count: 1 } as const;
const weekdays = [1, 2, 3, 4, 5].map(
  (startDay): Restriction => ({
    kind: "WEEKLY",
    startDay,
    startTime: "00:00",
    durationSeconds: 86_400,
  }),
);

test("a night from 22:00 ends at 06:00 also when it has seven hours", () => {
  const start = "2026-03-23T09:00:00Z";
  const roster = rosterOf("Europe/London", [layer({ start, restrictions: [nights] })]);
  expect(shiftsBetween(roster, "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z")).toEqual([
    "ada 2026-03-28T22:00Z 2026-03-29T05:00Z",
  ]);
});

test("a night from 22:00 ends at 06:00 also when it has nine hours", () => {
  const start = "2026-10-19T08:00:00Z";
  const roster = rosterOf("Europe/London", [layer({ start, restrictions: [nights] })]);
  expect(shiftsBetween(roster, "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z")).toEqual([
    "ada 2026-10-24T21:00Z 2026-10-25T06:00Z",
  ]);
});

test("a window that ends at two lasts through the second time that it is past one", () => {
  const early: Restriction = { kind: "DAILY", startTime: "00:00", durationSeconds: 7_200 };
  const start = "2026-10-19T08:00:00Z";
  const roster = rosterOf("Europe/London", [layer({ start, restrictions: [early] })]);
  expect(shiftsBetween(roster, "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z")).toEqual([
    "ada 2026-10-24T23:00Z 2026-10-25T02:00Z",
  ]);
});

test("a window within the skipped hour does not open", () => {
  const skipped: Restriction = { kind: "DAILY", startTime: "01:15:00", durationSeconds: 1_800 };
  const start = "2026-03-23T09:00:00Z";
  const roster = rosterOf("Europe/London", [layer({ start, restrictions: [skipped] })]);
  expect(shiftsBetween(roster, "2026-03-28T12:00:00Z", "2026-03-30T12:00:00Z")).toEqual([
    "ada 2026-03-30T00:15Z 2026-03-30T00:45Z",
  ]);
});

test("what was open before the window that is asked for is looked up", () => {
  const week: Restriction = {
    kind: "WEEKLY",
    startDay: 2,
    startTime: "00:00",
    durationSeconds: 6 * 86_400,
  };
  const start = "2026-01-05T00:00:00Z";
  const roster = rosterOf("UTC", [layer({ start, restrictions: [week] })]);
  expect(shiftsBetween(roster, "2026-01-11T23:00:00Z", "2026-01-13T01:00:00Z")).toEqual([
    "ada 2026-01-11T23:00Z 2026-01-12T00:00Z",
    "bob 2026-01-13T00:00Z 2026-01-13T01:00Z",
  ]);
});

test("a window over a handoff is cut there", () => {
  const start = "2026-01-05T00:00:00Z";
  const roster = rosterOf("UTC", [layer({ start, turn: DAILY, restrictions: [nights] })]);
  expect(shiftsBetween(roster, "2026-01-05T12:00:00Z", "2026-01-06T12:00:00Z")).toEqual([
    "ada 2026-01-05T22:00Z 2026-01-06T00:00Z",
    "bob 2026-01-06T00:00Z 2026-01-06T06:00Z",
  ]);
});

test("weekends without cover cost nobody their turn", () => {
  const users = ["ada", "bob", "cyd"];
  const start = "2026-01-05T00:00:00Z";
  const work = layer({ start, turn: DAILY, userIds: users, restrictions: weekdays });
  expect(
    shiftsBetween(rosterOf("UTC", [work]), "2026-01-08T00:00:00Z", "2026-01-14T00:00:00Z"),
  ).toEqual([
    "ada 2026-01-08T00:00Z 2026-01-09T00:00Z",
    "bob 2026-01-09T00:00Z 2026-01-10T00:00Z",
    "cyd 2026-01-12T00:00Z 2026-01-13T00:00Z",
    "ada 2026-01-13T00:00Z 2026-01-14T00:00Z",
  ]);
});

test("weekends without cover use turns up where the layer says so", () => {
  const start = "2026-01-05T00:00:00Z";
  const options = { start, turn: DAILY, restrictions: weekdays, userIds: ["ada", "bob", "cyd"] };
  const work = layer({ ...options, consumeRestrictedTurns: true });
  expect(
    shiftsBetween(rosterOf("UTC", [work]), "2026-01-09T00:00:00Z", "2026-01-13T00:00:00Z"),
  ).toEqual(["bob 2026-01-09T00:00Z 2026-01-10T00:00Z", "bob 2026-01-12T00:00Z 2026-01-13T00:00Z"]);
});

test("elapsed turns at night cost nobody their turn, whatever the window", () => {
  const day: Restriction = { kind: "DAILY", startTime: "08:00", durationSeconds: 12 * 3_600 };
  const start = "2026-03-27T08:00:00Z";
  const turn = { unit: "HOURS", count: 12 } as const;
  const users = ["ada", "bob", "cyd"];
  const roster = rosterOf("Europe/London", [
    layer({ start, turn, userIds: users, restrictions: [day] }),
  ]);
  expect(shiftsBetween(roster, "2026-03-28T00:00:00Z", "2026-03-30T12:00:00Z")).toEqual([
    "bob 2026-03-28T08:00Z 2026-03-28T20:00Z",
    // From here on the turns begin at nine; the one before reaches into the hour from eight.
    "cyd 2026-03-29T07:00Z 2026-03-29T08:00Z",
    "ada 2026-03-29T08:00Z 2026-03-29T19:00Z",
    "bob 2026-03-30T07:00Z 2026-03-30T08:00Z",
    "cyd 2026-03-30T08:00Z 2026-03-30T12:00Z",
  ]);
});

test("a turn whose window lies in the skipped hour has been had, though nobody was on call", () => {
  const skipped: Restriction = { kind: "DAILY", startTime: "01:15", durationSeconds: 1_800 };
  const turn = { unit: "HOURS", count: 3 } as const;
  const start = "2026-03-28T00:00:00Z";
  const options = { start, turn, restrictions: [skipped], userIds: ["ada", "bob", "cyd"] };
  const roster = rosterOf("Europe/London", [layer(options)]);
  expect(shiftsBetween(roster, start, "2026-03-31T00:00:00Z")).toEqual([
    "ada 2026-03-28T01:15Z 2026-03-28T01:45Z",
    "cyd 2026-03-30T00:15Z 2026-03-30T00:45Z",
  ]);
});

test("short turns in a repeated hour are open while a window from before it is", () => {
  const late: Restriction = { kind: "DAILY", startTime: "01:45", durationSeconds: 4_500 };
  const turn = { unit: "SECONDS", count: 1_800 } as const;
  const start = "2026-10-24T23:00:00Z";
  const userIds = ["a", "b", "c", "d", "e", "f"];
  const roster = rosterOf("Europe/London", [layer({ start, turn, restrictions: [late], userIds })]);
  expect(shiftsBetween(roster, start, "2026-10-26T02:30:00Z")).toEqual([
    "a 2026-10-25T00:45Z 2026-10-25T01:00Z",
    "b 2026-10-25T01:00Z 2026-10-25T01:30Z",
    "c 2026-10-25T01:30Z 2026-10-25T02:00Z",
    "d 2026-10-25T02:00Z 2026-10-25T02:30Z",
    "e 2026-10-25T02:30Z 2026-10-25T03:00Z",
    "f 2026-10-26T01:45Z 2026-10-26T02:00Z",
    "a 2026-10-26T02:00Z 2026-10-26T02:30Z",
  ]);
});

test("restrictions that together leave nothing out restrict nothing", () => {
  const restrictions: Restriction[] = [
    { kind: "DAILY", startTime: "02:00", durationSeconds: 48 * 3_600 },
    { kind: "DAILY", startTime: "00:00", durationSeconds: 1_800 },
  ];
  const roster = rosterOf("UTC", [layer({ start: "2026-01-05T00:00:00Z", restrictions })]);
  expect(shiftsBetween(roster, "2026-01-05T00:00:00Z", "2026-01-12T00:00:00Z")).toEqual([
    "ada 2026-01-05T00:00Z 2026-01-12T00:00Z",
  ]);
});
