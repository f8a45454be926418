import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { startTestHost, type TestHost } from "../support/testHost.ts";

/** Late in its minute, and everything twice. */
const inexactScheduler = { lateBySeconds: () => 47, fireTwice: true };

let system: TestHost;
beforeAll(async () => {
  // Ten minutes before the check of the night.
  const clock = { startAt: Date.parse("2026-03-02T02:50:00Z") };
  system = await startTestHost({ inexactScheduler, clock });
});
afterAll(() => system.stop());

let teamId: string;
let joan: string;
beforeEach(async () => {
  const mary = await person("mary");
  joan = await person("joan");
  teamId = await made("team", { name: "ML", managerIds: [mary] });
});

async function made(what: string, input: object): Promise<string> {
  const name = `create${what[0]?.toUpperCase()}${what.slice(1)}`;
  const payload = await system.api.mutate<Record<string, { id: string }>>(
    name,
    input,
    `${what} { id }`,
  );
  return payload[what]?.id ?? "";
}

async function person(name: string): Promise<string> {
  const url = `${system.pager.url}/${name}`;
  await system.api.mutate("createChannel", { name, kind: "WEBHOOK", url }, "channel { name }");
  return made("user", { name, contacts: [name] });
}

/** Whoever manages the team has heard of checks, and nobody else. */
const told = () => system.pages().filter((page) => page.endsWith("CoverageChecked"));

async function recordOf(id: string): Promise<string[]> {
  const { schedule } = await system.api.query<{
    schedule: { record: { nodes: { kind: string; summary: string }[] } };
  }>(`{ schedule(id: "${id}") { record { nodes { kind summary } } } }`);
  return schedule.record.nodes
    .filter(({ kind }) => kind !== "DeliverySettled")
    .map(({ kind, summary }) => `${kind}: ${summary}`);
}

const schedulesMade = () =>
  system.host.calls.snapshot()["react"]?.["scheduler:CreateSchedule"]?.calls ?? 0;

it("tells the managers of a team once of what is ahead, and goes on after a night without news", async () => {
  const layer = { name: "Always", start: "2026-03-02T00:00:00Z", userIds: [joan] };
  const id = await made("schedule", {
    ...{ name: "Primary", timeZone: "UTC", teamId },
    layers: [{ ...layer, turn: { unit: "WEEKS", count: 1 } }],
  });
  await system.minutes(11);
  const atThree = told();
  // In the Azores the next 03:00 is an hour away.
  await system.api.mutate("updateSchedule", { id, timeZone: "Atlantic/Azores" }, "schedule { id }");
  await system.host.settled();
  const before = schedulesMade();
  await system.minutes(60);

  expect(atThree).toEqual(["mary: CoverageChecked"]);
  expect(told()).toEqual(atThree);
  expect(await recordOf(id)).toEqual([
    expect.stringMatching(/^ScheduleChanged: /),
    expect.stringContaining("joan would be paged and has no contact method that is verified."),
    expect.stringMatching(/^ScheduleCreated: /),
  ]);
  expect(schedulesMade() - before).toBe(1);
});
