import { beforeEach, expect, it } from "vitest";
import { fireScheduleDeadline } from "../../app/oncall/fireScheduleDeadline.ts";
import { clientPerTest } from "../support/freshClient.ts";
import { NOTHING_AROUND } from "../support/nothingAround.ts";

const client = clientPerTest({ exp: Date.parse("2026-04-01T00:00:00Z") / 1000 });

let scheduleId: string;
let reportId: string;
let version: number;
/** Ada has handed over to Grace, with a report. */
beforeEach(async () => {
  client.ports.moveTo("2026-03-02T10:00:00Z");
  const ada = await client.made("createUser", { name: "Ada" }, "user");
  const grace = await client.made("createUser", { name: "Grace", login: "ada" }, "user");
  const weekly = {
    ...{ name: "Weekly", start: "2026-03-02T09:00:00Z" },
    ...{ turn: { unit: "WEEKS", count: 1 }, userIds: [ada, grace] },
  };
  const schedule = { name: "ML on call", timeZone: "UTC", layers: [weekly] };
  scheduleId = await client.made("createSchedule", schedule, "schedule");
  client.ports.moveTo("2026-03-09T09:00:00Z");
  const { board } = await client.ports.schedules.load(scheduleId, client.ports.clock.now());
  const due = board?.schedule.deadlines.find(({ kind }) => kind === "HANDOFF");
  if (!due) throw new Error("no handoff is due");
  await fireScheduleDeadline(
    { ...client.ports, ...NOTHING_AROUND },
    { ...due, ownerId: scheduleId },
  );
  const { data } = await client.ask(
    "query ($id: ID!) { schedule(id: $id) { version handoffReports { nodes { id } } } }",
    { id: scheduleId },
  );
  reportId = data.schedule.handoffReports.nodes[0].id;
  version = data.schedule.version;
});

const accept = (rest: object) =>
  client.mutate(
    "acceptHandoffReport",
    { scheduleId, id: reportId, ...rest },
    "handoffReport { state acceptedBy acceptanceNote }",
  );

it("a repeat is answered like the first, and the audit log has it once, with what was said", async () => {
  const first = await accept({ idempotencyKey: "k1", note: "Mine." });
  expect(first).toEqual({
    handoffReport: { state: "ACCEPTED", acceptedBy: "user:ada", acceptanceNote: "Mine." },
    userErrors: [],
  });
  expect(await accept({ idempotencyKey: "k1", note: "Mine." })).toEqual(first);
  const { data } = await client.ask(
    "query ($id: ID!) { auditLog(subject: $id) { nodes { action subject to } } }",
    { id: scheduleId },
  );
  const log = data.auditLog.nodes.filter(
    ({ action }: { action: string }) => action === "acceptHandoffReport",
  );
  expect(log).toMatchObject([{ subject: reportId }]);
  expect(JSON.parse(log[0].to).handoffReport).toMatchObject({ accepted: { note: "Mine." } });
});

it("whoever saw another version is refused, and nothing is accepted twice", async () => {
  expect((await accept({ expectedVersion: version + 1 })).userErrors).toMatchObject([
    { code: "VERSION_CONFLICT" },
  ]);
  const answers = await Promise.all([accept({}), accept({})]);
  const codes = answers.map(({ userErrors }) => userErrors.map(({ code }) => code));
  expect(codes.toSorted()).toEqual([[], ["ILLEGAL_TRANSITION"]]);
});

it.each<[string, object, string[]]>([
  ["another report", { id: "hnd_other" }, ["input", "id"]],
  ["a note that is too long", { note: "x".repeat(1_001) }, ["input", "note"]],
])("%s is refused", async (_, rest, path) => {
  expect((await accept(rest)).userErrors.map((one) => one.path)).toEqual([path]);
});

it("the schedule's record says it in a sentence", async () => {
  await accept({ note: "Mine." });
  const { data } = await client.ask(
    "query ($id: ID!) { schedule(id: $id) { record(first: 1) { nodes { kind summary } } } }",
    { id: scheduleId },
  );
  expect(data.schedule.record.nodes).toEqual([
    {
      kind: "HandoffReportAccepted",
      summary: `The handoff report ${reportId} was accepted: Mine.`,
    },
  ]);
});
