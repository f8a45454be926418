import ICAL from "ical.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestHost, type TestHost } from "../support/testHost.ts";

let system: TestHost;
let ada: string;
let grace: string;
let scheduleId: string;

beforeAll(async () => {
  system = await startTestHost({ clock: { startAt: Date.parse("2026-03-02T10:00:00Z") } });
  [ada, grace] = [await person("Ada Lovelace"), await person("Grace Hopper")];
  const { schedule } = await system.api.mutate<{ schedule: { id: string } }>(
    "createSchedule",
    { name: "Payments", timeZone: "Europe/London", layers: [weeks] },
    "schedule { id }",
  );
  scheduleId = schedule.id;
});
afterAll(() => system.stop());

const person = async (name: string): Promise<string> => {
  const { user } = await system.api.mutate<{ user: { id: string } }>(
    "createUser",
    { name },
    "user { id }",
  );
  return user.id;
};
/** Handoffs are at 09:00 in London, which moves its clocks on 29 March. */
const weeks = {
  name: "Weeks",
  start: "2026-03-02T09:00:00Z",
  turn: { unit: "WEEKS", count: 1 },
  get userIds() {
    return [ada, grace];
  },
};

interface Created {
  readonly url: string;
  readonly calendarFeed: { readonly id: string; readonly schedule: { name: string } | null };
}
const makeFeed = (input: object) =>
  system.api.mutate<Created>(
    "createCalendarFeed",
    { userId: ada, ...input },
    "url calendarFeed { id schedule { name } }",
  );

const eventsAt = async (url: string) => {
  const answer = await fetch(url);
  const body = await answer.text();
  const events = new ICAL.Component(ICAL.parse(body)).getAllSubcomponents("vevent");
  return events.map((one) => {
    const { uid, summary, startDate, endDate } = new ICAL.Event(one);
    const [start, end] = [startDate, endDate].map((at) => at.toJSDate().toISOString());
    return { uid, summary, start, end, status: one.getFirstPropertyValue("status") };
  });
};

interface Preview {
  readonly schedule: { readonly finalSchedule: { readonly shifts: readonly object[] } };
}
/** What the API says of the same schedule. */
const shifts = async (since: string, until: string) => {
  const { schedule } = await system.api.query<Preview>(
    `query ($id: ID!, $since: DateTime!, $until: DateTime!) {
      schedule(id: $id) { finalSchedule(since: $since, until: $until) { shifts { start end user { name } } } } }`,
    { id: scheduleId, since, until },
  );
  return schedule.finalSchedule.shifts;
};

it("a schedule's feed shows the same shifts as the API, also across a change of clocks", async () => {
  const { url, calendarFeed } = await makeFeed({ scheduleId });
  const events = await eventsAt(url);
  const april = "2026-04-20T08:00:00.000Z";
  const shown = events.filter(({ end = "" }) => end <= april);

  expect(calendarFeed.schedule).toEqual({ name: "Payments" });
  expect(shown).toHaveLength(7);
  expect(shown.map(({ start, end, summary }) => ({ start, end, user: { name: summary } }))).toEqual(
    await shifts("2026-03-02T09:00:00Z", april),
  );
});

it("a person's feed shows a shift as cancelled once an override gives it away", async () => {
  const { url } = await makeFeed({});
  const before = await eventsAt(url);
  await system.api.mutate(
    "createOverride",
    { scheduleId, start: "2026-03-16T09:00:00Z", end: "2026-03-23T09:00:00Z", userId: grace },
    "schedule { id }",
  );
  const given = before.find(({ start }) => start === "2026-03-16T09:00:00.000Z");

  expect(given).toMatchObject({ summary: "On call: Payments", status: "CONFIRMED" });
  expect((await eventsAt(url)).find(({ uid }) => uid === given?.uid)).toEqual({
    ...given,
    status: "CANCELLED",
  });
});

it("a person who is in no layer sees the shift that an override gives them", async () => {
  const alan = await person("Alan Turing");
  await system.api.mutate(
    "createOverride",
    { scheduleId, start: "2026-05-04T08:00:00Z", end: "2026-05-05T08:00:00Z", userId: alan },
    "schedule { id }",
  );
  const { url } = await makeFeed({ userId: alan });

  expect(await eventsAt(url)).toEqual([
    {
      uid: expect.stringContaining(`${scheduleId}.ovr_`),
      summary: "On call: Payments",
      start: "2026-05-04T08:00:00.000Z",
      end: "2026-05-05T08:00:00.000Z",
      status: "CONFIRMED",
    },
  ]);
});

it("a feed that was looked at already is not sent again, and a revoked one not at all", async () => {
  const { url, calendarFeed } = await makeFeed({ scheduleId });
  const first = await fetch(url);
  const known = { headers: { "if-none-match": first.headers.get("etag") ?? "" } };
  const second = await fetch(url, known);
  await system.api.mutate(
    "revokeCalendarFeed",
    { userId: ada, id: calendarFeed.id },
    "calendarFeed { revokedAt }",
  );
  const third = await fetch(url, known);

  expect([first.status, second.status, third.status]).toEqual([200, 304, 404]);
  expect(await third.text()).toBe(
    await (await fetch(new URL(`/calendars/${"0".repeat(32)}.ics`, url))).text(),
  );
});

it("a feed is the caller's where the input names nobody, and ends when they leave", async () => {
  const { user } = await system.api.mutate<{ user: { id: string } }>(
    "createUser",
    { name: "Katherine Johnson", login: "local-admin" },
    "user { id }",
  );
  const { url } = await system.api.mutate<Created>("createCalendarFeed", {}, "url");
  const before = await fetch(url);
  await system.api.mutate("removeUser", { id: user.id }, "user { leftAt }");

  expect([before.status, await before.text(), (await fetch(url)).status]).toEqual([
    200,
    expect.stringContaining("X-WR-CALNAME:On call: Katherine Johnson"),
    404,
  ]);
});

it("a person's feeds are listed without their secrets", async () => {
  await makeFeed({ userId: grace, scheduleId });
  const { user } = await system.api.query<{ user: { calendarFeeds: readonly object[] } }>(
    "query ($id: ID!) { user(id: $id) { calendarFeeds { schedule { name } createdAt revokedAt } } }",
    { id: grace },
  );

  expect(user.calendarFeeds).toEqual([
    {
      schedule: { name: "Payments" },
      createdAt: "2026-03-02T10:00:00.000Z",
      revokedAt: null,
    },
  ]);
});
