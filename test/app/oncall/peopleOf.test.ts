import { expect, it } from "vitest";
import { peopleOf } from "../../../app/oncall/peopleOf.ts";
import type { Layer, Schedule } from "../../../domain/oncall/schedule.ts";
import type { Team } from "../../../domain/team.ts";
import type { User } from "../../../domain/user.ts";
import { at } from "../../support/incidents.ts";

const layer = (...userIds: string[]): Layer => ({
  id: "lay_1",
  name: "Weekly",
  start: at("2026-01-05T09:00:00Z"),
  virtualStart: at("2026-01-05T09:00:00Z"),
  turn: { unit: "WEEKS", count: 1 },
  userIds,
  restrictions: [],
  wallClock: false,
  consumeRestrictedTurns: false,
});

const primary: Schedule = {
  id: "sch_primary",
  name: "Primary",
  version: 1,
  revision: 1,
  eventCount: 1,
  deadlineCount: 0,
  deadlines: [],
  raised: {},
  versions: [
    { from: at("2026-01-05T09:00:00Z"), timeZone: "UTC", layers: [layer("usr_ada", "usr_grace")] },
    { from: at("2026-03-09T09:00:00Z"), timeZone: "UTC", layers: [layer("usr_ada", "usr_alan")] },
  ],
  overrides: [
    {
      id: "ovr_1",
      start: at("10:00"),
      end: at("12:00"),
      userId: "usr_mary",
      createdAt: at("09:00"),
    },
  ],
};
const core: Team = {
  id: "tea_core",
  name: "Core",
  version: 1,
  memberIds: ["usr_ada", "usr_edsger"],
  managerIds: ["usr_barbara"],
};
const user = (id: string): User => ({ id, name: id, version: 1, contacts: [] });

function ports() {
  const calls: string[] = [];
  const found = <T extends { id: string }>(ids: readonly string[], all: readonly T[]) =>
    new Map(all.filter(({ id }) => ids.includes(id)).map((one) => [one.id, one]));
  return {
    calls,
    rosters: {
      schedules: async (ids: readonly string[]) => {
        calls.push(`schedules ${ids.join(" ")}`);
        return found(ids, [primary]);
      },
      teams: async (ids: readonly string[]) => {
        calls.push(`teams ${ids.join(" ")}`);
        return found(ids, [core]);
      },
    },
    users: {
      users: async (ids: readonly string[]) => {
        calls.push(`users ${ids.join(" ")}`);
        return new Map(ids.map((id) => [id, user(id)]));
      },
    },
  };
}

it("loads a schedule, a team and everybody whom they name in three reads", async () => {
  const { calls, ...reading } = ports();

  const people = await peopleOf(
    reading,
    [
      { kind: "SCHEDULE", id: "sch_primary", name: "Primary" },
      { kind: "TEAM", id: "tea_core", name: "Core" },
      { kind: "USER", id: "usr_ada", name: "Ada" },
      { kind: "CHANNEL", name: "ml-alerts" },
    ],
    at("10:00"),
  );

  expect([...people.users.keys()].sort()).toEqual([
    "usr_ada",
    "usr_alan",
    "usr_barbara",
    "usr_edsger",
    "usr_grace",
    "usr_mary",
  ]);
  expect([people.schedules.get("sch_primary"), people.teams.get("tea_core")]).toEqual([
    primary,
    core,
  ]);
  expect(calls).toEqual([
    "schedules sch_primary",
    "teams tea_core",
    "users usr_ada usr_grace usr_alan usr_mary usr_edsger usr_barbara",
  ]);
});

it("reads nothing for targets that are channels", async () => {
  const { calls, ...reading } = ports();

  await peopleOf(reading, [{ kind: "CHANNEL", name: "ml-alerts" }], at("10:00"));

  expect(calls).toEqual([]);
});

it("leaves out what does not exist any more", async () => {
  const { calls: _, ...reading } = ports();

  const people = await peopleOf(
    reading,
    [{ kind: "SCHEDULE", id: "sch_gone", name: "Gone" }],
    at("10:00"),
  );

  expect(people.schedules.size + people.users.size).toBe(0);
});
