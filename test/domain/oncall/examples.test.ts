import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { comparisonOf, type Example } from "../../support/oncallExample.ts";

/** Cases that other tools are tested with; they are kept beside the project, not in it. */
const FILE = new URL("../../../../shared/oncall-examples.json", import.meta.url);
const isThere = existsSync(FILE);
const { cases }: { cases: Example[] } = isThere
  ? JSON.parse(readFileSync(FILE, "utf8"))
  : { cases: [] };

describe.skipIf(!isThere)("worked examples (skipped where their file is not there)", () => {
  test("there are thirty of them", () => {
    expect(cases).toHaveLength(30);
  });

  test.each(cases)("$id", (example) => {
    const { expected, found } = comparisonOf(example);
    expect(found).toEqual(expected);
  });
});

const daily: Example = {
  id: "daily",
  match: "exact",
  schedule: {
    time_zone: "Europe/London",
    layers: [
      {
        name: "Layer 1",
        start: "2026-03-28T09:00:00Z",
        end: null,
        rotation_virtual_start: "2026-03-28T09:00:00Z",
        turn: { unit: "days", count: 1 },
        users: ["A", "B"],
        restrictions: [],
      },
    ],
    overrides: [],
  },
  query: { since: "2026-03-28T00:00:00Z", until: "2026-03-30T08:00:00Z" },
  expected: [
    { start: "2026-03-28T09:00:00Z", end: "2026-03-29T08:00:00Z", users: ["A"] },
    { start: "2026-03-29T08:00:00Z", end: "2026-03-30T08:00:00Z", users: ["B"] },
  ],
};

test.each<Example>([
  daily,
  {
    ...daily,
    match: "probe",
    expected: [
      { start: "2026-03-28T08:59:59Z", end: "2026-03-28T09:00:00Z", users: [] },
      { start: "2026-03-29T07:59:59Z", end: "2026-03-29T08:00:00Z", users: ["A"] },
      { start: "2026-03-29T08:00:00Z", end: "2026-03-29T08:00:01Z", users: ["B"] },
    ],
  },
  {
    ...daily,
    match: "boundaries",
    expected: daily.expected.map((interval) => ({ ...interval, users: [] })),
  },
])("an example can be compared by $match", (example) => {
  const { expected, found } = comparisonOf(example);
  expect(found).toEqual(expected);
});
