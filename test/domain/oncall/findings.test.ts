import { expect, it } from "vitest";
import { coverageOf } from "../../../domain/oncall/coverage.ts";
import type { People } from "../../../domain/oncall/people.ts";
import type { Layer } from "../../../domain/oncall/schedule.ts";
import type { EscalationPolicy, PolicyTarget, Step } from "../../../domain/policy.ts";
import {
  daily,
  inZone,
  onSchedule,
  peopleWith,
  scheduleOf,
  userOf,
  WORKING_WEEK,
  weekly,
} from "../../support/duty.ts";
import { ADA, at } from "../../support/incidents.ts";

const EARLY_MARCH = { start: at("2026-03-02T00:00:00Z"), end: at("2026-03-10T00:00:00Z") };
const LAST_WEEK_OF_MARCH = { start: at("2026-03-27T00:00:00Z"), end: at("2026-03-31T00:00:00Z") };

const policyOf = (...steps: Step[]): EscalationPolicy => ({
  id: "pol_ml",
  name: "ML on call",
  version: 1,
  steps,
  repeat: 0,
});

function findings(people: People, window = EARLY_MARCH, targets?: PolicyTarget[]) {
  const all = targets ?? [...people.schedules.values()].map(onSchedule);
  return coverageOf(policyOf({ targets: all }), people, window).findings;
}

const weekdays = scheduleOf("primary", { ...weekly("usr_ada"), restrictions: [WORKING_WEEK] });

it("finds the weekend on which nobody is on call", () => {
  const [gap] = findings(peopleWith({ schedules: [weekdays] }), EARLY_MARCH, [
    onSchedule(weekdays),
    { kind: "CHANNEL", name: "ml-alerts" },
  ]);

  expect(gap).toEqual({
    kind: "GAP",
    key: "GAP sch_primary",
    name: "GAP sch_primary 2026-03-07T00:00:00.000Z",
    text: "Nobody is on call in Primary from 2026-03-07 00:00 to 2026-03-09 00:00 UTC.",
    scheduleIds: ["sch_primary"],
    start: at("2026-03-07T00:00:00Z"),
    end: at("2026-03-09T00:00:00Z"),
  });
});

it("says of a step that has nobody at all who is paged instead", () => {
  const found = findings(peopleWith({ schedules: [weekdays] }));

  expect(found.map(({ text }) => text)).toEqual([
    "Step 1 of ML on call pages nobody from 2026-03-07 00:00 to 2026-03-09 00:00 UTC; paged instead: Ada.",
    "Nobody is on call in Primary from 2026-03-07 00:00 to 2026-03-09 00:00 UTC.",
  ]);
});

it("counts somebody who has left as nobody", () => {
  const people = peopleWith({
    schedules: [scheduleOf("primary", weekly("usr_ada"))],
    users: [userOf("ada", { leftAt: at("2026-03-05T00:00:00Z") })],
  });

  expect(findings(people).map(({ text }) => text)).toEqual([
    "Step 1 of ML on call pages nobody from 2026-03-05 00:00 UTC on, and there is no fallback.",
    "Nobody is on call in Primary from 2026-03-05 00:00 UTC on.",
  ]);
});

it("finds a step whose targets have all gone", () => {
  const gone: PolicyTarget = { kind: "TEAM", id: "tea_gone", name: "Gone" };

  const [empty] = findings(peopleWith({}), EARLY_MARCH, [gone]);

  expect(empty?.name).toBe("EMPTY_STEP pol_ml 1 2026-03-02T00:00:00.000Z");
});

it("finds when the hours of a step leave everybody out", () => {
  const hours = { days: [], from: "00:00", to: "18:00" };
  const policy = policyOf({ targets: [ADA], hours });
  const day = { start: at("2026-03-02T00:00:00Z"), end: at("2026-03-03T00:00:00Z") };

  const { findings: found } = coverageOf(policy, peopleWith({}), day);

  expect(found.map(({ text }) => text)).toEqual([
    "Step 1 of ML on call pages nobody from 2026-03-02 18:00 UTC on; it is passed over.",
  ]);
});

