import { expect, test } from "vitest";
import type { Schedule } from "../../../../scripts/tocsin/config/kinds/scheduleShape.ts";
import { schedules } from "../../../../scripts/tocsin/config/kinds/schedules.ts";
import { readFiles, type TextFile } from "../../../../scripts/tocsin/pagerduty/readFiles.ts";
import { CommandError } from "../../../../scripts/tocsin/verb.ts";
import {
  draftsOf,
  fixtureFile,
  jsonFile,
  lineOf,
  valuesOf,
} from "../../../support/pagerdutyDrafts.ts";

/** The schedules of files, with what there is to say about them and not about new people. */
function readAll(files: readonly TextFile[]) {
  const drafts = draftsOf(files);
  const found: readonly Schedule[] = valuesOf(drafts, "schedules").map((one) =>
    schedules.shape.parse(one),
  );
  const findings = drafts.findings.filter(({ what }) => !/^(e-mail|contacts) of/.test(what));
  return { ...drafts, findings, drafts: found, people: valuesOf(drafts, "users") };
}
const read = (...names: readonly string[]) =>
  readAll(names.map((name) => fixtureFile(`pagerduty-schedules/${name}`)));
const readText = (document: unknown) => readAll([jsonFile(document)]);

const layer = {
  name: "Weekly",
  start: "2026-01-05T09:00:00Z",
  rotation_turn_length_seconds: 604_800,
  users: ["ana"],
};
const schedule = { name: "Ranking", time_zone: "UTC", layers: [layer] };

test("an answer of the API is read, its layers turned round", () => {
  const [draft] = read("ranking.answer.json").drafts;
  expect(draft).toMatchObject({
    name: "Ranking on call",
    timeZone: "Europe/London",
    layers: [
      {
        name: "Weekly",
        start: "2026-01-05T09:00:00Z",
        rotationVirtualStart: "2025-12-29T09:00:00Z",
        turn: { unit: "SECONDS", count: 604_800 },
        users: ["Ana Pereira", "Ben Okoro"],
        restrictions: [],
      },
      {
        name: "Nights",
        users: ["Cem Demir"],
        restrictions: [
          { kind: "DAILY", startTime: "22:00", durationSeconds: 28_800 },
          { kind: "WEEKLY", startTime: "00:00", startDay: 6, durationSeconds: 172_800 },
        ],
      },
    ],
  });
});

test("an override that is not over belongs to its schedule", () => {
  expect([...read("ranking.answer.json").overrides]).toEqual([
    [
      "Ranking on call",
      [{ start: "2031-03-10T09:00:00Z", end: "2031-03-11T09:00:00Z", user: "Cem Demir" }],
    ],
  ]);
});

test("what is changed and what is left out of an answer is named, with the reason", () => {
  const { findings } = read("ranking.answer.json");
  expect(findings.map(lineOf)).toEqual([
    "CHANGED order of the layers of Ranking on call: an answer of the API lists the layer that wins first, here it is the last",
    'LEFT_OUT layer "As it was in 2025" of Ranking on call: it ended on 2025-12-29',
    "LEFT_OUT description of Ranking on call: a schedule here has no description",
    "LEFT_OUT http_cal_url of Ranking on call: it leads to PagerDuty; calendars have to be subscribed to anew",
    "LEFT_OUT override from 2026-02-20T09:00:00Z to 2026-02-21T09:00:00Z of Ranking on call: it is over",
  ]);
});

test("e-mails and zones come from an answer that lists users, for those who are needed", () => {
  const people = read("ranking.answer.json", "users.answer.json").people;
  expect(people).toMatchObject([
    { name: "Cem Demir", email: null, timeZone: "UTC" },
    { name: "Ben Okoro", email: "ben@example.com", timeZone: "Africa/Lagos" },
    { name: "Ana Pereira", email: "Ana@example.com", timeZone: "Europe/Lisbon" },
  ]);
  expect(people.length).toBe(3);
});

test("layers that a person has written keep their order", () => {
  const { drafts, findings } = read("byHand.yaml");
  expect([drafts[0]?.layers.map(({ name }) => name), findings[0]?.what]).toEqual([
    ["first", "second"],
    "order of the layers of feature-store: no answer of the API, so the last one wins",
  ]);
});

test("a layer that another one hides is named", () => {
  expect(read("byHand.yaml").findings).toContainEqual({
    fate: "NOTED",
    what: 'layer "first" of feature-store',
    why: 'nobody in it is ever on call, since layer "second" lies above it all the time',
  });
});

test("a rotation without a virtual start begins at the layer's start", () => {
  const [draft] = read("byHand.yaml").drafts;
  expect(draft?.layers[1]?.rotationVirtualStart).toBe("2026-01-05T00:00:00Z");
});

test("people who are only an id are called by it", () => {
  expect(read("byHand.yaml").people).toMatchObject(
    ["mei", "noor", "otto", "pia", "quinn"].map((name) => ({ name })),
  );
});

test("a text's fenced block is found among blocks that are broken", () => {
  expect(read("lesson.txt").drafts.map(({ name }) => name)).toEqual(["feature-store"]);
});

