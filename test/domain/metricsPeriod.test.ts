import { expect, test } from "vitest";
import { dayName, monthName, splitByDay, weekName } from "../../domain/metricsPeriod.ts";
import { at } from "../support/measuredIncident.ts";

test.each([
  ["2026-11-22T23:59:59Z", "2026-W47"],
  ["2026-11-23T00:00:00Z", "2026-W48"],
  ["2024-12-30T12:00:00Z", "2025-W01"],
  ["2027-01-03T12:00:00Z", "2026-W53"],
  ["2023-01-01T00:00:00Z", "2022-W52"],
  ["1969-12-28T12:00:00Z", "1969-W52"],
])("%s is in week %s", (instant, week) => {
  expect(weekName(at(instant))).toBe(week);
});

test("days and months are those of UTC", () => {
  expect(dayName(at("2026-11-22T23:30:00-05:00"))).toBe("2026-11-23");
  expect(monthName(at("2026-11-30T23:30:00-05:00"))).toBe("2026-12");
});

const midnight = at("2026-11-22T00:00:00Z");
const nextMidnight = at("2026-11-23T00:00:00Z");

test.each([
  [
    "2026-11-22T00:00:00Z",
    "2026-11-23T00:00:00Z",
    { whole: { from: midnight, to: nextMidnight }, edges: [] },
  ],
  [
    "2026-11-21T18:00:00Z",
    "2026-11-23T06:00:00Z",
    {
      whole: { from: midnight, to: nextMidnight },
      edges: [
        { from: at("2026-11-21T18:00:00Z"), to: midnight },
        { from: nextMidnight, to: at("2026-11-23T06:00:00Z") },
      ],
    },
  ],
  [
    "2026-11-21T18:00:00Z",
    "2026-11-22T06:00:00Z",
    {
      whole: { from: midnight, to: midnight },
      edges: [
        { from: at("2026-11-21T18:00:00Z"), to: midnight },
        { from: midnight, to: at("2026-11-22T06:00:00Z") },
      ],
    },
  ],
])("from %s to %s splits into whole days and edges", (from, to, expected) => {
  expect(splitByDay({ from: at(from), to: at(to) })).toEqual(expected);
});

test("a window within one day has no whole day and one edge", () => {
  const window = { from: at("2026-11-22T06:00:00Z"), to: at("2026-11-22T07:00:00Z") };
  const { whole, edges } = splitByDay(window);
  expect(whole.from).toBe(whole.to);
  expect(edges).toEqual([window]);
});
