import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestHost, type TestHost } from "../support/testHost.ts";

/** A scheduler at its worst: anywhere in its minute, and everything twice. */
const inexactScheduler = { lateBySeconds: () => 59, fireTwice: true };
const SECOND = 1 / 60;
const HOUR = 60;

let system: TestHost;
let scheduleId: string;
beforeAll(async () => {
  system = await startTestHost({ inexactScheduler });
  const { users } = await system.api.query<{ users: { nodes: { id: string; name: string }[] } }>(
    "{ users { nodes { id name } } }",
  );
  const [ada, grace] = ["Ada", "Grace"].map((name) => users.nodes.find((one) => one.name === name));
  const layer = {
    ...{ name: "Two hours each", start: "2026-03-01T10:00:00Z" },
    ...{ turn: { unit: "HOURS", count: 2 }, userIds: [ada?.id, grace?.id] },
  };
  const { schedule } = await system.api.mutate<{ schedule: { id: string } }>(
    "createSchedule",
    { name: "ML on call", timeZone: "UTC", layers: [layer] },
    "schedule { id }",
  );
  scheduleId = schedule.id;
  await system.host.settled();
});
afterAll(() => system.stop());

/** Notices since the last call. */
let seen = 0;
const newNotices = () => {
  const notices = system.pages().slice(seen);
  seen += notices.length;
  return notices.sort();
};

it("tells who leaves and who comes an hour before the change and at it, never early and within 2 s", async () => {
  newNotices();
  await system.minutes(HOUR - SECOND);
  const beforeTheHour = newNotices();
  await system.minutes(3 * SECOND);
  const hourAhead = newNotices();
  await system.minutes(HOUR - 3 * SECOND);
  const beforeTheChange = newNotices();
  await system.minutes(3 * SECOND);

  expect({ beforeTheHour, hourAhead, beforeTheChange, after: newNotices() }).toEqual({
    beforeTheHour: [],
    hourAhead: ["ada: HandoffAhead", "grace: HandoffAhead"],
    beforeTheChange: [],
    after: ["ada: HandoffHappened", "grace: HandoffHappened"],
  });
  expect(lastNoticeTo("grace")).toMatchObject({
    version: 2,
    kind: "NOTICE",
    headline: "You are on call · ML on call",
    lines: [
      "You are on call now, after Ada.",
      "Since: Sun 2026-03-01 12:00 UTC",
      `Schedule: ML on call, ${scheduleId}`,
      "Told: Grace. Look at the open incidents: pages come to you from now on.",
    ],
  });
});

it("keeps on the schedule's record how each of them was delivered", async () => {
  const { schedule } = await system.api.query<{
    schedule: { record: { nodes: { kind: string; summary: string }[] } };
  }>(`{ schedule(id: "${scheduleId}") { record(first: 3) { nodes { kind summary } } } }`);

  expect(schedule.record.nodes).toEqual([
    { kind: "DeliverySettled", summary: expect.stringMatching(/^Delivered to (Ada|Grace) by /) },
    { kind: "DeliverySettled", summary: expect.stringMatching(/^Delivered to (Ada|Grace) by /) },
    { kind: "HandoffHappened", summary: "On call now: Grace takes over from Ada." },
  ]);
});

function lastNoticeTo(name: string): unknown {
  const bodies = system.pager.received.filter(({ path }) => path === `/${name}`);
  return JSON.parse(bodies.at(-1)?.body ?? "null");
}
