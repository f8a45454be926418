import { expect, test } from "vitest";
import { metricsCellItem } from "../../adapters/dynamodb/items/metricsCell.ts";
import { MEASUREMENT_STATES, MEASURES } from "../../domain/measurements.ts";
import type { Cell } from "../../domain/metricsCell.ts";
import type { Counter } from "../../domain/metricsTally.ts";
import { at } from "../support/measuredIncident.ts";

const counters: readonly Counter[] = [
  "incidents",
  ...MEASURES.flatMap((measure): Counter[] => [
    ...MEASUREMENT_STATES.map((state): Counter => `${measure}.${state}`),
    `${measure}.totalMs`,
    `${measure}.bucket.0`,
    `${measure}.bucket.512`,
  ]),
];
const cell: Cell = {
  serviceId: "ranker",
  severity: "SEV1",
  category: "DRIFT",
  day: at("2026-11-22T00:00:00Z"),
  tally: new Map(counters.map((counter, index) => [counter, index + 1])),
};

/** What an item that was not there is after the update. */
function itemAfter(added: Cell): Record<string, unknown> {
  const { names = {}, values = {} } = metricsCellItem.addition(added);
  const attributes = Object.entries(names).map(([, name]) => [name, values[`:${name}`]]);
  return { ...metricsCellItem.key(added), ...Object.fromEntries(attributes) };
}

test("every counter has an attribute of its own and comes back from it", () => {
  expect(metricsCellItem.decode(itemAfter(cell))).toEqual(cell);
});

test("what was taken back to 0 is not there", () => {
  const empty = { ...cell, tally: new Map([["incidents", 0]] as const) };
  expect(metricsCellItem.decode(itemAfter(empty)).tally.size).toBe(0);
});
