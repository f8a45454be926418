import { expect, it } from "vitest";
import { fireScheduleDeadline } from "../../app/oncall/fireScheduleDeadline.ts";
import { clientPerFile } from "../support/freshClient.ts";
import { NOTHING_AROUND } from "../support/nothingAround.ts";

const ALL_MARCH = { exp: Date.parse("2026-04-01T00:00:00Z") / 1000 };

const client = clientPerFile(ALL_MARCH);

const span = (start: string, end: string) => ({
  start: `2026-03-${start}:00:00Z`,
  end: `2026-03-${end}:00:00Z`,
});

it("swaps two weeks, reminds whoever really changes, and says so when a shift moves", async () => {
  client.ports.moveTo("2026-03-02T10:00:00Z");
  const ada = await client.made("createUser", { name: "Ada" }, "user");
  const grace = await client.made("createUser", { name: "Grace" }, "user");
  const mary = await client.made("createUser", { name: "Mary" }, "user");
  const layer = {
    ...{ name: "Weekly", start: "2026-03-02T09:00:00Z" },
    ...{ turn: { unit: "WEEKS", count: 1 }, userIds: [ada, grace, mary] },
  };
  const scheduleId = await client.made(
    "createSchedule",
    { name: "ML on call", timeZone: "UTC", layers: [layer] },
    "schedule",
  );
  const shifts = async () => {
    const { data } = await client.ask(
      `query ($id: ID!) { schedule(id: $id) { finalSchedule(since: "2026-03-02T09:00:00Z", until: "2026-03-23T09:00:00Z") {
        nextHandoff shifts { start user { name } override } } } }`,
      { id: scheduleId },
    );
    return data.schedule.finalSchedule.shifts.map(
      (shift: { start: string; user: { name: string }; override: boolean }) =>
        `${shift.start.slice(8, 13)} ${shift.user.name}${shift.override ? "*" : ""}`,
    );
  };

  const asked = await client.mutate(
    "requestSwap",
    {
      ...{ scheduleId, requesterId: grace, askedId: mary, note: "The dentist." },
      ...{ shift: span("09T09", "16T09"), inReturn: span("16T09", "23T09") },
    },
    "shiftRequest { id status requester { name } asked { name } note shift { start } inReturn { end } moved }",
  );
  expect(asked["shiftRequest"]).toMatchObject({
    ...{ status: "OPEN", requester: { name: "Grace" }, asked: { name: "Mary" }, moved: false },
    ...{
      shift: { start: "2026-03-09T09:00:00.000Z" },
      inReturn: { end: "2026-03-23T09:00:00.000Z" },
    },
  });
  const { id } = asked["shiftRequest"] as { id: string };
  expect(await shifts()).toEqual(["02T09 Ada", "09T09 Grace", "16T09 Mary"]);

  const wrong = await client.mutate(
    "acceptShiftRequest",
    { scheduleId, id, userId: ada },
    "shiftRequest { status }",
  );
  expect(wrong.userErrors).toEqual([
    { code: "FORBIDDEN", message: "Only Mary was asked.", path: ["input", "userId"] },
  ]);
  await client.mutate(
    "acceptShiftRequest",
    { scheduleId, id, userId: mary },
    "shiftRequest { status }",
  );
  expect(await shifts()).toEqual(["02T09 Ada", "09T09 Mary*", "16T09 Grace*"]);

  const due = Date.parse("2026-03-08T09:00:00Z");
  client.ports.moveTo("2026-03-08T09:00:00Z");
  const { board } = await client.ports.schedules.load(scheduleId, due);
  const day = board?.schedule.deadlines.find(({ kind }) => kind === "HANDOFF_DAY");
  await fireScheduleDeadline(
    { ...client.ports, ...NOTHING_AROUND },
    { ownerId: scheduleId, kind: "HANDOFF_DAY", generation: day?.generation ?? 0, dueAt: due },
  );
  const [reminder] = await client.ports.schedules.scheduleRecord(scheduleId, { limit: 1 });
  expect(reminder?.event).toMatchObject({
    type: "HandoffAhead",
    from: { name: "Ada" },
    to: { name: "Mary" },
  });

  await client.mutate(
    "createOverride",
    { scheduleId, userId: ada, ...span("12T00", "13T00") },
    "schedule { id }",
  );
  const { data } = await client.ask(
    "query ($id: ID!) { schedule(id: $id) { requests { status moved } record(first: 1) { nodes { kind } } } }",
    { id: scheduleId },
  );
  expect(data.schedule).toEqual({
    requests: [{ status: "ACCEPTED", moved: true }],
    record: { nodes: [{ kind: "ShiftRequestChanged" }] },
  });
});
