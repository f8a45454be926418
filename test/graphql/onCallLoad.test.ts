import { beforeAll, expect, test } from "vitest";
import { clientPerFile } from "../support/freshClient.ts";

const client = clientPerFile();
/** Ana and Ben take weekly turns in Ranking, Cem and Ana daily ones in Platform. */
let ranking: string;
let platform: string;

const schedule = (name: string, unit: string, userIds: readonly string[]): Promise<string> => {
  const layer = { name: unit, start: "2026-03-02T09:00:00Z", turn: { unit, count: 1 }, userIds };
  const input = { name, timeZone: "Europe/London", layers: [layer] };
  return client.made("createSchedule", input, "schedule");
};

beforeAll(async () => {
  const [ana = "", ben = "", cem = ""] = [
    await client.made("createUser", { name: "Ana", timeZone: "Europe/London" }, "user"),
    await client.made("createUser", { name: "Ben", timeZone: "Asia/Tokyo" }, "user"),
    await client.made("createUser", { name: "Cem" }, "user"),
  ];
  ranking = await schedule("Ranking", "WEEKS", [ana, ben]);
  platform = await schedule("Platform", "DAYS", [cem, ana]);
});

const LOAD = `query ($scheduleIds: [ID!]!, $from: DateTime!, $to: DateTime!, $holidays: [String!]) {
  onCallLoad(scheduleIds: $scheduleIds, from: $from, to: $to, holidays: $holidays) {
    people {
      user { name } onCallSeconds nightSeconds weekendSeconds holidaySeconds shiftCount
      longestStretchSeconds lastRestSeconds
    }
    fairness { onCall night weekend holiday shifts }
  }
}`;
const load = (variables: object) =>
  client.ask(LOAD, {
    scheduleIds: [ranking],
    from: "2026-03-02T09:00:00Z",
    to: "2026-03-30T08:00:00Z",
    ...variables,
  });

test("four weeks in which London's clocks go forward, told in seconds that pass, by each one's own clock", async () => {
  const { data } = await load({ holidays: ["2026-03-08"] });
  expect(data.onCallLoad).toEqual({
    people: [
      {
        user: { name: "Ana" },
        onCallSeconds: 336 * 3600,
        nightSeconds: 112 * 3600,
        weekendSeconds: 96 * 3600,
        holidaySeconds: 24 * 3600,
        shiftCount: 2,
        longestStretchSeconds: 168 * 3600,
        lastRestSeconds: 167 * 3600,
      },
      {
        user: { name: "Ben" },
        onCallSeconds: 335 * 3600,
        nightSeconds: 112 * 3600,
        weekendSeconds: 96 * 3600,
        holidaySeconds: 0,
        shiftCount: 2,
        longestStretchSeconds: 168 * 3600,
        lastRestSeconds: 168 * 3600,
      },
    ],
    fairness: { onCall: 672 / 671, night: 1, weekend: 1, holiday: 2, shifts: 1 },
  });
});

test("time on call in two schedules at once counts once", async () => {
  const { data } = await load({
    scheduleIds: [ranking, platform],
    to: "2026-03-04T09:00:00Z",
  });
  expect(
    data.onCallLoad.people.map(
      (one: { user: { name: string }; onCallSeconds: number; shiftCount: number }) => [
        one.user.name,
        one.onCallSeconds / 3600,
        one.shiftCount,
      ],
    ),
  ).toEqual([
    ["Ana", 48, 2],
    ["Cem", 24, 1],
    ["Ben", 0, 0],
  ]);
});

test.each([
  [{ to: "2026-03-02T09:00:00Z" }, "The window must end after it begins."],
  [{ to: "2027-03-04T09:00:00Z" }, "The window must not be longer than 366 days."],
  [{ scheduleIds: [] }, "`scheduleIds` names 1 to 20 schedules."],
  [{ scheduleIds: ["sch_none"] }, 'There is no schedule "sch_none".'],
  [{ holidays: ["2026-02-30"] }, 'A holiday is a date such as 2026-12-25, not "2026-02-30".'],
])("a load that cannot be told says why: %j", async (variables, message) => {
  const { errors } = await load(variables);
  expect(errors).toMatchObject([{ message, extensions: { code: "INVALID" } }]);
});

