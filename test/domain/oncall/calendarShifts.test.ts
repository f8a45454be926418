import { describe, expect, it } from "vitest";
import { type CalendarShift, calendarShifts } from "../../../domain/oncall/calendarShifts.ts";
import { calendarWindow } from "../../../domain/oncall/calendarWindow.ts";
import { DAY } from "../../../domain/time.ts";
import {
  officeHours,
  override,
  schedule,
  utc,
  version,
  weekly,
} from "../../support/calendarRosters.ts";

const november = { start: utc("2026-11-01 00:00"), end: utc("2026-12-01 00:00") };
const week = { start: utc("2026-11-16 12:00"), end: utc("2026-11-18 00:00") };

/** `name: who, from - to` */
const told = ({ name, userId, start, end }: CalendarShift) =>
  `${name}: ${userId} ${stamp(start)} - ${stamp(end)}`;
const stamp = (at: number) => new Date(at).toISOString().slice(5, 16);
const names = (shifts: readonly CalendarShift[]) => shifts.map(({ name }) => name);
const toldOf = (change: Parameters<typeof schedule>[0], window = week) =>
  calendarShifts(schedule(change), window).map(told);

describe("a shift", () => {
  it("is a turn as a whole, also where the window cuts it", () => {
    expect(toldOf({})).toEqual(["lay_week.45.20261116: usr_grace 11-16T09:00 - 11-23T09:00"]);
  });

  it("keeps its name and times wherever the window lies", () => {
    const whole = calendarShifts(schedule(), november).map(told);
    const later = { start: november.start + 10 * DAY, end: november.end + 10 * DAY };

    expect(calendarShifts(schedule(), later).map(told)).toEqual(
      expect.arrayContaining(whole.slice(2)),
    );
  });

  it("of a turn that restrictions cut is one a window, known by the day and its order on it", () => {
    const layers = [weekly({ restrictions: officeHours })];

    expect(toldOf({ versions: [version({ layers })] })).toEqual([
      "lay_week.45.20261116.2: usr_grace 11-16T13:00 - 11-16T17:00",
      "lay_week.45.20261117: usr_grace 11-17T08:00 - 11-17T12:00",
      "lay_week.45.20261117.2: usr_grace 11-17T13:00 - 11-17T17:00",
    ]);
  });

  it("that is longer than the calendar still has the same ends from day to day", () => {
    const layers = [weekly({ turn: { unit: "WEEKS", count: 110 } })];
    const on = (day: string) =>
      calendarShifts(schedule({ versions: [version({ layers })] }), calendarWindow(utc(day)));

    expect(on("2026-11-17 00:00").map(told)).toEqual([
      "lay_week.0.20260105: usr_ada 01-05T09:00 - 01-01T00:00",
    ]);
    expect(on("2026-11-18 00:00")).toEqual(on("2026-11-17 00:00"));
  });

  it("of a schedule with turns of a minute is not shown", () => {
    const layers = [weekly({ turn: { unit: "SECONDS", count: 60 } })];

    expect(toldOf({ versions: [version({ layers })] }, november)).toEqual([]);
  });

  it("is known by the date in the schedule's own zone", () => {
    const start = utc("2026-01-05 20:00");
    const layers = [weekly({ start, virtualStart: start })];
    const versions = [version({ timeZone: "Asia/Tokyo", layers })];

    expect(toldOf({ versions })).toEqual([
      "lay_week.44.20261110: usr_ada 11-09T20:00 - 11-16T20:00",
      "lay_week.45.20261117: usr_grace 11-16T20:00 - 11-23T20:00",
    ]);
  });
});

