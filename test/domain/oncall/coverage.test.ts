import { expect, it } from "vitest";
import { reachStep } from "../../../domain/escalation/step.ts";
import { coverageOf } from "../../../domain/oncall/coverage.ts";
import type { People } from "../../../domain/oncall/people.ts";
import type { CoverageSpan } from "../../../domain/oncall/stepCoverage.ts";
import type { EscalationPolicy, Step } from "../../../domain/policy.ts";
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
import { ADA, at, GRACE } from "../../support/incidents.ts";

const policyOf = (...steps: Step[]): EscalationPolicy => ({
  id: "pol_ml",
  name: "ML on call",
  version: 1,
  steps,
  repeat: 0,
});

/** `2026-03-06T00:00 to 2026-03-07T00:00 PAGED Ada` for each span of the first step. */
function spansOf(
  step: Step,
  people: People,
  [start, end]: readonly [string, string],
): readonly string[] {
  const [first] = coverageOf(policyOf(step), people, { start: at(start), end: at(end) }).steps;
  return (first?.spans ?? []).map(inWords);
}

function inWords({ start, end, outcome, pages, fallback, heldUntil }: CoverageSpan): string {
  const minute = (time: number) => new Date(time).toISOString().slice(0, 16);
  const names = [...pages, ...fallback].map(({ name }) => name);
  const until = heldUntil === undefined ? [] : ["until", minute(heldUntil)];
  return [minute(start), "to", minute(end), outcome, ...names, ...until].join(" ");
}

const weekdays = scheduleOf("primary", { ...weekly("usr_ada"), restrictions: [WORKING_WEEK] });

it("shows who is on call in a schedule, and the days on which nobody is", () => {
  const spans = spansOf(
    { targets: [onSchedule(weekdays)] },
    peopleWith({ schedules: [weekdays] }),
    ["2026-03-06T00:00:00Z", "2026-03-10T00:00:00Z"],
  );

  // Without a fallback everybody who takes turns there is paged.
  expect(spans).toEqual([
    "2026-03-06T00:00 to 2026-03-07T00:00 PAGED Ada",
    "2026-03-07T00:00 to 2026-03-09T00:00 UNCOVERED Ada",
    "2026-03-09T00:00 to 2026-03-10T00:00 PAGED Ada",
  ]);
});

it("merges neighbours that page the same people", () => {
  const primary = scheduleOf("primary", daily("usr_ada", "usr_ada", "usr_grace"));

  const spans = spansOf({ targets: [onSchedule(primary)] }, peopleWith({ schedules: [primary] }), [
    "2026-01-05T12:00:00Z",
    "2026-01-08T12:00:00Z",
  ]);

  expect(spans).toEqual([
    "2026-01-05T12:00 to 2026-01-07T00:00 PAGED Ada",
    "2026-01-07T00:00 to 2026-01-08T00:00 PAGED Grace",
    "2026-01-08T00:00 to 2026-01-08T12:00 PAGED Ada",
  ]);
});

it("shows that a step waits until somebody is on call", () => {
  const spans = spansOf(
    { targets: [onSchedule(weekdays)], hold: true },
    peopleWith({ schedules: [weekdays] }),
    ["2026-03-07T00:00:00Z", "2026-03-09T06:00:00Z"],
  );

  expect(spans).toEqual([
    "2026-03-07T00:00 to 2026-03-09T00:00 HELD until 2026-03-09T00:00",
    "2026-03-09T00:00 to 2026-03-09T06:00 PAGED Ada",
  ]);
});

it("judges the hours of a step on the clock of each person", () => {
  const ada = userOf("ada", { timeZone: "America/New_York" });
  const grace = userOf("grace", { timeZone: "Europe/London" });

  const spans = spansOf(
    { targets: [ADA, GRACE], hours: { days: [1, 2, 3, 4, 5], from: "09:00", to: "17:00" } },
    peopleWith({ users: [ada, grace] }),
    ["2026-03-06T00:00:00Z", "2026-03-07T12:00:00Z"],
  );

  expect(spans).toEqual([
    "2026-03-06T00:00 to 2026-03-06T09:00 SKIPPED",
    "2026-03-06T09:00 to 2026-03-06T14:00 PAGED Grace",
    "2026-03-06T14:00 to 2026-03-06T17:00 PAGED Ada Grace",
    "2026-03-06T17:00 to 2026-03-06T22:00 PAGED Ada",
    "2026-03-06T22:00 to 2026-03-07T12:00 SKIPPED",
  ]);
});