it("finds people who have no contact method, or none that is verified", () => {
  const people = peopleWith({
    schedules: [scheduleOf("primary", daily("usr_ada", "usr_grace", "usr_alan"))],
    users: [
      userOf("ada", { verifiedContacts: [] }),
      userOf("grace", { contacts: [], verifiedContacts: [] }),
      userOf("alan"),
    ],
  });

  const found = findings(people);

  expect(found.map(({ name, text, start, end }) => [name, text, start, end])).toEqual([
    [
      "UNVERIFIED_CONTACT usr_ada",
      "Ada would be paged and has no contact method that is verified.",
      at("2026-03-03T00:00:00Z"),
      at("2026-03-10T00:00:00Z"),
    ],
    [
      "NO_CONTACT usr_grace",
      "Grace would be paged and has no contact method.",
      at("2026-03-04T00:00:00Z"),
      at("2026-03-08T00:00:00Z"),
    ],
  ]);
});

it("finds when somebody is on call in two schedules at once", () => {
  const people = peopleWith({
    schedules: [
      scheduleOf("primary", weekly("usr_ada")),
      scheduleOf("secondary", daily("usr_grace", "usr_alan", "usr_ada", "usr_alan")),
    ],
  });

  const found = findings(people);

  expect(found.map(({ name, text }) => [name, text])).toEqual([
    [
      "DOUBLE_BOOKED usr_ada sch_primary sch_secondary 2026-03-04T00:00:00.000Z",
      "Ada is on call in Primary and Secondary at once from 2026-03-04 00:00 to 2026-03-05 00:00 UTC.",
    ],
    [
      "DOUBLE_BOOKED usr_ada sch_primary sch_secondary 2026-03-08T00:00:00.000Z",
      "Ada is on call in Primary and Secondary at once from 2026-03-08 00:00 to 2026-03-09 00:00 UTC.",
    ],
  ]);
});

it.each<[string, Layer, string]>([
  [
    "a shift of days is shorter",
    daily("usr_ada", "usr_grace"),
    "the shift of Grace in Primary is 1 hour shorter",
  ],
  [
    "a shift of hours moves on the local clock",
    { ...daily("usr_ada", "usr_grace"), turn: { unit: "HOURS", count: 12 } },
    "the shift of Ada in Primary ends 1 hour later by the local clock",
  ],
  [
    "nobody is on call",
    { ...weekly("usr_ada"), restrictions: [WORKING_WEEK] },
    "nobody is on call in Primary then",
  ],
])("says what London's clock change in March means where %s", (_, layer, meaning) => {
  const london = inZone(scheduleOf("primary", layer), "Europe/London");

  const found = findings(peopleWith({ schedules: [london] }), LAST_WEEK_OF_MARCH);

  expect(found.filter(({ kind }) => kind === "CLOCK_CHANGE")).toEqual([
    {
      kind: "CLOCK_CHANGE",
      key: "CLOCK_CHANGE sch_primary Europe/London",
      name: "CLOCK_CHANGE sch_primary Europe/London 2026-03-29T00:00:00.000Z",
      text: `The clocks of Europe/London go forward by 1 hour on 2026-03-29 at 01:00 UTC: ${meaning}.`,
      scheduleIds: ["sch_primary"],
      start: at("2026-03-29T00:00:00Z"),
      end: at("2026-03-29T23:00:00Z"),
    },
  ]);
});

it("says in October that the shift of days is longer", () => {
  const london = inZone(scheduleOf("primary", daily("usr_ada")), "Europe/London");
  const autumn = { start: at("2026-10-20T00:00:00Z"), end: at("2026-10-30T00:00:00Z") };

  expect(findings(peopleWith({ schedules: [london] }), autumn).map(({ text }) => text)).toEqual([
    "The clocks of Europe/London go back by 1 hour on 2026-10-25 at 01:00 UTC: the shift of Ada in Primary is 1 hour longer.",
  ]);
});
