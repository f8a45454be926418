import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type OnCallHost, startOnCallHost } from "../support/onCallHost.ts";

const HOUR = 60;

let system: OnCallHost;
beforeAll(async () => {
  system = await startOnCallHost({
    withoutRounds: true,
    inexactScheduler: { lateBySeconds: () => 59, fireTwice: true },
  });
});
afterAll(() => system.stop());
beforeEach(() => system.resolveAll());

const after = (minutes: number) => new Date(system.host.now() + minutes * 60_000).toISOString();

/** Ada hands over to grace in so many hours, for a day; a service whose incidents page whoever is on call. */
async function shift(name: string, hours: number) {
  const { ada, grace } = system.ids;
  const scheduleId = await system.schedule(name, {
    ...{ userIds: [ada, grace], turn: { unit: "DAYS", count: 1 } },
    start: after((hours - 24) * HOUR),
  });
  const serviceId = await system.service([{ targets: [{ scheduleId }] }]);
  await system.host.settled();
  return { scheduleId, serviceId };
}

interface Report {
  readonly id: string;
  readonly state: string;
  readonly markdown: string;
  readonly [field: string]: unknown;
}
async function reports(scheduleId: string): Promise<readonly Report[]> {
  const { schedule } = await system.api.query<{
    schedule: { handoffReports: { nodes: readonly Report[] } };
  }>(`{ schedule(id: "${scheduleId}") { handoffReports { nodes {
    id state at from { name } to { name } markdown knownIssues { title } notes
    openIncidents { title severity status incident { id } } recentIncidents { title rootCause }
    plannedWork { kind name } } } } }`);
  return schedule.handoffReports.nodes;
}
async function newest(scheduleId: string): Promise<Report> {
  const [report] = await reports(scheduleId);
  return report ?? expect.fail("there is no report");
}

/** The last notice of a kind to somebody: what happened, and what to do. */
function lastNotice(name: string, kind: string): readonly string[] {
  const bodies = system.pager.received.filter(({ path }) => path === `/${name}`);
  const { headline, lines } = bodies
    .map(({ body }) => JSON.parse(body))
    .findLast(({ event }) => event.kind === kind);
  return [headline, ...lines];
}
const act = (mutation: string, input: object, selection = "handoffReport { id }") =>
  system.api.mutate(mutation, input, selection);

it("a shift is handed over: drafted from data, completed by the one, accepted by the other, kept", async () => {
  const { scheduleId, serviceId } = await shift("Ranking", 2);
  const cured = await system.declareOn(serviceId, "SEV3");
  await system.act("resolveIncident", cured, { rootCause: "v2.5 encodes categories wrongly" });
  await act(
    "addKnownIssue",
    { scheduleId, title: "Features of region B are late", workaround: "Rerun the nightly job." },
    "knownIssues { id }",
  );
  const move = { serviceId, name: "Move", start: after(50 * HOUR), end: after(52 * HOUR) };
  const { start, end } = move;
  await act("createFreeze", { name: "Launch", start, end }, "freeze { id }");
  await act("createMaintenanceWindow", move, "service { id }");
  await system.minutes(HOUR);

  const draft = await newest(scheduleId);
  expect(draft).toMatchObject({
    ...{ state: "DRAFT", from: { name: "ada" }, to: { name: "grace" } },
    ...{ openIncidents: [], recentIncidents: [{ rootCause: "v2.5 encodes categories wrongly" }] },
    plannedWork: [
      { kind: "MAINTENANCE", name: "Move" },
      { kind: "FREEZE", name: "Launch" },
    ],
    knownIssues: [{ title: "Features of region B are late" }],
  });
  const brief = `Handoff report: ${draft.id} (open incidents: 0, recent: 1, known issues: 1, planned: 2)`;
  expect(lastNotice("ada", "HandoffAhead")).toContain(brief);
  await act("completeHandoffReport", { scheduleId, id: draft.id, notes: "Watch the p99." });
  await system.declareOn(serviceId, "SEV3");
  await system.minutes(HOUR);

  expect(await newest(scheduleId)).toMatchObject({
    ...{ id: draft.id, state: "COMPLETED", notes: "Watch the p99." },
    openIncidents: [{ title: "Accuracy dropped", severity: "SEV3", status: "TRIGGERED" }],
  });
  expect(lastNotice("grace", "HandoffHappened").at(-1)).toBe(
    "Told: grace. Read the report and accept it: pages come to you from now on.",
  );
  const acceptance = { scheduleId, id: draft.id, userId: system.ids.grace, note: "Got it." };
  await act("acceptHandoffReport", acceptance);
  await system.host.settled();
  expect(lastNotice("ada", "HandoffReportAccepted").slice(0, 3)).toEqual([
    "Handoff accepted · Ranking",
    `grace accepted ${draft.id}.`,
    "Note: Got it.",
  ]);
  await system.minutes(2 * HOUR);
  expect(system.pages().filter((page) => page.endsWith("HandoffReportOverdue"))).toEqual([]);
  expect(await reports(scheduleId)).toMatchObject([{ id: draft.id, state: "ACCEPTED" }]);
});