it("follows the hours of a night on which the clock shows 01:30 twice", () => {
  const ada = userOf("ada", { timeZone: "Europe/London" });

  const spans = spansOf(
    { targets: [ADA], hours: { days: [], from: "22:00", to: "01:30" } },
    peopleWith({ users: [ada] }),
    ["2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z"],
  );

  expect(spans).toEqual([
    "2026-10-24T12:00 to 2026-10-24T21:00 SKIPPED",
    "2026-10-24T21:00 to 2026-10-25T00:30 PAGED Ada",
    "2026-10-25T00:30 to 2026-10-25T01:00 SKIPPED",
    "2026-10-25T01:00 to 2026-10-25T01:30 PAGED Ada",
    "2026-10-25T01:30 to 2026-10-25T12:00 SKIPPED",
  ]);
});

it("shows everybody of a team until they leave, and a channel as it is", () => {
  const core = {
    ...{ id: "tea_core", name: "Core", version: 1, managerIds: [] },
    memberIds: ["usr_ada", "usr_grace"],
  };
  const users = [userOf("ada", { leftAt: at("12:00") }), userOf("grace")];

  const spans = spansOf(
    {
      targets: [
        { kind: "TEAM", id: "tea_core", name: "Core" },
        { kind: "CHANNEL", name: "ml-alerts" },
      ],
    },
    peopleWith({ teams: [core], users }),
    ["2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z"],
  );

  expect(spans).toEqual([
    "2026-03-01T00:00 to 2026-03-01T12:00 PAGED Ada Grace ml-alerts",
    "2026-03-01T12:00 to 2026-03-02T00:00 PAGED Grace ml-alerts",
  ]);
});

it("names all of those whose turn it could be in a step that takes turns", () => {
  const policy = policyOf({ targets: [ADA, GRACE], mode: "ROUND_ROBIN" });

  const { steps } = coverageOf(policy, peopleWith({}), { start: at("10:00"), end: at("11:00") });

  expect(steps.map(({ step, mode, spans }) => [step, mode, ...spans.map(inWords)])).toEqual([
    [1, "ROUND_ROBIN", "2026-03-01T10:00 to 2026-03-01T11:00 PAGED Ada Grace"],
  ]);
});

it("pages the fallback of the policy where nobody is on call", () => {
  const policy = { ...policyOf({ targets: [onSchedule(weekdays)] }), fallback: [GRACE] };
  const people = peopleWith({ schedules: [weekdays] });

  const { steps } = coverageOf(policy, people, {
    start: at("2026-03-06T00:00:00Z"),
    end: at("2026-03-08T00:00:00Z"),
  });

  expect(steps[0]?.spans.map(inWords)).toEqual([
    "2026-03-06T00:00 to 2026-03-07T00:00 PAGED Ada",
    "2026-03-07T00:00 to 2026-03-08T00:00 UNCOVERED Grace",
  ]);
});

it("says at every minute around a change of clocks what an incident would be paged by", () => {
  const lordHowe = inZone(
    scheduleOf("primary", { ...daily("usr_ada", "usr_grace", "usr_alan") }),
    "Australia/Lord_Howe",
  );
  const hours = { days: [7], from: "01:20", to: "01:50" };
  const policy = policyOf({ targets: [onSchedule(lordHowe), ADA], hours });
  const people = peopleWith({
    schedules: [lordHowe],
    users: [
      userOf("ada", { timeZone: "Australia/Lord_Howe" }),
      userOf("grace", { timeZone: "Europe/London", leftAt: at("2026-04-04T15:07:00Z") }),
      userOf("alan", { timeZone: "Australia/Lord_Howe" }),
    ],
  });
  const window = { start: at("2026-04-03T12:00:00Z"), end: at("2026-04-06T12:00:00Z") };

  const spans = coverageOf(policy, people, window).steps[0]?.spans ?? [];

  expect(spans.map(inWords)).toEqual([
    "2026-04-03T12:00 to 2026-04-04T14:20 SKIPPED",
    "2026-04-04T14:20 to 2026-04-04T14:50 PAGED Alan Ada",
    "2026-04-04T14:50 to 2026-04-04T15:00 SKIPPED",
    "2026-04-04T15:00 to 2026-04-04T15:20 PAGED Alan Ada",
    "2026-04-04T15:20 to 2026-04-06T12:00 SKIPPED",
  ]);
  for (let minute = window.start; minute < window.end; minute += 60_000) {
    const span = spans.find(({ start, end }) => start <= minute && minute < end);
    const reach = reachStep({ policy, people }, 0, minute);
    expect(span?.pages ?? "no span").toEqual(reach.kind === "PAGE" ? reach.pages : []);
  }
});
