import { expect, test } from "vitest";
import { loadOf } from "../../../domain/oncall/load.ts";
import { HOUR } from "../../../domain/time.ts";

const at = (text: string): number => Date.parse(text);
const between = (start: string, end: string) => ({ start: at(start), end: at(end) });

const nobodysDays: ReadonlySet<string> = new Set();
const londoner = { timeZone: "Europe/London", holidays: nobodysDays };
const hours = (milliseconds: number | undefined) => (milliseconds ?? Number.NaN) / HOUR;

/** From Monday 23 March to Monday 6 April 2026; in London the clocks go forward on Sunday the 29th. */
const twoWeeks = between("2026-03-23T00:00:00Z", "2026-04-06T00:00:00Z");

test("the night in which London's clocks go forward is seven hours", () => {
  const shift = between("2026-03-28T22:00:00Z", "2026-03-29T05:00:00Z");
  const { onCall, night } = loadOf([shift], twoWeeks, londoner);
  expect([hours(onCall), hours(night)]).toEqual([7, 7]);
});

test("the night in which London's clocks go back is nine hours", () => {
  const shift = between("2026-10-24T21:00:00Z", "2026-10-25T06:00:00Z");
  const { onCall, night } = loadOf([shift], shift, londoner);
  expect([hours(onCall), hours(night)]).toEqual([9, 9]);
});

test("a week on call in which the clocks go forward has 167 hours, 55 of them at night, 47 at the weekend", () => {
  const shift = between("2026-03-23T09:00:00Z", "2026-03-30T08:00:00Z");
  const { onCall, night, weekend } = loadOf([shift], twoWeeks, londoner);
  expect([hours(onCall), hours(night), hours(weekend)]).toEqual([167, 55, 47]);
});

test("a week on call in which the clocks go back has 169 hours, 57 of them at night, 49 at the weekend", () => {
  const shift = between("2026-10-19T08:00:00Z", "2026-10-26T09:00:00Z");
  const { onCall, night, weekend } = loadOf([shift], shift, londoner);
  expect([hours(onCall), hours(night), hours(weekend)]).toEqual([169, 57, 49]);
});

test("night is by the person's own clock: London's office hours are a night in Auckland", () => {
  const shift = between("2026-06-10T09:00:00Z", "2026-06-10T18:00:00Z");
  const auckland = { timeZone: "Pacific/Auckland", holidays: nobodysDays };
  // 21:00 to 06:00 there.
  expect(hours(loadOf([shift], shift, auckland).night)).toBe(8);
});

test("the weekend begins at the person's own midnight", () => {
  const shift = between("2026-06-12T12:00:00Z", "2026-06-13T00:00:00Z");
  const auckland = { timeZone: "Pacific/Auckland", holidays: nobodysDays };
  expect(hours(loadOf([shift], shift, auckland).weekend)).toBe(12);
});

test("a holiday is a date of the person's own clock", () => {
  const shift = between("2026-12-24T18:00:00Z", "2026-12-26T18:00:00Z");
  const newYorker = { timeZone: "America/New_York", holidays: new Set(["2026-12-25"]) };
  expect(hours(loadOf([shift], shift, newYorker).holiday)).toBe(24);
});

test("a holiday on a Sunday counts as both", () => {
  const shift = between("2026-04-05T08:00:00Z", "2026-04-05T20:00:00Z");
  const easter = { timeZone: "Europe/London", holidays: new Set(["2026-04-05"]) };
  const { weekend, holiday } = loadOf([shift], twoWeeks, easter);
  expect([hours(weekend), hours(holiday)]).toEqual([12, 12]);
});

test("on call in two schedules at once is two shifts and one time", () => {
  const shifts = [
    between("2026-03-24T09:00:00Z", "2026-03-24T17:00:00Z"),
    between("2026-03-24T13:00:00Z", "2026-03-24T21:00:00Z"),
  ];
  const { onCall, shiftCount, longestStretch } = loadOf(shifts, twoWeeks, londoner);
  expect([hours(onCall), shiftCount, hours(longestStretch)]).toEqual([12, 2, 12]);
});

test("shifts of two schedules that touch are one stretch", () => {
  const shifts = [
    between("2026-03-24T09:00:00Z", "2026-03-24T17:00:00Z"),
    between("2026-03-24T17:00:00Z", "2026-03-25T01:00:00Z"),
    between("2026-03-26T09:00:00Z", "2026-03-26T19:00:00Z"),
  ];
  expect(hours(loadOf(shifts, twoWeeks, londoner).longestStretch)).toBe(16);
});

test("the last rest lasts from the last shift to the end of the span", () => {
  const shift = between("2026-03-24T09:00:00Z", "2026-04-04T12:00:00Z");
  expect(hours(loadOf([shift], twoWeeks, londoner).lastRest)).toBe(36);
});

test("of somebody who is on call as the span ends, the last rest came before", () => {
  const shifts = [
    between("2026-03-24T09:00:00Z", "2026-03-25T09:00:00Z"),
    between("2026-03-27T09:00:00Z", "2026-04-06T00:00:00Z"),
  ];
  expect(hours(loadOf(shifts, twoWeeks, londoner).lastRest)).toBe(48);
});

test("who is on call all the time has had no rest", () => {
  expect(loadOf([twoWeeks], twoWeeks, londoner).lastRest).toBeUndefined();
});

test("who had no shift has rested all the time", () => {
  const { lastRest, ...rest } = loadOf([], twoWeeks, londoner);
  expect([hours(lastRest), rest]).toEqual([
    336,
    { onCall: 0, night: 0, weekend: 0, holiday: 0, shiftCount: 0, longestStretch: 0 },
  ]);
});
