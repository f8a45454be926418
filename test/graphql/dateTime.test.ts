import { expect, it } from "vitest";
import { dateTime } from "../../graphql/dateTime.ts";

it.each([
  ["2026-11-22T03:04:05Z", "2026-11-22T03:04:05.000Z"],
  ["2026-11-22t03:04:05.25z", "2026-11-22T03:04:05.250Z"],
  ["2026-11-22T03:04:05+05:30", "2026-11-21T21:34:05.000Z"],
  ["2024-02-29T00:00:00-00:00", "2024-02-29T00:00:00.000Z"],
])("reads %s and writes it as %s", (text, written) => {
  expect(dateTime.serialize(dateTime.parseValue(text))).toBe(written);
});

it.each([
  "2026-11-22T03:04:05",
  "2026-11-22",
  "2026-02-30T00:00:00Z",
  "2026-13-01T00:00:00Z",
  "2026-11-22T24:00:00Z",
  "2026-11-22T03:04Z",
  "9999-12-31T23:59:59-23:59",
  "yesterday",
  "",
  1764000000000,
  null,
])("refuses %j", (value) => {
  expect(() => dateTime.parseValue(value)).toThrow("a date and time with an offset");
});
