import { expect, test } from "vitest";
import { labelOf } from "../../../../scripts/tocsin/config/entry.ts";
import { type HostObject, hostObject } from "../../../../scripts/tocsin/config/hostState.ts";
import { schedules } from "../../../../scripts/tocsin/config/kinds/schedules.ts";
import { services } from "../../../../scripts/tocsin/config/kinds/services.ts";
import { users } from "../../../../scripts/tocsin/config/kinds/users.ts";
import { outcomeOf } from "../../../../scripts/tocsin/pagerduty/outcome.ts";
import { planImport } from "../../../../scripts/tocsin/pagerduty/planImport.ts";
import { exitCodeOf, reportOf } from "../../../../scripts/tocsin/pagerduty/report.ts";
import { draftsOf, jsonFile, NOW } from "../../../support/pagerdutyDrafts.ts";

const layer = {
  ...{ name: "Weekly", start: "2026-01-05T10:00:00+01:00" },
  ...{ rotation_virtual_start: "2026-01-05T09:00:00Z", rotation_turn_length_seconds: 604_800 },
  users: ["Ana", "Ben"],
  restrictions: [
    { type: "daily_restriction", start_time_of_day: "09:00:00", duration_seconds: 28_800 },
  ],
};
const rota = { name: "Ranking", time_zone: "Europe/London", layers: [layer] };

const person = (name: string) =>
  hostObject(users, {
    value: users.shape.parse({ name }),
    ...{ id: `usr_${name.toLowerCase()}`, version: 1 },
  });
const [ana, ben] = [person("Ana"), person("Ben")];
const scheduleWith = (changed: object) =>
  hostObject(schedules, {
    value: schedules.shape.parse({
      ...{ name: "Ranking", timeZone: "Europe/London" },
      layers: [
        {
          ...{ name: "Weekly", start: "2026-01-05T09:00:00.000Z", users: ["usr_ana", "usr_ben"] },
          turn: { unit: "WEEKS", count: 1 },
          restrictions: [{ kind: "DAILY", startTime: "09:00:00", durationSeconds: 28_800 }],
        },
      ],
      ...changed,
    }),
    ...{ id: "sch_1", version: 3 },
  });

function plan(document: object, objects: readonly HostObject[], update = false) {
  const { drafts, env } = draftsOf([jsonFile(document)], objects);
  return planImport({ drafts, objects, update, env, now: NOW }).steps;
}
const actions = (...asked: Parameters<typeof plan>) =>
  plan(...asked).map(({ step }) => `${step.action} ${labelOf(step.entry)}`);

test("a schedule that is not there is created with its people", () => {
  expect(actions({ schedule: rota }, [ana])).toEqual(["CREATE Ben", "CREATE Ranking"]);
});

test("one that is there and says the same in other words is kept", () => {
  expect(actions({ schedule: rota }, [ana, ben, scheduleWith({})])).toEqual(["UNCHANGED Ranking"]);
});

test("one that says something else is shown and left alone", () => {
  const steps = plan({ schedule: rota }, [ana, ben, scheduleWith({ timeZone: "UTC" })]);
  expect([steps.map(({ step }) => step.action), steps.flatMap(outcomeOf)]).toEqual([
    ["CONFLICT"],
    [
      {
        fate: "LEFT_OUT",
        what: "schedule Ranking",
        why: "it is there and says something else; --update changes it",
      },
    ],
  ]);
});

test("one that says something else is updated when that is asked for", () => {
  const objects = [ana, ben, scheduleWith({ timeZone: "UTC" })];
  expect(actions({ schedule: rota }, objects, true)).toEqual(["CHANGE Ranking"]);
});

test("nobody is created for a schedule that is left alone", () => {
  expect(actions({ schedule: rota }, [ana, scheduleWith({ timeZone: "UTC" })])).toEqual([
    "CONFLICT Ranking",
  ]);
});

test("what PagerDuty does not know of stays as it is", () => {
  const value = services.shape.parse({ name: "Ranker", awsResources: ["arn:aws:s3:*"] });
  const host = hostObject(services, { value, id: "svc_1", version: 2 });
  const document = { service: { id: "P1", name: "ranker", description: "Orders" } };
  expect(plan(document, [host], true)[0]?.step).toMatchObject({
    action: "CHANGE",
    changes: [
      { field: "name", from: "Ranker", to: "ranker" },
      { field: "description", from: null, to: "Orders" },
    ],
  });
});

test("the exit code is 0 when all is carried over and 2 when something is left out", () => {
  const codes = [scheduleWith({}), scheduleWith({ timeZone: "UTC" })].map((host) =>
    exitCodeOf(plan({ schedule: rota }, [ana, ben, host]).flatMap(outcomeOf)),
  );
  expect(codes).toEqual([0, 2]);
});

test("the report says of each part what became of it", () => {
  const findings = plan({ schedule: rota }, [ana]).flatMap(outcomeOf);
  expect(reportOf(findings)).toBe(`Carried over
  user Ben: 0 contacts
  schedule Ranking: in Europe/London; layers "Weekly", of which the last wins

Left out
  e-mail of Ben: the files have none
  contacts of Ben: no page reaches a new user without them`);
});

test("what has one reason four times is told together", () => {
  const one = (what: string) => ({ fate: "LEFT_OUT" as const, what, why: "nobody is called here" });
  expect(reportOf(["a", "b", "c", "d"].map(one))).toBe(`Left out
  nobody is called here:
    a; b; c; d`);
});
