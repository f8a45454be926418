import { expect, test } from "vitest";
import { instantOf, pastInstantOf } from "../../../domain/reading/instant.ts";

const AT = Date.UTC(2026, 10, 3, 0, 2, 24);

test.each([
  ["2026-11-03T00:02:24Z"],
  ["2026-11-03T00:02:24.000+0000"],
  ["2026-11-03T01:02:24.000000000+01:00"],
  ["Tue, 3 Nov 2026 00:02:24 GMT"],
  ["1793664144000"],
  [1_793_664_144_000],
  [1_793_664_144],
])("%j is a moment", (text) => {
  expect(instantOf(text)).toBe(AT);
});

test.each([
  ["0001-01-01T00:00:00Z"],
  ["Timestamp"],
  [""],
  [0],
  [null],
  [undefined],
  [{}],
  [Number.NaN],
])("%j is none", (value) => {
  expect(instantOf(value)).toBeUndefined();
});

test("what is still to come has not happened", () => {
  expect(pastInstantOf("2026-11-03T00:02:24Z", AT - 1)).toBeUndefined();
});
