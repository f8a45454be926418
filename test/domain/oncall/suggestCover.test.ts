import { expect, test } from "vitest";
import { type PlacedShift, suggestCover } from "../../../domain/oncall/suggestCover.ts";
import { HOUR } from "../../../domain/time.ts";
import type { User } from "../../../domain/user.ts";

const at = (text: string): number => Date.parse(text);
const user = (id: string): User => ({ id, name: id, version: 1, contacts: [] });

const ranking = { id: "sch_ranking", name: "Ranking" };
const platform = { id: "sch_platform", name: "Platform" };
const shift = (
  userId: string,
  [start, end]: readonly [string, string],
  schedule = ranking,
): PlacedShift => ({ userId, start: at(start), end: at(end), schedule });

/** Friday, 12 June 2026. */
const span = { start: at("2026-06-12T09:00:00Z"), end: at("2026-06-12T17:00:00Z") };
const suggest = (candidates: readonly User[], ...shifts: readonly PlacedShift[]) =>
  suggestCover({ span, scheduleId: ranking.id, candidates, shifts });
const order = (...asked: Parameters<typeof suggest>) => suggest(...asked).map((one) => one.userId);

test("the longest rested comes first", () => {
  const shifts = [
    shift("ana", ["2026-06-09T09:00:00Z", "2026-06-10T09:00:00Z"]),
    shift("ben", ["2026-06-01T09:00:00Z", "2026-06-02T09:00:00Z"]),
    shift("cem", ["2026-06-05T09:00:00Z", "2026-06-06T09:00:00Z"]),
  ];
  expect(order(["ana", "ben", "cem"].map(user), ...shifts)).toEqual(["ben", "cem", "ana"]);
});

test("a shift in another schedule tires as well", () => {
  const shifts = [
    shift("ana", ["2026-06-01T09:00:00Z", "2026-06-02T09:00:00Z"]),
    shift("ana", ["2026-06-11T09:00:00Z", "2026-06-12T03:00:00Z"], platform),
    shift("ben", ["2026-06-10T09:00:00Z", "2026-06-11T09:00:00Z"]),
  ];
  expect(order(["ana", "ben"].map(user), ...shifts)).toEqual(["ben", "ana"]);
});

test("of two who have rested as long, the one whose next shift is later comes first", () => {
  const shifts = [
    shift("ana", ["2026-06-13T09:00:00Z", "2026-06-14T09:00:00Z"]),
    shift("ben", ["2026-06-20T09:00:00Z", "2026-06-21T09:00:00Z"]),
  ];
  expect(order(["ana", "ben"].map(user), ...shifts)).toEqual(["ben", "ana"]);
});

test("how long somebody has rested and stays free is told", () => {
  const shifts = [
    shift("ana", ["2026-06-10T09:00:00Z", "2026-06-11T09:00:00Z"]),
    shift("ana", ["2026-06-13T17:00:00Z", "2026-06-14T09:00:00Z"]),
  ];
  expect(suggest([user("ana")], ...shifts)).toEqual([
    { userId: "ana", restedFor: 24 * HOUR, freeFor: 24 * HOUR },
  ]);
});

test("who is on call elsewhere in the span comes last, with the reason", () => {
  const shifts = [
    shift("ana", ["2026-06-12T16:00:00Z", "2026-06-13T09:00:00Z"], platform),
    shift("ben", ["2026-06-11T09:00:00Z", "2026-06-12T08:00:00Z"]),
  ];
  expect(suggest(["ana", "ben"].map(user), ...shifts)).toEqual([
    { userId: "ben", restedFor: HOUR },
    { userId: "ana", reason: "Is on call in Platform then." },
  ]);
});

test("whose shift it is comes last", () => {
  const held = shift("ana", ["2026-06-12T09:00:00Z", "2026-06-13T09:00:00Z"]);
  expect(suggest(["ana", "ben"].map(user), held)).toEqual([
    { userId: "ben" },
    { userId: "ana", reason: "Is on call then already." },
  ]);
});

test("who has left before the span ends comes last, with the day", () => {
  const ana = { ...user("ana"), leftAt: at("2026-06-12T12:00:00Z") };
  expect(suggest([ana, user("ben")])).toEqual([
    { userId: "ben" },
    { userId: "ana", reason: "Has left, as of 2026-06-12." },
  ]);
});

test("a shift that ends as the span begins is no hindrance", () => {
  const shifts = [shift("ana", ["2026-06-12T01:00:00Z", "2026-06-12T09:00:00Z"], platform)];
  expect(suggest([user("ana")], ...shifts)).toEqual([{ userId: "ana", restedFor: 0 }]);
});
