import { expect, it } from "vitest";
import { onCallInPolicy, onCallInSchedule } from "../../../domain/oncall/onCallEntries.ts";
import type { Override } from "../../../domain/oncall/schedule.ts";
import type { EscalationPolicy } from "../../../domain/policy.ts";
import {
  daily,
  onSchedule,
  peopleWith,
  scheduleOf,
  userOf,
  WORKING_WEEK,
  weekly,
} from "../../support/duty.ts";
import { ADA, at } from "../../support/incidents.ts";

const weekdays = scheduleOf("primary", {
  ...weekly("usr_ada", "usr_grace"),
  restrictions: [WORKING_WEEK],
});
const people = peopleWith({ schedules: [weekdays] });

it("says who is on call in a schedule, by which layer, since when and until when", () => {
  const entries = onCallInSchedule(weekdays, people, at("2026-03-04T10:00:00Z"));

  expect(entries).toEqual([
    {
      userId: "usr_ada",
      scheduleId: "sch_primary",
      layer: "Weekly",
      override: false,
      start: at("2026-03-02T00:00:00Z"),
      end: at("2026-03-07T00:00:00Z"),
    },
  ]);
});

it("says nobody in a gap", () => {
  expect(onCallInSchedule(weekdays, people, at("2026-03-07T10:00:00Z"))).toEqual([]);
});

it("says that somebody is on call by an override", () => {
  const override: Override = {
    id: "ovr_1",
    start: at("2026-03-07T08:00:00Z"),
    end: at("2026-03-07T20:00:00Z"),
    userId: "usr_alan",
    createdAt: at("2026-03-01T00:00:00Z"),
  };

  const entries = onCallInSchedule(
    { ...weekdays, overrides: [override] },
    people,
    at("2026-03-07T10:00:00Z"),
  );

  expect(entries).toEqual([
    {
      userId: "usr_alan",
      scheduleId: "sch_primary",
      override: true,
      start: at("2026-03-07T08:00:00Z"),
      end: at("2026-03-07T20:00:00Z"),
    },
  ]);
});

it("names no times for somebody who is always on call", () => {
  const alone = scheduleOf("primary", daily("usr_ada"));

  const [entry] = onCallInSchedule(alone, people, at("2026-06-01T00:00:00Z"));

  expect(entry).toEqual({
    userId: "usr_ada",
    scheduleId: "sch_primary",
    layer: "Daily",
    override: false,
  });
});

it("ends with the day on which the person leaves, and is empty from then on", () => {
  const leaving = peopleWith({
    users: [userOf("ada", { leftAt: at("2026-03-05T00:00:00Z") }), userOf("grace")],
  });

  const before = onCallInSchedule(weekdays, leaving, at("2026-03-04T10:00:00Z"));
  const after = onCallInSchedule(weekdays, leaving, at("2026-03-05T10:00:00Z"));

  expect(before.map(({ end }) => end)).toEqual([at("2026-03-05T00:00:00Z")]);
  expect(after).toEqual([]);
});

it("goes through a policy step by step, with the members of teams and within the hours of each", () => {
  const core = { id: "tea_core", name: "Core", version: 1, managerIds: [] };
  const policy: EscalationPolicy = {
    id: "pol_ml",
    name: "ML on call",
    version: 1,
    repeat: 0,
    steps: [
      { targets: [onSchedule(weekdays), { kind: "CHANNEL", name: "ml-alerts" }] },
      {
        targets: [{ kind: "TEAM", id: "tea_core", name: "Core" }],
        hours: { days: [], from: "09:00", to: "17:00" },
      },
      { targets: [ADA] },
    ],
  };
  const everybody = peopleWith({
    schedules: [weekdays],
    teams: [{ ...core, memberIds: ["usr_grace", "usr_alan"] }],
    users: [userOf("ada"), userOf("grace", { timeZone: "Asia/Tokyo" }), userOf("alan")],
  });

  const entries = onCallInPolicy(policy, everybody, at("2026-03-04T10:00:00Z"));

  expect(entries.map(({ step, userId, scheduleId }) => [step, userId, scheduleId])).toEqual([
    [1, "usr_ada", "sch_primary"],
    [2, "usr_alan", undefined],
    [3, "usr_ada", undefined],
  ]);
});
