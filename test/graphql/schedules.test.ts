import { beforeEach, describe, expect, it } from "vitest";
import { keys } from "../../adapters/dynamodb/keys.ts";
import { clientPerTest } from "../support/freshClient.ts";

const ALL_MARCH = { exp: Date.parse("2026-04-01T00:00:00Z") / 1000 };

const client = clientPerTest(ALL_MARCH);
let ada: string;
let grace: string;
let schedule: string;

beforeEach(async () => {
  client.ports.moveTo("2026-03-02T10:00:00Z");
  ada = await client.made("createUser", { name: "Ada" }, "user");
  grace = await client.made("createUser", { name: "Grace" }, "user");
  schedule = await client.made("createSchedule", SCHEDULE(), "schedule");
});

const layer = () => ({
  name: "Weekly",
  start: "2026-03-02T09:00:00Z",
  turn: { unit: "WEEKS", count: 1 },
  userIds: [ada, grace],
});
const SCHEDULE = () => ({ name: "ML on call", timeZone: "Europe/London", layers: [layer()] });
const refusalsOf = async (mutation: string, input: object, object = "schedule { id }") =>
  (await client.mutate(mutation, input, object)).userErrors.map(
    ({ code, path, message }) => `${code} ${path?.join(".") ?? "-"}: ${message}`,
  );
const rota = async (until = "2026-03-17T00:00:00Z") => {
  const query =
    'query ($id: ID!, $until: DateTime!) { schedule(id: $id) { finalSchedule(since: "2026-03-02T09:00:00Z", until: $until) { shifts { start user { name } } } } }';
  const { data } = await client.ask(query, { id: schedule, until });
  const { shifts } = data.schedule.finalSchedule;
  return shifts.map((shift: { start: string; user: { name: string } }) =>
    [shift.user.name, shift.start.slice(5, 16).replace("T", " ")].join(" "),
  );
};

