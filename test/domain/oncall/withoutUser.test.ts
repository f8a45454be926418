import { expect, it } from "vitest";
import { finalSchedule } from "../../../domain/oncall/finalSchedule.ts";
import { gapsOpened } from "../../../domain/oncall/gapsOpened.ts";
import { onCallAt } from "../../../domain/oncall/onCallAt.ts";
import type { Layer, Override, Roster } from "../../../domain/oncall/schedule.ts";
import { isAhead, withoutUser } from "../../../domain/oncall/withoutUser.ts";

const on = (day: number, hour = 0) => Date.UTC(2026, 2, day, hour);

const layerOf = (...userIds: string[]): Layer => ({
  id: "lay_1",
  name: "Primary",
  start: on(1),
  virtualStart: on(1),
  turn: { unit: "DAYS", count: 1 },
  userIds,
  restrictions: [],
  wallClock: false,
  consumeRestrictedTurns: false,
});
const rosterOf = (layers: readonly Layer[], ...overrides: Override[]): Roster => ({
  versions: [{ from: on(1), timeZone: "UTC", layers }],
  overrides,
});
const override = (id: string, userId: string, [start, end]: [number, number]): Override => ({
  ...{ id, userId, start, end, createdAt: on(1) },
});
/** Who is on call at noon of each day. */
const days = (roster: Roster, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => onCallAt(roster, on(from + n, 12))?.userId);

it("leaves the past and gives the turns ahead to the others in their order", () => {
  const roster = rosterOf([layerOf("ada", "grace", "alan", "edsger")]);
  const after = withoutUser(roster, { userId: "alan", from: on(5) });
  expect(days(roster, 1, 4)).toEqual(["ada", "grace", "alan", "edsger"]);
  expect(days(after, 1, 4)).toEqual(["ada", "grace", "alan", "edsger"]);
  expect(days(after, 5, 10)).toEqual(["ada", "grace", "edsger", "ada", "grace", "edsger"]);
});

it("keeps whoever is on call at that moment", () => {
  const roster = rosterOf([layerOf("ada", "grace", "alan")]);
  const after = withoutUser(roster, { userId: "ada", from: on(6, 8) });
  expect(onCallAt(roster, on(6, 9))?.userId).toBe("alan");
  expect(days(after, 6, 9)).toEqual(["alan", "grace", "alan", "grace"]);
});

it("hands over to the next one when the leaver is on call", () => {
  const roster = rosterOf([layerOf("ada", "grace", "alan")]);
  const after = withoutUser(roster, { userId: "grace", from: on(2, 8) });
  expect(onCallAt(after, on(2, 7))?.userId).toBe("grace");
  expect(days(after, 2, 5)).toEqual(["alan", "ada", "alan", "ada"]);
});

it("leaves a layer of the leaver alone with nobody, and says which gaps open", () => {
  const roster = rosterOf(
    [{ ...layerOf("ada"), end: on(20) }],
    override("o", "grace", [on(12), on(13)]),
  );
  const after = withoutUser(roster, { userId: "ada", from: on(10) });
  expect(gapsOpened(roster, after, { start: on(8), end: on(25) })).toEqual([
    { start: on(10), end: on(12) },
    { start: on(13), end: on(20) },
  ]);
});

it("opens no gap that was there before", () => {
  const nights = [{ kind: "DAILY" as const, startTime: "20:00", durationSeconds: 36_000 }];
  const roster = rosterOf([{ ...layerOf("ada", "grace"), restrictions: nights }]);
  const after = withoutUser(roster, { userId: "ada", from: on(10) });
  expect(finalSchedule(after, { start: on(10), end: on(20) }).gaps).toHaveLength(10);
  expect(gapsOpened(roster, after, { start: on(10), end: on(20) })).toEqual([]);
});

it("says which gaps open in turns of a second too", () => {
  const second = { unit: "SECONDS" as const, count: 1 };
  const roster = rosterOf([
    { ...layerOf("ada"), turn: second, end: on(20) },
    { ...layerOf("grace", "alan"), turn: second, end: on(12) },
  ]);
  const after = withoutUser(roster, { userId: "ada", from: on(10) });
  expect(gapsOpened(roster, after, { start: on(1), end: on(90) })).toEqual([
    { start: on(12), end: on(20) },
  ]);
});

it("ends the leaver's overrides, cuts the running one, and leaves everybody else's", () => {
  const roster = rosterOf(
    [layerOf("grace")],
    override("past", "ada", [on(2), on(3)]),
    override("running", "ada", [on(4), on(6)]),
    override("ahead", "ada", [on(8), on(9)]),
    override("other", "alan", [on(8), on(9)]),
  );
  const after = withoutUser(roster, { userId: "ada", from: on(5) });
  expect(after.overrides.map(({ id, end }) => [id, end])).toEqual([
    ["past", on(3)],
    ["running", on(5)],
    ["other", on(9)],
  ]);
});

it("takes the leaver out of versions that have not begun, each as it was meant to begin", () => {
  const roster: Roster = {
    versions: [
      { from: on(1), timeZone: "UTC", layers: [layerOf("ada", "grace")] },
      { from: on(11), timeZone: "UTC", layers: [layerOf("grace", "alan", "ada")] },
    ],
    overrides: [],
  };
  const after = withoutUser(roster, { userId: "ada", from: on(5) });
  expect(after.versions.map(({ from }) => from)).toEqual([on(1), on(5), on(11)]);
  expect(days(roster, 11, 13)).toEqual(["alan", "ada", "grace"]);
  expect(days(after, 4, 14)).toEqual([
    ...["grace", "grace", "grace", "grace", "grace", "grace", "grace"],
    ...["alan", "grace", "alan", "grace"],
  ]);
});

it("changes nothing the second time", () => {
  const roster = rosterOf([layerOf("ada", "grace")], override("o", "ada", [on(8), on(9)]));
  const leaver = { userId: "ada", from: on(5) };
  const after = withoutUser(roster, leaver);
  expect([isAhead(roster, leaver), isAhead(after, leaver)]).toEqual([true, false]);
  expect(withoutUser(after, leaver)).toBe(after);
});
