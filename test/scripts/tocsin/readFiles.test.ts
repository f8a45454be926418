import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFiles } from "../../../scripts/tocsin/pagerduty/readFiles.ts";
import { CommandError } from "../../../scripts/tocsin/verb.ts";

const now = Date.parse("2026-03-01T10:00:00Z");
const fixture = (name: string) => ({
  name,
  text: readFileSync(`test/fixtures/pagerduty-schedules/${name}`, "utf8"),
});
const read = (...names: readonly string[]) => readFiles(names.map(fixture), now);
const readText = (document: unknown) =>
  readFiles([{ name: "rota.json", text: JSON.stringify(document) }], now);

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
        rotationVirtualStart: "2025-12-29T09:00:00+00:00",
        rotationTurnLengthSeconds: 604_800,
        people: ["PANA001", "PBEN001"],
        restrictions: [],
      },
      {
        name: "Nights",
        people: ["PCEM001"],
        restrictions: [
          { kind: "DAILY", startTime: "22:00:00", durationSeconds: 28_800 },
          { kind: "WEEKLY", startTime: "00:00:00", startDay: 6, durationSeconds: 172_800 },
        ],
      },
    ],
    overrides: [{ start: "2031-03-10T09:00:00Z", end: "2031-03-11T09:00:00Z", person: "PCEM001" }],
  });
});

test("what is changed and what is left out of an answer is named, with the reason", () => {
  const { findings } = read("ranking.answer.json");
  expect(findings.map(({ fate, what, why }) => `${fate} ${what}: ${why}`)).toEqual([
    "CHANGED order of the layers of Ranking on call: an answer of the API lists the layer that wins first, here it is the last",
    'LEFT_OUT layer "As it was in 2025" of Ranking on call: it ended on 2025-12-29',
    "LEFT_OUT override from 2026-02-20T09:00:00Z to 2026-02-21T09:00:00Z of Ranking on call: it is over",
    "LEFT_OUT description of Ranking on call: a schedule here has no description",
    "LEFT_OUT http_cal_url of Ranking on call: it leads to PagerDuty; calendars have to be subscribed to anew",
    "LEFT_OUT escalation_policies of Ranking on call: a policy is made by createEscalationPolicy and names the schedule",
    "LEFT_OUT final_schedule of Ranking on call: it is made from layers and overrides whenever it is asked for",
  ]);
});

test("e-mails and zones come from an answer that lists users, for those who are needed", () => {
  expect(read("ranking.answer.json", "users.answer.json").people).toEqual([
    { key: "PANA001", name: "Ana Pereira", email: "Ana@example.com", timeZone: "Europe/Lisbon" },
    { key: "PBEN001", name: "Ben Okoro", email: "ben@example.com", timeZone: "Africa/Lagos" },
    { key: "PCEM001", name: "Cem Demir" },
  ]);
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
  expect(read("byHand.yaml").people.map(({ name }) => name)).toEqual([
    ...["mei", "noor", "otto", "pia", "quinn"],
  ]);
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
  const [draft] = readFiles([{ name: "answer.yaml", text }], now).drafts;
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
  expect([drafts.map(({ name }) => name), findings]).toEqual([
    ["Earth"],
    [
      {
        fate: "LEFT_OUT",
        what: "schedule Mars",
        why: '"Mars/Olympus" is no zone of the tz database',
      },
    ],
  ]);
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
  expect(findings.map(({ what }) => what)).toEqual(["further schedules of rota.json"]);
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
  [{ incidents: [] }, 'rota.json holds no schedule: expected is "schedule" or "schedules"'],
  [{ schedules: [schedule, schedule] }, 'two schedules of the files are called "Ranking"'],
])("what is no schedule is refused, with what is wrong: %#", (document, message) => {
  expect(() => readText(document)).toThrow(new CommandError(message));
});

test("what is neither JSON nor YAML is refused", () => {
  expect(() => readFiles([{ name: "rota.yaml", text: "schedule: [" }], now)).toThrow(
    /^rota.yaml is neither JSON nor YAML: /,
  );
});