describe("a schedule", () => {
  it("shows its layers as they were asked for", async () => {
    const { data } = await client.ask(
      `query ($id: ID!) { schedule(id: $id) { name timeZone version layers {
        id name start end rotationVirtualStart turn { unit count } rotationTurnLengthSeconds
        users { name } userIds restrictions { kind } wallClock consumeRestrictedTurns } } }`,
      { id: schedule },
    );
    expect(data.schedule).toMatchObject({
      ...{ name: "ML on call", timeZone: "Europe/London", version: 1 },
      layers: [
        {
          ...{ id: expect.stringMatching(/^lay_/), name: "Weekly", end: null },
          ...{
            start: "2026-03-02T09:00:00.000Z",
            rotationVirtualStart: "2026-03-02T09:00:00.000Z",
          },
          ...{ turn: { unit: "WEEKS", count: 1 }, rotationTurnLengthSeconds: 604_800 },
          ...{ users: [{ name: "Ada" }, { name: "Grace" }], userIds: [ada, grace] },
          ...{ restrictions: [], wallClock: false, consumeRestrictedTurns: false },
        },
      ],
    });
  });

  it("says who is on call", async () => {
    expect(await rota()).toEqual(["Ada 03-02 09:00", "Grace 03-09 09:00", "Ada 03-16 09:00"]);
  });

  it("with far too many people is refused for that, and for those within the limit who do not exist", async () => {
    const userIds = Array.from({ length: 10_000 }, () => "usr_nobody");
    const input = { ...SCHEDULE(), layers: [{ ...layer(), userIds }] };
    const refusals = await refusalsOf("createSchedule", input);
    expect(refusals).toHaveLength(201);
    expect(refusals[0]).toBe("INVALID input.layers.0.userIds: There are more than 200.");
  });

  it("is a node and stands in the list by name", async () => {
    const { data } = await client.ask(
      "query ($id: ID!) { node(id: $id) { __typename id } schedules { nodes { name } } }",
      { id: schedule },
    );
    expect(data).toEqual({
      node: { __typename: "Schedule", id: schedule },
      schedules: { nodes: [{ name: "ML on call" }] },
    });
  });

  it("shows whose it is, and how far an edit has moved its turns on", async () => {
    const teamId = await client.made("createTeam", { name: "Ranking" }, "team");
    const layers = [{ ...layer(), start: "2026-02-23T09:00:00Z" }];
    await client.mutate("updateSchedule", { id: schedule, teamId, layers }, "schedule { id }");
    const query = "query ($id: ID!) { schedule(id: $id) { team { name } layers { shift } } }";
    expect((await client.ask(query, { id: schedule })).data.schedule).toEqual({
      team: { name: "Ranking" },
      layers: [{ shift: 1 }],
    });
  });

  it("is made once for the same request", async () => {
    const input = { ...SCHEDULE(), idempotencyKey: "s1" };
    const first = await client.made("createSchedule", input, "schedule");
    expect(await client.made("createSchedule", input, "schedule")).toBe(first);
    expect(await refusalsOf("createSchedule", { ...input, name: "Other" })).toEqual([
      expect.stringMatching(/^IDEMPOTENCY_MISMATCH input.idempotencyKey/),
    ]);
  });

  it("is refused with every flaw and its path", async () => {
    const bad = { ...layer(), turn: { unit: "WEEKS", count: 0 }, userIds: [ada, "usr_nemo"] };
    expect(await refusalsOf("createSchedule", { ...SCHEDULE(), name: "", layers: [bad] })).toEqual([
      "INVALID input.name: It must not be empty.",
      "INVALID input.layers.0.turn.count: It is a whole number, at least 1.",
      "NOT_FOUND input.layers.0.userIds.1: There is no user usr_nemo.",
    ]);
  });

  it("changes from now on, keeps the present person and its past", async () => {
    client.ports.moveTo("2026-03-04T12:00:00Z");
    const input = { id: schedule, layers: [{ ...layer(), userIds: [grace, ada] }] };
    await client.mutate("updateSchedule", { ...input, expectedVersion: 1 }, "schedule { id }");
    expect(await rota()).toEqual(["Ada 03-02 09:00", "Grace 03-09 09:00", "Ada 03-16 09:00"]);
  });

  it("changes at a moment that is asked for", async () => {
    await client.mutate(
      "updateSchedule",
      {
        ...{ id: schedule, effectiveFrom: "2026-03-05T00:00:00Z", keepPresent: false },
        layers: [{ ...layer(), userIds: [grace] }],
      },
      "schedule { id }",
    );
    const { data } = await client.ask(
      "query ($id: ID!) { schedule(id: $id) { layers { userIds } versions { from } } }",
      { id: schedule },
    );
    expect(await rota()).toEqual(["Ada 03-02 09:00", "Grace 03-05 00:00"]);
    expect(data.schedule).toEqual({
      layers: [{ userIds: [ada, grace] }],
      versions: [{ from: "2026-03-02T10:00:00.000Z" }, { from: "2026-03-05T00:00:00.000Z" }],
    });
  });

  it("names the present version to whoever saw another", async () => {
    expect(
      await refusalsOf("updateSchedule", { id: schedule, name: "X", expectedVersion: 7 }),
    ).toEqual([
      "VERSION_CONFLICT input.expectedVersion: The schedule is at version 1, not 7; read it again and decide anew.",
    ]);
  });

  it("goes when nothing names it, and stays while a policy does", async () => {
    await client.table.put({ ...keys.scheduleUse(schedule, "pol_ml"), kind: "scheduleUse" });
    expect(await refusalsOf("deleteSchedule", { id: schedule }, "deletedId")).toEqual([
      "IN_USE input.id: An escalation policy names the schedule; take it out of its policies first.",
    ]);
    await client.table.delete(keys.scheduleUse(schedule, "pol_ml"));
    const payload = await client.mutate("deleteSchedule", { id: schedule }, "deletedId");
    expect(payload).toEqual({ deletedId: schedule, userErrors: [] });
    const { data } = await client.ask("query ($id: ID!) { schedule(id: $id) { id } }", {
      id: schedule,
    });
    expect(data).toEqual({ schedule: null });
  });

  it("explains a window that is too large", async () => {
    const query =
      'query ($id: ID!) { schedule(id: $id) { finalSchedule(since: "2026-03-02T09:00:00Z", until: "2036-03-02T09:00:00Z") { coveragePercent } } }';
    const { errors } = await client.ask(query, { id: schedule });
    expect(errors).toMatchObject([
      { message: "A window is two years long at most.", extensions: { code: "INVALID" } },
    ]);
  });

  it("puts each act of a person into the audit log", async () => {
    await client.mutate("updateSchedule", { id: schedule, name: "MLOps" }, "schedule { id }");
    const items = await client.table.queryAll({
      where: {
        text: "pk = :schedule AND begins_with(sk, :audit)",
        values: { ":schedule": keys.schedule(schedule).pk, ":audit": "AUD#" },
      },
    });
    expect(
      items.map(({ action, subject, actor, to }) => ({ action, subject, actor, to })),
    ).toMatchObject([
      { action: "createSchedule", subject: schedule, actor: "user:ada" },
      { action: "updateSchedule", subject: schedule, actor: "user:ada", to: { name: "MLOps" } },
    ]);
  });
});

