import { expect, it } from "vitest";
import { checkSchedule } from "../../../domain/oncall/checkSchedule.ts";
import type { EscalationPolicy } from "../../../domain/policy.ts";
import {
  onSchedule,
  peopleWith,
  scheduleOf,
  userOf,
  WORKING_WEEK,
  weekly,
} from "../../support/duty.ts";
import { at } from "../../support/incidents.ts";

const NIGHT = at("2026-03-06T03:00:00Z");
const weekdays = {
  ...scheduleOf("primary", { ...weekly("usr_ada"), restrictions: [WORKING_WEEK] }),
  teamId: "tea_ml",
};
const teamOf = (id: string, managerId: string) => ({
  ...{ id: `tea_${id}`, name: id, version: 1 },
  ...{ memberIds: ["usr_ada"], managerIds: [managerId] },
});
const around = {
  policies: [],
  people: peopleWith({
    schedules: [weekdays],
    teams: [teamOf("ml", "usr_grace"), teamOf("data", "usr_alan")],
  }),
};

it("puts what it finds on the record and tells the managers of the team", () => {
  const { schedule, events } = checkSchedule(weekdays, around, NIGHT);

  expect(events).toEqual([
    {
      type: "CoverageChecked",
      findings: [
        "Nobody is on call in Primary from 2026-03-07 00:00 to 2026-03-09 00:00 UTC.",
        "Nobody is on call in Primary from 2026-03-14 00:00 to 2026-03-16 00:00 UTC.",
      ],
      tells: [{ id: "usr_grace", name: "Grace" }],
      clocks: [],
      stopped: [],
    },
  ]);
  expect(Object.keys(schedule.raised)).toEqual([
    "GAP sch_primary 2026-03-07T00:00:00.000Z",
    "GAP sch_primary 2026-03-14T00:00:00.000Z",
  ]);
});

it("tells the managers of the teams whose policies rely on the schedule", () => {
  const policy: EscalationPolicy = {
    ...{ id: "pol_data", name: "Data", version: 1, repeat: 0, teamId: "tea_data" },
    steps: [{ targets: [onSchedule(weekdays)] }],
  };

  const { events } = checkSchedule(weekdays, { ...around, policies: [policy] }, NIGHT);

  expect(events[0]?.tells.map(({ name }) => name)).toEqual(["Grace", "Alan"]);
});

it("says nothing on the next night", () => {
  const { schedule } = checkSchedule(weekdays, around, NIGHT);

  const next = checkSchedule(schedule, around, at("2026-03-06T23:00:00Z"));

  expect(next).toEqual({ schedule, events: [] });
});

it("tells nobody where there is no team, and puts it on the record all the same", () => {
  const { teamId: _, ...nobodys } = weekdays;
  const people = peopleWith({ schedules: [nobodys], users: [userOf("ada")] });

  const { events } = checkSchedule(nobodys, { policies: [], people }, NIGHT);

  expect(events.map(({ tells, findings }) => [tells.length, findings.length])).toEqual([[0, 2]]);
});
