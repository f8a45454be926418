import { expect, test } from "vitest";
import { layer, rosterOf, shiftsBetween } from "../../support/rosters.ts";

test("a weekly handoff stays at nine in London when summer time begins", () => {
  const roster = rosterOf("Europe/London", [layer({ start: "2026-03-23T09:00:00Z" })]);
  expect(shiftsBetween(roster, "2026-03-23T09:00:00Z", "2026-04-13T08:00:00Z")).toEqual([
    "ada 2026-03-23T09:00Z 2026-03-30T08:00Z",
    "bob 2026-03-30T08:00Z 2026-04-06T08:00Z",
    "ada 2026-04-06T08:00Z 2026-04-13T08:00Z",
  ]);
});

test("a weekly handoff stays at nine in London when summer time ends", () => {
  const roster = rosterOf("Europe/London", [layer({ start: "2026-10-19T08:00:00Z" })]);
  expect(shiftsBetween(roster, "2026-10-19T08:00:00Z", "2026-11-02T09:00:00Z")).toEqual([
    "ada 2026-10-19T08:00Z 2026-10-26T09:00Z",
    "bob 2026-10-26T09:00Z 2026-11-02T09:00Z",
  ]);
});

test("turns of 24 hours, 86,400 seconds and one day are the same", () => {
  const shifts = (["HOURS", "SECONDS", "DAYS"] as const).map((unit) => {
    const turn = { unit, count: { HOURS: 24, SECONDS: 86_400, DAYS: 1 }[unit] };
    const roster = rosterOf("Europe/London", [layer({ start: "2026-03-28T09:00:00Z", turn })]);
    return shiftsBetween(roster, "2026-03-28T09:00:00Z", "2026-03-30T08:00:00Z");
  });
  const days = [
    "ada 2026-03-28T09:00Z 2026-03-29T08:00Z",
    "bob 2026-03-29T08:00Z 2026-03-30T08:00Z",
  ];
  expect(shifts).toEqual([days, days, days]);
});

test("turns of twelve hours are elapsed time", () => {
  const twelve = layer({ start: "2026-03-28T08:00:00Z", turn: { unit: "HOURS", count: 12 } });
  const roster = rosterOf("Europe/London", [twelve]);
  expect(shiftsBetween(roster, "2026-03-28T08:00:00Z", "2026-03-29T20:00:00Z")).toEqual([
    "ada 2026-03-28T08:00Z 2026-03-28T20:00Z",
    "bob 2026-03-28T20:00Z 2026-03-29T08:00Z",
    "ada 2026-03-29T08:00Z 2026-03-29T20:00Z",
  ]);
});

test("turns of twelve hours follow the local clock where the layer says so", () => {
  const turn = { unit: "HOURS", count: 12 } as const;
  const twelve = layer({ start: "2026-03-28T08:00:00Z", turn, wallClock: true });
  const roster = rosterOf("Europe/London", [twelve]);
  expect(shiftsBetween(roster, "2026-03-28T08:00:00Z", "2026-03-29T19:00:00Z")).toEqual([
    "ada 2026-03-28T08:00Z 2026-03-28T20:00Z",
    "bob 2026-03-28T20:00Z 2026-03-29T07:00Z",
    "ada 2026-03-29T07:00Z 2026-03-29T19:00Z",
  ]);
});

test("months from the 31st end with the month, and come back to the 31st", () => {
  const turn = { unit: "MONTHS", count: 1 } as const;
  const roster = rosterOf("UTC", [layer({ start: "2026-01-31T09:00:00Z", turn })]);
  expect(shiftsBetween(roster, "2026-01-31T09:00:00Z", "2026-05-31T09:00:00Z")).toEqual([
    "ada 2026-01-31T09:00Z 2026-02-28T09:00Z",
    "bob 2026-02-28T09:00Z 2026-03-31T09:00Z",
    "ada 2026-03-31T09:00Z 2026-04-30T09:00Z",
    "bob 2026-04-30T09:00Z 2026-05-31T09:00Z",
  ]);
});

test("quarters from 30 November know the leap day", () => {
  const turn = { unit: "MONTHS", count: 3 } as const;
  const roster = rosterOf("Europe/London", [layer({ start: "2027-11-30T09:00:00Z", turn })]);
  expect(shiftsBetween(roster, "2027-11-30T09:00:00Z", "2028-08-30T08:00:00Z")).toEqual([
    "ada 2027-11-30T09:00Z 2028-02-29T09:00Z",
    "bob 2028-02-29T09:00Z 2028-05-30T08:00Z",
    "ada 2028-05-30T08:00Z 2028-08-30T08:00Z",
  ]);
});