it("a report that nobody accepts is asked for after an hour, once, of both who have to do with it", async () => {
  const { scheduleId } = await shift("Search", 2);
  await system.minutes(2 * HOUR);
  const { id } = await newest(scheduleId);
  await system.minutes(HOUR);

  expect(
    ["grace", "ada"].map((name) => {
      const lines = lastNotice(name, "HandoffReportOverdue");
      return [lines[0], lines.at(-1)];
    }),
  ).toEqual([
    [
      "Handoff not accepted · Search",
      "Told: grace. Read it, ask for what is missing, and accept it.",
    ],
    ["Handoff not accepted · Search", "Told: ada. Complete it, so that grace knows what you know."],
  ]);
  await system.minutes(2 * HOUR);
  const asked = system.pages().filter((page) => page.endsWith("HandoffReportOverdue"));
  expect(asked.toSorted()).toEqual(["ada: HandoffReportOverdue", "grace: HandoffReportOverdue"]);
  await act("acceptHandoffReport", { scheduleId, id, userId: system.ids.grace });
  const late = act("completeHandoffReport", { scheduleId, id, notes: "Late." });
  await expect(late).rejects.toThrow(/It has been accepted/);
});

it("an hour at the dentist's is no handoff that wants a report", async () => {
  const { scheduleId } = await shift("Dentist", 20);
  const hour = { start: after(HOUR), end: after(2 * HOUR) };
  const cover = { scheduleId, ...hour, userId: system.ids.joan };
  await act("createOverride", cover, "schedule { id }");
  await system.minutes(3 * HOUR);
  expect(await reports(scheduleId)).toEqual([]);
});

it("where an override moves the change, what was written goes with it", async () => {
  const { scheduleId } = await shift("Moved", 2);
  await system.minutes(HOUR);
  const { id } = await newest(scheduleId);
  await act("completeHandoffReport", { scheduleId, id, notes: "Watch the p99." });
  const end = after(3 * HOUR);
  const stays = { scheduleId, start: system.now(), end, userId: system.ids.ada };
  await act("createOverride", stays, "schedule { id }");
  await system.minutes(3 * HOUR);
  expect(await reports(scheduleId)).toMatchObject([
    { id, state: "COMPLETED", notes: "Watch the p99.", at: end },
  ]);
});

it("a week with much to tell is handed over all the same, its causes told in brief", async () => {
  const { scheduleId, serviceId } = await shift("Long causes", 2);
  // Three bytes each: six of them are more than an item of the table holds.
  const rootCause = "原".repeat(25_000);
  for (let count = 0; count < 6; count++)
    await system.act("resolveIncident", await system.declareOn(serviceId, "SEV3"), { rootCause });
  await system.minutes(2 * HOUR);
  const told = { rootCause: `${"原".repeat(299)}…` };
  expect((await newest(scheduleId))["recentIncidents"]).toMatchObject([
    ...[told, told, told, told, told, told],
  ]);
  expect(lastNotice("grace", "HandoffHappened")[0]).toContain("Long causes");
});

it("what ended before a short cover is still in the report of the shift", async () => {
  const { scheduleId, serviceId } = await shift("Covered", 2);
  await system.minutes(3 * HOUR);
  await system.act("resolveIncident", await system.declareOn(serviceId, "SEV3"));
  const hour = { start: after(HOUR), end: after(2 * HOUR) };
  const cover = { scheduleId, ...hour, userId: system.ids.joan };
  await act("createOverride", cover, "schedule { id }");
  await system.minutes(24 * HOUR);
  expect(await reports(scheduleId)).toMatchObject([
    { recentIncidents: [{ title: "Accuracy dropped" }] },
    { recentIncidents: [] },
  ]);
});
