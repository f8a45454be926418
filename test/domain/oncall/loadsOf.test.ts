import { expect, test } from "vitest";
import { fairnessOf } from "../../../domain/oncall/fairness.ts";
import { finalSchedule } from "../../../domain/oncall/finalSchedule.ts";
import { loadsOf } from "../../../domain/oncall/loadsOf.ts";
import type { Layer, Schedule } from "../../../domain/oncall/schedule.ts";
import { HOUR } from "../../../domain/time.ts";
import type { User } from "../../../domain/user.ts";

const at = (text: string): number => Date.parse(text);

const weekly: Layer = {
  id: "lay_1",
  name: "Weekly",
  start: at("2026-03-02T09:00:00Z"),
  virtualStart: at("2026-03-02T09:00:00Z"),
  turn: { unit: "WEEKS", count: 1 },
  userIds: ["usr_ana", "usr_ben"],
  restrictions: [],
  wallClock: false,
  consumeRestrictedTurns: false,
};
const ranking: Schedule = {
  id: "sch_ranking",
  name: "Ranking",
  versions: [{ from: at("2026-03-02T09:00:00Z"), timeZone: "Europe/London", layers: [weekly] }],
  overrides: [],
  version: 1,
  revision: 1,
  eventCount: 1,
  deadlineCount: 0,
  deadlines: [],
  raised: {},
};
const user = (id: string, timeZone?: string): [string, User] => [
  id,
  { id, name: id, version: 1, contacts: [], ...(timeZone && { timeZone }) },
];

/** Four weeks of turns; the clocks in London go forward on 29 March, in Ben's second week. */
const span = { start: at("2026-03-02T09:00:00Z"), end: at("2026-03-30T08:00:00Z") };
const loads = (schedule: Schedule, ...users: readonly [string, User][]) =>
  loadsOf({
    span,
    schedules: [{ schedule, shifts: finalSchedule(schedule, span).shifts }],
    users: new Map(users),
    holidays: new Set(["2026-03-08"]),
  });
const figures = (...asked: Parameters<typeof loads>) =>
  loads(...asked).map(({ userId, onCall, night, weekend, holiday, shiftCount }) => [
    userId,
    ...[onCall, night, weekend, holiday].map((time) => time / HOUR),
    shiftCount,
  ]);

test("two share four weeks; the one whose week has the change of clocks has an hour of night less", () => {
  expect(figures(ranking, user("usr_ana"), user("usr_ben"))).toEqual([
    ["usr_ana", 336, 112, 96, 24, 2],
    ["usr_ben", 335, 111, 95, 0, 2],
  ]);
});

test("nights are by each person's own clock", () => {
  const [, ben] = figures(ranking, user("usr_ana"), user("usr_ben", "Asia/Tokyo"));
  // Tokyo has no summer time: in Ben's 335 hours there are fourteen whole nights and 48-hour weekends.
  expect(ben).toEqual(["usr_ben", 335, 112, 96, 0, 2]);
});

test("who is in a layer and never on call has a load of nothing, and counts for the mean", () => {
  const fourth = { ...weekly, userIds: ["usr_ana", "usr_ben", "usr_ana", "usr_ben", "usr_cem"] };
  const [version] = ranking.versions;
  if (!version) throw new Error("no version");
  const people = loads({ ...ranking, versions: [{ ...version, layers: [fourth] }] });
  expect([people[2]?.userId, people[2]?.onCall]).toEqual(["usr_cem", 0]);
  expect(fairnessOf(people).onCall).toBeCloseTo((336 * 3) / 671, 10);
});

test("who only takes an override has a load as well", () => {
  const override = {
    id: "ovr_1",
    start: at("2026-03-10T09:00:00Z"),
    end: at("2026-03-11T09:00:00Z"),
    userId: "usr_zoe",
    createdAt: at("2026-03-09T09:00:00Z"),
  };
  const [, , zoe] = figures({ ...ranking, overrides: [override] });
  expect(zoe).toEqual(["usr_zoe", 24, 8, 0, 0, 1]);
});