test("an answer in YAML is turned round as well", () => {
  const text = `schedules:
  - id: PRANK01
    name: Ranking
    time_zone: UTC
    schedule_layers:
      - { name: wins, start: 2026-01-05T09:00:00Z, rotation_turn_length_seconds: 3600, users: [ana] }
      - { name: base, start: 2026-01-05T09:00:00Z, rotation_turn_length_seconds: 3600, users: [ben] }
`;
  const [draft] = readAll([{ name: "answer.yaml", text }]).drafts;
  expect(draft?.layers.map(({ name }) => name)).toEqual(["base", "wins"]);
});

test("a request to the API, which has no id yet, keeps its order", () => {
  const layers = [layer, { ...layer, name: "Nights" }];
  const [draft] = readText({
    schedule: { name: "Ranking", time_zone: "UTC", schedule_layers: layers },
  }).drafts;
  expect(draft?.layers.map(({ name }) => name)).toEqual(["Weekly", "Nights"]);
});

test("a schedule in an unknown zone is left out, and the others are read", () => {
  const { drafts, findings } = readText({
    schedules: [
      { ...schedule, name: "Mars", time_zone: "Mars/Olympus" },
      { ...schedule, name: "Earth" },
    ],
  });
  expect(drafts.map(({ name }) => name)).toEqual(["Earth"]);
  expect(findings).toContainEqual({
    fate: "LEFT_OUT",
    what: "schedule Mars",
    why: '"Mars/Olympus" is no zone of the tz database',
  });
});

test("a list without layers says how to get them", () => {
  const { findings } = readText({ schedules: [{ id: "PRANK01", name: "R", time_zone: "UTC" }] });
  expect(findings[0]?.why).toBe(
    "it has no layers; PagerDuty lists them when one schedule is asked for by its id",
  );
});

test.each([
  [{ users: [] }, "nobody is in it"],
  [{ end: "2026-01-05T09:00:00Z" }, "it ends before it begins"],
  [{ end: "2026-01-29T09:00:00Z" }, "it ended on 2026-01-29"],
])("a layer by which nobody is on call any more is left out: %j", (part, why) => {
  const { drafts, findings } = readText({
    schedule: { ...schedule, layers: [layer, { ...layer, name: "Old", ...part }] },
  });
  expect(drafts[0]?.layers.length).toBe(1);
  expect(findings).toContainEqual({ fate: "LEFT_OUT", what: 'layer "Old" of Ranking', why });
});

test("a layer that ended less than 30 days ago is kept for the calendars", () => {
  const ended = { ...layer, name: "Old", end: "2026-02-05T09:00:00Z" };
  const { drafts } = readText({ schedule: { ...schedule, layers: [ended, layer] } });
  expect(drafts[0]?.layers.map(({ name }) => name)).toEqual(["Old", "Weekly"]);
});

test("fields that nobody knows are named wherever they are", () => {
  const { findings } = readText({
    schedule: { ...schedule, pager: "loud", layers: [{ ...layer, skip_holidays: true }] },
  });
  expect(findings.map(({ what }) => what)).toEqual([
    'skip_holidays of layer "Weekly" of Ranking',
    "pager of Ranking",
  ]);
});

test("one page of several says so", () => {
  const { findings } = readText({ schedules: [schedule], more: true });
  expect(findings.map(({ what }) => what)).toEqual(["further entries of rota.json"]);
});

test.each([
  [
    { schedule: { ...schedule, layers: [{ ...layer, start: "2026-01-05" }] } },
    "rota.json: schedule.layers.0.start: must be a date and time with an offset, such as 2026-11-22T09:00:00Z",
  ],
  [
    { schedule: { ...schedule, layers: [{ ...layer, rotation_turn_length_seconds: 0 }] } },
    "rota.json: schedule.layers.0.rotation_turn_length_seconds: Too small: expected number to be >0",
  ],
  [
    {
      schedule: {
        ...schedule,
        layers: [
          {
            ...layer,
            restrictions: [
              {
                type: "weekly_restriction",
                start_time_of_day: "09:00:00",
                duration_seconds: 3600,
              },
            ],
          },
        ],
      },
    },
    "rota.json: schedule.layers.0.restrictions.0.start_day_of_week: must be an ISO day, 1 for Monday",
  ],
  [
    { incidents: [] },
    "rota.json holds nothing that can be taken over: expected is an answer of PagerDuty's API, with users, teams, schedules, escalation_policies, services, maintenance_windows, orchestration_path or rules",
  ],
  [{ schedules: [schedule, schedule] }, 'two schedules of the files are called "Ranking"'],
])("what is no schedule is refused, with what is wrong: %#", (document, message) => {
  expect(() => readText(document)).toThrow(new CommandError(message));
});

test("what is neither JSON nor YAML is refused", () => {
  expect(() => readFiles([{ name: "rota.yaml", text: "schedule: [" }])).toThrow(
    /^rota.yaml is neither JSON nor YAML: /,
  );
});