test("a handoff in the half hour that Lord Howe repeats is at its first occurrence", () => {
  const turn = { unit: "DAYS", count: 1 } as const;
  const roster = rosterOf("Australia/Lord_Howe", [layer({ start: "2026-04-03T14:45:00Z", turn })]);
  expect(shiftsBetween(roster, "2026-04-03T14:45:00Z", "2026-04-05T15:15:00Z")).toEqual([
    "ada 2026-04-03T14:45Z 2026-04-04T14:45Z",
    "bob 2026-04-04T14:45Z 2026-04-05T15:15Z",
  ]);
});

test("the day that Samoa left out begins when it would have, and ends on the next morning", () => {
  const turn = { unit: "DAYS", count: 1 } as const;
  const start = "2011-12-28T19:00:00Z";
  const roster = rosterOf("Pacific/Apia", [layer({ start, turn, userIds: ["ada", "bob", "cyd"] })]);
  expect(shiftsBetween(roster, start, "2011-12-31T19:00:00Z")).toEqual([
    "ada 2011-12-28T19:00Z 2011-12-29T19:00Z",
    "bob 2011-12-29T19:00Z 2011-12-30T10:00Z",
    "cyd 2011-12-30T10:00Z 2011-12-30T19:00Z",
    "ada 2011-12-30T19:00Z 2011-12-31T19:00Z",
  ]);
});

test("two turns that begin in one skipped hour leave the first without time, and nobody loses a place", () => {
  const turn = { unit: "SECONDS", count: 1_800 } as const;
  const half = layer({
    start: "2026-03-29T00:00:00Z",
    turn,
    wallClock: true,
    userIds: ["a", "b", "c", "d"],
  });
  const roster = rosterOf("Europe/London", [half]);
  expect(shiftsBetween(roster, "2026-03-29T00:00:00Z", "2026-03-29T02:00:00Z")).toEqual([
    "a 2026-03-29T00:00Z 2026-03-29T00:30Z",
    "b 2026-03-29T00:30Z 2026-03-29T01:00Z",
    "a 2026-03-29T01:00Z 2026-03-29T01:30Z",
    "b 2026-03-29T01:30Z 2026-03-29T02:00Z",
  ]);
});

test("turns are counted from a virtual start before the start", () => {
  const late = layer({ start: "2026-01-15T00:00:00Z", virtualStart: "2026-01-05T00:00:00Z" });
  const roster = rosterOf("UTC", [late]);
  expect(shiftsBetween(roster, "2026-01-01T00:00:00Z", "2026-01-20T00:00:00Z")).toEqual([
    "bob 2026-01-15T00:00Z 2026-01-19T00:00Z",
    "ada 2026-01-19T00:00Z 2026-01-20T00:00Z",
  ]);
});

test("nobody is on call before a virtual start after the start", () => {
  const early = layer({ start: "2026-01-01T00:00:00Z", virtualStart: "2026-01-05T00:00:00Z" });
  expect(
    shiftsBetween(rosterOf("UTC", [early]), "2026-01-01T00:00:00Z", "2026-01-06T00:00:00Z"),
  ).toEqual(["ada 2026-01-05T00:00Z 2026-01-06T00:00Z"]);
});

test("a layer's end is not its own any more", () => {
  const short = layer({ start: "2026-01-05T00:00:00Z", end: "2026-01-06T00:00:00Z" });
  expect(
    shiftsBetween(rosterOf("UTC", [short]), "2026-01-01T00:00:00Z", "2026-01-10T00:00:00Z"),
  ).toEqual(["ada 2026-01-05T00:00Z 2026-01-06T00:00Z"]);
});

test("a layer without people covers nothing, and hides nobody below it", () => {
  const empty = layer({ start: "2026-01-05T00:00:00Z", userIds: [], id: "layer-2" });
  const roster = rosterOf("UTC", [layer({ start: "2026-01-05T00:00:00Z" }), empty]);
  expect(shiftsBetween(roster, "2026-01-05T00:00:00Z", "2026-01-06T00:00:00Z")).toEqual([
    "ada 2026-01-05T00:00Z 2026-01-06T00:00Z",
  ]);
});