describe("an override", () => {
  const override = (start: string, end: string) => ({
    ...{ scheduleId: schedule, userId: grace },
    ...{ start: `2026-03-${start}:00Z`, end: `2026-03-${end}:00Z` },
  });
  const FIELDS = "override { id start end user { name } } schedule { version }";

  it("puts somebody on call", async () => {
    const payload = await client.mutate("createOverride", override("04T00:00", "05T00:00"), FIELDS);
    expect(payload).toMatchObject({
      override: { user: { name: "Grace" }, start: "2026-03-04T00:00:00.000Z" },
      schedule: { version: 2 },
    });
    expect(await rota("2026-03-06T00:00:00Z")).toEqual([
      "Ada 03-02 09:00",
      "Grace 03-04 00:00",
      "Ada 03-05 00:00",
    ]);
  });

  it("is made once for the same request", async () => {
    const input = { ...override("04T00:00", "05T00:00"), idempotencyKey: "o1" };
    const first = await client.made("createOverride", input, "override");
    expect(await client.made("createOverride", input, "override")).toBe(first);
  });

  it("goes before it has begun", async () => {
    const id = await client.made("createOverride", override("04T00:00", "05T00:00"), "override");
    const payload = await client.mutate("deleteOverride", { scheduleId: schedule, id }, FIELDS);
    expect(payload).toMatchObject({ override: null, userErrors: [] });
    expect(await rota("2026-03-06T00:00:00Z")).toEqual(["Ada 03-02 09:00"]);
  });

  it("ends now while it runs", async () => {
    const id = await client.made("createOverride", override("04T00:00", "05T00:00"), "override");
    client.ports.moveTo("2026-03-04T12:00:00Z");
    const payload = await client.mutate("deleteOverride", { scheduleId: schedule, id }, FIELDS);
    expect(payload["override"]).toMatchObject({ end: "2026-03-04T12:00:00.000Z" });
  });

  it("of no length is refused", async () => {
    expect(await refusalsOf("createOverride", override("04T00:00", "04T00:00"))).toEqual([
      "INVALID input.end: It has no length: the end must be after the start.",
    ]);
  });

  it("needs a schedule", async () => {
    const input = { ...override("04T00:00", "05T00:00"), scheduleId: "sch_x" };
    expect(await refusalsOf("createOverride", input)).toEqual([
      "NOT_FOUND input.scheduleId: There is no such schedule.",
    ]);
  });
});

it("shows on the record what happened, the latest first, page by page", async () => {
  const input = { scheduleId: schedule, userId: grace };
  await client.mutate(
    "createOverride",
    { ...input, start: "2026-03-04T00:00:00Z", end: "2026-03-05T00:00:00Z" },
    "schedule { id }",
  );
  const query = `query ($id: ID!, $after: String) { schedule(id: $id) { record(first: 1, after: $after) {
    nodes { kind actor summary } pageInfo { hasNextPage endCursor } } } }`;
  const first = (await client.ask(query, { id: schedule })).data.schedule.record;
  const after = first.pageInfo.endCursor;
  const second = (await client.ask(query, { id: schedule, after })).data.schedule.record;
  expect([...first.nodes, ...second.nodes]).toEqual([
    {
      ...{ kind: "OverrideAdded", actor: "user:ada" },
      summary: "An override puts Grace on call from 2026-03-04 00:00 UTC to 2026-03-05 00:00 UTC.",
    },
    { kind: "ScheduleCreated", actor: "user:ada", summary: "The schedule was made." },
  ]);
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
});