describe("an edit", () => {
  const before = names(calendarShifts(schedule(), november));

  it.each([
    ["the name of the layer", weekly({ name: "Primary" })],
    ["the people", weekly({ userIds: ["usr_ada", "usr_alan"] })],
    ["the order", weekly({ shift: 1 })],
    ["the hour of the handoff", weekly({ virtualStart: utc("2026-01-05 11:00") })],
  ])("of %s leaves the names of shifts as they are", (_, layer) => {
    const versions = [version({ layers: [layer] })];

    expect(names(calendarShifts(schedule({ versions }), november))).toEqual(before);
  });

  it("from a moment on cuts the turn only where the person changes", () => {
    const versions = [
      version(),
      version({
        from: utc("2026-11-17 10:00"),
        layers: [weekly({ userIds: ["usr_ada", "usr_alan"] })],
      }),
      version({
        from: utc("2026-11-19 10:00"),
        layers: [weekly({ userIds: ["usr_bob", "usr_alan"] })],
      }),
    ];

    expect(toldOf({ versions })).toEqual([
      "lay_week.45.20261116: usr_grace 11-16T09:00 - 11-17T10:00",
      "lay_week.45.20261117: usr_alan 11-17T10:00 - 11-23T09:00",
    ]);
  });
});

describe("an override", () => {
  it("is a shift of its own, and what it leaves of the turn behind it is known by it", () => {
    const overrides = [override("ovr_1", "2026-11-17 10:00", "2026-11-17 12:00", "usr_ada")];

    expect(toldOf({ overrides })).toEqual([
      "lay_week.45.20261116: usr_grace 11-16T09:00 - 11-17T10:00",
      "ovr_1: usr_ada 11-17T10:00 - 11-17T12:00",
      "lay_week.45.20261116.ovr_1: usr_grace 11-17T12:00 - 11-23T09:00",
    ]);
  });

  it("that takes what another has left before it changes no name behind that one", () => {
    const middle = override("ovr_1", "2026-11-17 10:00", "2026-11-17 17:00", "usr_ada");
    const before = override("ovr_2", "2026-11-16 08:00", "2026-11-17 12:00", "usr_ada");
    const last = "lay_week.45.20261116.ovr_1: usr_grace 11-17T17:00 - 11-23T09:00";

    expect(toldOf({ overrides: [middle] }).at(-1)).toBe(last);
    expect(toldOf({ overrides: [middle, before] }).at(-1)).toBe(last);
  });

  it("over the beginning of a turn makes it begin later and changes no name", () => {
    const overrides = [override("ovr_1", "2026-11-16 08:00", "2026-11-17 12:00", "usr_ada")];

    expect(toldOf({ overrides })).toEqual([
      "ovr_1: usr_ada 11-16T08:00 - 11-17T12:00",
      "lay_week.45.20261116: usr_grace 11-17T12:00 - 11-23T09:00",
    ]);
  });

  it("over one part of a turn leaves the names of the others", () => {
    const versions = [version({ layers: [weekly({ restrictions: officeHours })] })];
    const overrides = [override("ovr_1", "2026-11-17 08:00", "2026-11-17 12:00", "usr_ada")];

    expect(toldOf({ versions, overrides })).toEqual([
      "lay_week.45.20261116.2: usr_grace 11-16T13:00 - 11-16T17:00",
      "ovr_1: usr_ada 11-17T08:00 - 11-17T12:00",
      "lay_week.45.20261117.2: usr_grace 11-17T13:00 - 11-17T17:00",
    ]);
  });

  it("that says nobody is no shift", () => {
    const overrides = [override("ovr_1", "2026-11-16 09:00", "2026-11-23 09:00")];

    expect(toldOf({ overrides })).toEqual([]);
  });

  it("that a later one cuts goes on under its day", () => {
    const overrides = [
      override("ovr_1", "2026-11-16 09:00", "2026-11-18 09:00", "usr_ada"),
      override("ovr_2", "2026-11-17 09:00", "2026-11-17 10:00", "usr_grace"),
    ];

    expect(toldOf({ overrides })).toEqual([
      "ovr_1: usr_ada 11-16T09:00 - 11-17T09:00",
      "ovr_2: usr_grace 11-17T09:00 - 11-17T10:00",
      "ovr_1.20261117: usr_ada 11-17T10:00 - 11-18T09:00",
    ]);
  });
});
