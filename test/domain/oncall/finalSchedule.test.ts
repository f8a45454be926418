import { expect, test } from "vitest";
import { finalSchedule } from "../../../domain/oncall/finalSchedule.ts";
import { onCallAt } from "../../../domain/oncall/onCallAt.ts";
import { piecesOf } from "../../../domain/oncall/pieces.ts";
import type { Roster } from "../../../domain/oncall/schedule.ts";
import {
  instant,
  layer,
  override,
  rosterOf,
  shiftsBetween,
  timeOf,
} from "../../support/rosters.ts";

const start = "2026-01-05T00:00:00Z";
const weekly = layer({ start });
const day = { start: instant("2026-01-06T00:00:00Z"), end: instant("2026-01-07T00:00:00Z") };
const shiftsOfDay = (roster: Roster) =>
  shiftsBetween(roster, "2026-01-06T00:00:00Z", "2026-01-07T00:00:00Z");

test("of two layers that cover, the last one wins, and the one below comes back after it", () => {
  const restrictions = [{ kind: "DAILY", startTime: "09:00", durationSeconds: 28_800 }] as const;
  const office = layer({ start, id: "layer-2", userIds: ["cyd"], restrictions });
  expect(shiftsOfDay(rosterOf("UTC", [weekly, office]))).toEqual([
    "ada 2026-01-06T00:00Z 2026-01-06T09:00Z",
    "cyd 2026-01-06T09:00Z 2026-01-06T17:00Z",
    "ada 2026-01-06T17:00Z 2026-01-07T00:00Z",
  ]);
});

test("of two overrides the one created last wins, in whatever order they are kept", () => {
  const late = override({
    id: "b",
    userId: "dee",
    start: "2026-01-06T09:00:00Z",
    end: "2026-01-06T12:00:00Z",
    createdAt: 2,
  });
  const early = override({
    id: "a",
    userId: "cyd",
    start: "2026-01-06T06:00:00Z",
    end: "2026-01-06T18:00:00Z",
    createdAt: 1,
  });
  expect(shiftsOfDay(rosterOf("UTC", [weekly], [late, early]))).toEqual([
    "ada 2026-01-06T00:00Z 2026-01-06T06:00Z",
    "cyd 2026-01-06T06:00Z 2026-01-06T09:00Z",
    "dee 2026-01-06T09:00Z 2026-01-06T12:00Z",
    "cyd 2026-01-06T12:00Z 2026-01-06T18:00Z",
    "ada 2026-01-06T18:00Z 2026-01-07T00:00Z",
  ]);
});

test("of two overrides of one moment the greater id wins", () => {
  const times = { start: "2026-01-06T00:00:00Z", end: "2026-01-07T00:00:00Z", createdAt: 1 };
  const overrides = [
    override({ ...times, id: "b", userId: "dee" }),
    override({ ...times, id: "a", userId: "cyd" }),
  ];
  expect(shiftsOfDay(rosterOf("UTC", [weekly], overrides))).toEqual([
    "dee 2026-01-06T00:00Z 2026-01-07T00:00Z",
  ]);
});

test("an override fills a gap and does not move the rotation", () => {
  const later = layer({ start: "2026-01-06T12:00:00Z" });
  const fill = override({
    userId: "cyd",
    start: "2026-01-06T06:00:00Z",
    end: "2026-01-06T13:00:00Z",
  });
  expect(shiftsBetween(rosterOf("UTC", [later], [fill]), start, "2026-01-14T00:00:00Z")).toEqual([
    "cyd 2026-01-06T06:00Z 2026-01-06T13:00Z",
    "ada 2026-01-06T13:00Z 2026-01-13T12:00Z",
    "bob 2026-01-13T12:00Z 2026-01-14T00:00Z",
  ]);
});

test("an override that says nobody is a gap on purpose", () => {
  const nobody = override({ start: "2026-01-06T06:00:00Z", end: "2026-01-06T12:00:00Z" });
  const { shifts, gaps, coveragePercent } = finalSchedule(rosterOf("UTC", [weekly], [nobody]), day);
  expect(shifts.map(({ userId }) => userId)).toEqual(["ada", "ada"]);
  expect(gaps).toEqual([
    { start: instant("2026-01-06T06:00:00Z"), end: instant("2026-01-06T12:00:00Z") },
  ]);
  expect(coveragePercent).toBe(75);
});