const COVER = `query ($scheduleId: ID!, $start: DateTime!, $end: DateTime!) {
  suggestCover(scheduleId: $scheduleId, start: $start, end: $end) {
    user { name } isAvailable reason restedSeconds freeSeconds
  }
}`;
const cover = (variables: object) =>
  client.ask(COVER, {
    scheduleId: platform,
    start: "2026-03-13T09:00:00Z",
    end: "2026-03-13T17:00:00Z",
    ...variables,
  });

test("cover for a day comes from who has rested; who is on call that day comes last", async () => {
  const { data } = await cover({});
  expect(data.suggestCover).toEqual([
    {
      user: { name: "Cem" },
      isAvailable: true,
      reason: null,
      restedSeconds: 0,
      freeSeconds: 16 * 3600,
    },
    {
      user: { name: "Ana" },
      isAvailable: false,
      reason: "Is on call then already.",
      restedSeconds: 24 * 3600,
      freeSeconds: 40 * 3600,
    },
  ]);
});

test("who is on call in another schedule then is told to be", async () => {
  const { data } = await cover({ start: "2026-03-18T09:00:00Z", end: "2026-03-18T17:00:00Z" });
  expect(
    data.suggestCover.map((one: { user: { name: string }; reason: string }) => [
      one.user.name,
      one.reason,
    ]),
  ).toEqual([
    ["Cem", "Is on call then already."],
    ["Ana", "Is on call in Ranking then."],
  ]);
});

test("a schedule that is too much to look at is nobody's hindrance but its people's", async () => {
  const fay = await client.made("createUser", { name: "Fay" }, "user");
  const scheduleId = await schedule("Test rig", "SECONDS", [fay]);
  const { data } = await cover({});
  expect(data.suggestCover).toHaveLength(2);
  expect((await cover({ scheduleId })).errors?.[0]?.message).toMatch(
    /^Test rig: .*ask for a shorter/,
  );
});

test("people of the schedule's team can cover as well", async () => {
  const [dora, eve] = [
    await client.made("createUser", { name: "Dora" }, "user"),
    await client.made("createUser", { name: "Eve" }, "user"),
  ];
  const teamId = await client.made("createTeam", { name: "Night", memberIds: [dora, eve] }, "team");
  const layer = { name: "Daily", start: "2026-03-02T09:00:00Z", turn: { unit: "DAYS", count: 1 } };
  const input = { name: "Night", timeZone: "UTC", teamId, layers: [{ ...layer, userIds: [eve] }] };
  const scheduleId = await client.made("createSchedule", input, "schedule");
  const { data } = await cover({ scheduleId });
  expect(data.suggestCover).toEqual([
    {
      user: { name: "Dora" },
      isAvailable: true,
      reason: null,
      restedSeconds: null,
      freeSeconds: null,
    },
    expect.objectContaining({ user: { name: "Eve" }, reason: "Is on call then already." }),
  ]);
});

test("a schedule that none of them is on does not matter, however short its turns", async () => {
  const fay = await client.made("createUser", { name: "Fay" }, "user");
  const turn = { unit: "SECONDS", count: 60 };
  const layers = [{ name: "Minutes", start: "2026-03-02T09:00:00Z", turn, userIds: [fay] }];
  await client.made("createSchedule", { name: "Minutes", timeZone: "UTC", layers }, "schedule");
  const { data } = await cover({});
  expect(data.suggestCover).toHaveLength(2);
});

test.each([
  [{ end: "2026-03-13T09:00:00Z" }, "The span must end after it begins."],
  [{ end: "2026-04-14T09:00:00Z" }, "The span must not be longer than 31 days."],
  [{ scheduleId: "sch_none" }, 'There is no schedule "sch_none".'],
])("cover that cannot be suggested says why: %j", async (variables, message) => {
  const { errors } = await cover(variables);
  expect(errors).toMatchObject([{ message, extensions: { code: "INVALID" } }]);
});
