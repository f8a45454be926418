import { expect, it } from "vitest";
import { isQuiet } from "../../../domain/pages/isQuiet.ts";

const nights = { days: [], from: "22:00", to: "07:00" };

it.each([
  ["in the night of their own clock", "2026-11-22T21:30:00Z", true],
  ["on the evening before", "2026-11-22T20:59:00Z", false],
  ["on the morning after", "2026-11-22T06:00:00Z", false],
])("a person in Berlin has quiet hours %s, at %s: %s", (_, at, expected) => {
  const user = { quietHours: nights, timeZone: "Europe/Berlin" };
  expect(isQuiet(user, Date.parse(at))).toBe(expected);
});

it("a person without a zone has them in UTC", () => {
  expect(isQuiet({ quietHours: nights }, Date.parse("2026-11-22T21:30:00Z"))).toBe(false);
});

it("a person who named none has none", () => {
  expect(isQuiet({}, Date.parse("2026-11-22T23:00:00Z"))).toBe(false);
});
