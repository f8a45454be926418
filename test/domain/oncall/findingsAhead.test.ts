import { expect, it } from "vitest";
import { findingsAhead } from "../../../domain/oncall/findingsAhead.ts";
import { listeners } from "../../../domain/oncall/listeners.ts";
import type { Schedule } from "../../../domain/oncall/schedule.ts";
import type { EscalationPolicy, Step } from "../../../domain/policy.ts";
import {
  daily,
  onSchedule,
  peopleWith,
  scheduleOf,
  userOf,
  WORKING_WEEK,
  weekly,
} from "../../support/duty.ts";
import { at, GRACE } from "../../support/incidents.ts";

const NIGHT = at("2026-03-02T03:00:00Z");
const of = (teamId: string, schedule: Schedule): Schedule => ({ ...schedule, teamId });
const policyOf = (...steps: Step[]): EscalationPolicy => ({
  id: "pol_ml",
  name: "ML on call",
  version: 1,
  steps,
  repeat: 0,
});
const weekdays = scheduleOf("primary", { ...weekly("usr_ada"), restrictions: [WORKING_WEEK] });
const always = scheduleOf("secondary", daily("usr_grace", "usr_alan"));

it("looks fourteen days ahead and not a moment back", () => {
  const people = peopleWith({ schedules: [weekdays] });

  const found = findingsAhead(weekdays, { policies: [], people }, at("2026-03-08T03:00:00Z"));

  expect(found.map(({ kind, start, end }) => [kind, start, end])).toEqual([
    ["GAP", at("2026-03-08T03:00:00Z"), at("2026-03-09T00:00:00Z")],
    ["GAP", at("2026-03-14T00:00:00Z"), at("2026-03-16T00:00:00Z")],
    ["GAP", at("2026-03-21T00:00:00Z"), at("2026-03-23T00:00:00Z")],
  ]);
});

it("lets the first schedule of a step speak for it", () => {
  const both = policyOf({ targets: [onSchedule(weekdays), onSchedule(always)] });
  const alone = policyOf({ targets: [onSchedule(always)] }, { targets: [onSchedule(weekdays)] });
  const people = peopleWith({ schedules: [weekdays, always] });
  const emptyBy = (schedule: Schedule, policy: EscalationPolicy) =>
    findingsAhead(schedule, { policies: [policy], people }, NIGHT)
      .filter(({ kind }) => kind === "EMPTY_STEP")
      .map(({ name }) => name);

  expect(emptyBy(weekdays, both)).toEqual([]);
  expect(emptyBy(always, alone)).toEqual([]);
  expect(emptyBy(weekdays, alone)).toEqual([
    "EMPTY_STEP pol_ml 2 2026-03-07T00:00:00.000Z",
    "EMPTY_STEP pol_ml 2 2026-03-14T00:00:00.000Z",
  ]);
});

it("raises two schedules of one team with the same person by one of them alone", () => {
  const primary = of("tea_ml", scheduleOf("primary", weekly("usr_ada")));
  const secondary = of("tea_ml", scheduleOf("secondary", weekly("usr_ada")));
  const people = peopleWith({ schedules: [primary, secondary] });
  const doubles = (schedule: Schedule) =>
    findingsAhead(schedule, { policies: [], people }, NIGHT).map(({ kind }) => kind);

  expect(doubles(primary)).toEqual(["DOUBLE_BOOKED"]);
  expect(doubles(secondary)).toEqual([]);
});

it("raises somebody who cannot be reached by one schedule of the team alone", () => {
  const primary = of("tea_ml", scheduleOf("primary", daily("usr_ada", "usr_grace")));
  const secondary = of(
    "tea_ml",
    scheduleOf("secondary", daily("usr_grace", "usr_ada", "usr_alan")),
  );
  const users = ["ada", "grace", "alan"].map((id) => userOf(id, { verifiedContacts: [] }));
  const people = peopleWith({ schedules: [primary, secondary], users });
  const unverified = (schedule: Schedule) =>
    findingsAhead(schedule, { policies: [], people }, NIGHT)
      .filter(({ kind }) => kind === "UNVERIFIED_CONTACT")
      .map(({ userId }) => userId);

  expect(unverified(primary)).toEqual(["usr_ada", "usr_grace"]);
  expect(unverified(secondary)).toEqual(["usr_alan"]);
});

it("does not compare schedules of different teams", () => {
  const primary = of("tea_ml", scheduleOf("primary", weekly("usr_ada")));
  const secondary = of("tea_data", scheduleOf("secondary", weekly("usr_ada")));
  const people = peopleWith({ schedules: [primary, secondary] });

  expect(findingsAhead(primary, { policies: [], people }, NIGHT)).toEqual([]);
});

it("says of people whom a policy names itself that they cannot be reached", () => {
  const policy = policyOf({ targets: [onSchedule(always)] }, { targets: [GRACE] });
  const users = [userOf("grace", { contacts: [] }), userOf("alan")];
  const other = policyOf(
    { targets: [onSchedule(scheduleOf("primary"))] },
    { targets: [onSchedule(always)] },
  );
  const people = peopleWith({ schedules: [always], users });

  const found = findingsAhead(always, { policies: [policy, other], people }, NIGHT);

  expect(found.map(({ name }) => name)).toEqual(["NO_CONTACT usr_grace"]);
});

it("tells the managers of a team, and all of a team whose managers have left", () => {
  const { users } = peopleWith({
    users: [userOf("ada"), userOf("grace", { leftAt: at("2026-03-01T00:00:00Z") }), userOf("alan")],
  });
  const team = { id: "tea_ml", name: "ML", version: 1, memberIds: ["usr_ada", "usr_grace"] };
  const told = (managerIds: string[]) =>
    listeners([{ ...team, managerIds }], { users }, NIGHT).map(({ name }) => name);

  expect(told(["usr_alan"])).toEqual(["Alan"]);
  expect(told(["usr_grace"])).toEqual(["Ada"]);
});
