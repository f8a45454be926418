import { expect, test } from "vitest";
import type { ServiceChange } from "../../../domain/changes/serviceChange.ts";
import { rankSuspects } from "../../../domain/changes/suspects.ts";
import { at } from "../../support/incidents.ts";

const change = (id: string, serviceId: string, time: string): ServiceChange => ({
  ...{ id, serviceId, at: at(time), recordedAt: at(time), kind: "DEPLOYMENT", summary: id },
  ...{ details: {}, links: [] },
});
const distances = new Map([
  ["ranker", 0],
  ["features", 1],
  ["warehouse", 2],
]);
const ranked = (...changes: readonly ServiceChange[]) =>
  rankSuspects(changes, distances, { startedAt: at("10:00"), windowSeconds: 7_200 }).map(
    (suspect) => [suspect.change.id, suspect.distance, suspect.secondsBefore],
  );

test("the nearest in time comes first", () => {
  expect(ranked(change("old", "ranker", "08:30"), change("new", "ranker", "09:45"))).toEqual([
    ["new", 0, 900],
    ["old", 0, 5_400],
  ]);
});

test("a change of its own comes before one as near of what it depends on", () => {
  const [own, below] = [change("own", "ranker", "09:30"), change("below", "features", "09:40")];
  expect(ranked(below, own)).toEqual([
    ["own", 0, 1_800],
    ["below", 1, 1_200],
  ]);
});

test("a change just before it, two dependencies away, comes before an old one of its own", () => {
  const [own, far] = [change("own", "ranker", "08:10"), change("far", "warehouse", "09:58")];
  expect(ranked(own, far).map(([id]) => id)).toEqual(["far", "own"]);
});

test("what came after the beginning, before the window, or elsewhere is no suspect", () => {
  expect(
    ranked(
      change("after", "ranker", "10:01"),
      change("before", "ranker", "07:59"),
      change("elsewhere", "search", "09:50"),
    ),
  ).toEqual([]);
});

test("a change that was reported twice is one suspect, from its first report", () => {
  expect(ranked(change("v2", "ranker", "09:50"), change("v2", "ranker", "09:40"))).toEqual([
    ["v2", 0, 1_200],
  ]);
});
