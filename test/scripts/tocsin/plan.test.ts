import { expect, test } from "vitest";
import type { Draft } from "../../../scripts/tocsin/pagerduty/draft.ts";
import type { HostSchedule } from "../../../scripts/tocsin/pagerduty/hostSchedule.ts";
import type { Match } from "../../../scripts/tocsin/pagerduty/matchPeople.ts";
import { planOf } from "../../../scripts/tocsin/pagerduty/plan.ts";
import { exitCodeOf, reportOf } from "../../../scripts/tocsin/pagerduty/report.ts";

const now = Date.parse("2026-03-01T10:00:00Z");
const draft: Draft = {
  name: "Ranking",
  timeZone: "Europe/London",
  layers: [
    {
      name: "Weekly",
      start: "2026-01-05T10:00:00+01:00",
      rotationVirtualStart: "2026-01-05T09:00:00Z",
      rotationTurnLengthSeconds: 604_800,
      people: ["P1", "P2"],
      restrictions: [{ kind: "DAILY", startTime: "09:00", durationSeconds: 28_800 }],
    },
  ],
  overrides: [{ start: "2031-03-10T09:00:00Z", end: "2031-03-11T09:00:00Z", person: "P2" }],
};
const host: HostSchedule = {
  id: "sch_1",
  name: "Ranking",
  version: 3,
  timeZone: "Europe/London",
  layers: [
    {
      name: "Weekly",
      start: "2026-01-05T09:00:00.000Z",
      end: null,
      rotationVirtualStart: "2026-01-05T09:00:00.000Z",
      turn: { unit: "WEEKS", count: 1 },
      userIds: ["usr_ana", "usr_ben"],
      restrictions: [{ kind: "DAILY", startTime: "09:00:00", durationSeconds: 28_800 }],
    },
  ],
  overrides: [
    {
      start: "2031-03-10T09:00:00.000Z",
      end: "2031-03-11T09:00:00.000Z",
      userId: "usr_ben",
    },
  ],
};
const found = (key: string, id: string, name: string): Match => ({
  person: { key, name },
  by: "EMAIL",
  user: { id, name },
});
const matches = [found("P1", "usr_ana", "Ana"), found("P2", "usr_ben", "Ben")];
const plan = (hosts: readonly HostSchedule[], update = false) =>
  planOf({ drafts: [draft], matches, hosts, update, now });
const actions = (...asked: Parameters<typeof plan>) =>
  plan(...asked).schedules.map(({ action, overrides }) => [action, overrides.length]);

test("a schedule that is not there is created with its overrides", () => {
  expect(actions([])).toEqual([["CREATE", 1]]);
});

test("one that is there and says the same in other words is kept", () => {
  expect(actions([host])).toEqual([["KEEP", 0]]);
});

test("one that says something else is shown and left alone", () => {
  const { schedules, findings } = plan([{ ...host, timeZone: "UTC" }]);
  expect([schedules[0]?.action, findings]).toEqual([
    "REFUSE",
    [
      {
        fate: "LEFT_OUT",
        what: "schedule Ranking",
        why: "sch_1 has the name and says something else; --update changes it",
      },
    ],
  ]);
});

test("one that says something else is updated when that is asked for", () => {
  expect(actions([{ ...host, timeZone: "UTC" }], true)).toEqual([["UPDATE", 0]]);
});

test("an override that had begun when it was imported is the one that begins then", () => {
  const [override] = host.overrides;
  if (!override) throw new Error("no override");
  const running = {
    ...draft,
    overrides: [{ ...override, start: "2026-02-27T09:00:00Z", person: "P2" }],
  };
  const begun = { ...host, overrides: [{ ...override, start: "2026-02-28T12:34:56Z" }] };
  const { schedules } = planOf({ drafts: [running], matches, hosts: [begun], update: false, now });
  expect(schedules.map(({ action }) => action)).toEqual(["KEEP"]);
});

test("a layer that was taken out of the host's schedule does not count", () => {
  const [layer] = host.layers;
  if (!layer) throw new Error("no layer");
  const taken = { ...layer, name: "Old", end: layer.start };
  expect(actions([{ ...host, layers: [taken, layer] }])).toEqual([["KEEP", 0]]);
});

test("an override that is missing is added when that is asked for", () => {
  expect(actions([{ ...host, overrides: [] }], true)).toEqual([["KEEP", 1]]);
});

test("nobody is created for a schedule that is left alone", () => {
  const cem: Match = { person: { key: "P2", name: "Cem" }, by: "NEW" };
  const refused = planOf({
    drafts: [draft],
    matches: [found("P1", "usr_ana", "Ana"), cem],
    hosts: [host],
    update: false,
    now,
  });
  expect(refused.matches.map(({ person }) => person.name)).toEqual(["Ana"]);
});

test("the exit code is 0 when all is carried over and 2 when something is left out", () => {
  expect(
    [plan([]), plan([{ ...host, timeZone: "UTC" }])].map((one) => exitCodeOf(one.findings)),
  ).toEqual([0, 2]);
});

test("the report says of each part what became of it", () => {
  const cem: Match = { person: { key: "P2", name: "Cem" }, by: "NEW" };
  const some = planOf({
    drafts: [draft],
    matches: [found("P1", "usr_ana", "Ana"), cem],
    hosts: [],
    update: false,
    now,
  });
  expect(reportOf(some.findings)).toBe(
    `Carried over
  schedule Ranking: in Europe/London; layers "Weekly", of which the last wins; 1 override

Left out
  e-mail of Cem: the files have none
  contacts of Cem: schedules have none; no page reaches a new user without them`,
  );
});