test("an override that replaces somebody adds no cover outside of their shift", () => {
  const swap = override({
    userId: "cyd",
    replaces: "bob",
    start: "2026-01-11T00:00:00Z",
    end: "2026-01-13T00:00:00Z",
  });
  const roster = rosterOf("UTC", [weekly], [swap]);
  expect(shiftsBetween(roster, "2026-01-11T00:00:00Z", "2026-01-14T00:00:00Z")).toEqual([
    "ada 2026-01-11T00:00Z 2026-01-12T00:00Z",
    "cyd 2026-01-12T00:00Z 2026-01-13T00:00Z",
    "bob 2026-01-13T00:00Z 2026-01-14T00:00Z",
  ]);
});

test("an override that replaces somebody looks at the overrides beneath it", () => {
  const times = { start: "2026-01-06T06:00:00Z", end: "2026-01-06T12:00:00Z" };
  const first = override({ ...times, id: "a", userId: "cyd", createdAt: 1 });
  const second = override({ ...times, id: "b", userId: "dee", replaces: "cyd", createdAt: 2 });
  const third = override({ ...times, id: "c", userId: "eve", replaces: "ada", createdAt: 3 });
  const roster = rosterOf("UTC", [weekly], [first, second, third]);
  expect(onCallAt(roster, instant("2026-01-06T08:00:00Z"))).toEqual({
    userId: "dee",
    overrideId: "b",
  });
});

test("layers hold from their version's moment on, and the past stays as it was", () => {
  const roster: Roster = {
    versions: [
      { from: instant(start), timeZone: "UTC", layers: [weekly] },
      {
        from: instant("2026-01-08T10:00:00Z"),
        timeZone: "UTC",
        layers: [{ ...weekly, userIds: ["cyd", "dee"] }],
      },
    ],
    overrides: [],
  };
  expect(shiftsBetween(roster, "2026-01-01T00:00:00Z", "2026-01-13T00:00:00Z")).toEqual([
    "ada 2026-01-05T00:00Z 2026-01-08T10:00Z",
    "cyd 2026-01-08T10:00Z 2026-01-12T00:00Z",
    "dee 2026-01-12T00:00Z 2026-01-13T00:00Z",
  ]);
});

test("before its first version's moment a schedule is what that version's layers say", () => {
  const roster: Roster = {
    versions: [{ from: instant("2026-01-20T00:00:00Z"), timeZone: "UTC", layers: [weekly] }],
    overrides: [],
  };
  expect(onCallAt(roster, instant("2026-01-06T00:00:00Z"))?.userId).toBe("ada");
});

test("neighbours of one person are one shift, with the name of its first layer", () => {
  const cover = override({
    userId: "ada",
    start: "2026-01-06T06:00:00Z",
    end: "2026-01-06T12:00:00Z",
  });
  expect(finalSchedule(rosterOf("UTC", [weekly], [cover]), day).shifts).toEqual([
    { ...day, userId: "ada", layer: "Primary", override: true },
  ]);
});

test("a shift that only an override makes has no layer", () => {
  const cover = override({
    userId: "cyd",
    start: "2026-01-06T00:00:00Z",
    end: "2026-01-07T00:00:00Z",
  });
  expect(finalSchedule(rosterOf("UTC", [weekly], [cover]), day).shifts).toEqual([
    { ...day, userId: "cyd", override: true },
  ]);
});

test("the next handoff is found beyond the window's end", () => {
  const { nextHandoff = 0 } = finalSchedule(rosterOf("UTC", [weekly]), day);
  expect(timeOf(nextHandoff)).toBe("2026-01-12T00:00Z");
});

test("a schedule without layers is one gap", () => {
  expect(finalSchedule(rosterOf("UTC", []), day)).toEqual({
    shifts: [],
    gaps: [day],
    coveragePercent: 0,
  });
});

test("pieces are cut at every boundary and say what accounts for them", () => {
  const cover = override({
    id: "ov",
    userId: "cyd",
    start: "2026-01-11T12:00:00Z",
    end: "2026-01-12T12:00:00Z",
  });
  const window = { start: instant("2026-01-11T00:00:00Z"), end: instant("2026-01-13T00:00:00Z") };
  expect(
    piecesOf(rosterOf("UTC", [weekly], [cover]), window).map(({ start: at, end, ...rest }) => [
      timeOf(at),
      timeOf(end),
      rest,
    ]),
  ).toEqual([
    [
      "2026-01-11T00:00Z",
      "2026-01-11T12:00Z",
      { userId: "ada", layerId: "layer-1", layerName: "Primary", turn: 0 },
    ],
    ["2026-01-11T12:00Z", "2026-01-12T12:00Z", { userId: "cyd", overrideId: "ov" }],
    [
      "2026-01-12T12:00Z",
      "2026-01-13T00:00Z",
      { userId: "bob", layerId: "layer-1", layerName: "Primary", turn: 1 },
    ],
  ]);
});
