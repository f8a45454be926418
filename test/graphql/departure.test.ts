import { beforeEach, expect, it } from "vitest";
import { clientPerTest } from "../support/freshClient.ts";

const client = clientPerTest();
let ada: string;
let grace: string;

beforeEach(async () => {
  [ada, grace] = [
    await client.made("createUser", { name: "Ada" }, "user"),
    await client.made("createUser", { name: "Grace" }, "user"),
  ];
});

/** Days from 1 March 2026, 00:00 UTC. */
const scheduleOf = (name: string, userIds: readonly string[], more: object = {}) =>
  client.made(
    "createSchedule",
    {
      name,
      timeZone: "UTC",
      layers: [
        {
          name: "Primary",
          start: "2026-03-01T00:00:00Z",
          turn: { unit: "DAYS", count: 1 },
          userIds,
          ...more,
        },
      ],
    },
    "schedule",
  );
const policyOf = (name: string, ...targets: object[][]) =>
  client.made(
    "createEscalationPolicy",
    { name, steps: targets.map((step) => ({ targets: step })) },
    "escalationPolicy",
  );

const DEPARTURE = `
  at user { name }
  schedules { schedule { name } gaps { start end } }
  policies { policy { name } steps emptySteps fallback senior }
  teams { name } teamsWithoutMember { name } teamsWithoutManager { name }
  shiftRequests { id }
`;
const departure = async (userId: string, at?: string) =>
  (
    await client.ask(
      `query ($userId: ID!, $at: DateTime) { userDeparture(userId: $userId, at: $at) { ${DEPARTURE} } }`,
      { userId, at },
    )
  ).data.userDeparture;
const remove = (input: object) =>
  client.mutate("removeUser", input, `user { leftAt version } pending departure { ${DEPARTURE} }`);

it("shows what a departure leaves uncovered, and changes nothing", async () => {
  await scheduleOf("Both", [ada, grace]);
  await scheduleOf("Ada alone", [ada], { end: "2026-03-12T00:00:00Z" });
  await policyOf("ML", [{ userId: ada }, { userId: grace }], [{ userId: ada }]);
  await policyOf("Search", [{ userId: grace }]);
  await client.made(
    "createTeam",
    { name: "ML", memberIds: [ada, grace], managerIds: [ada] },
    "team",
  );
  const shown = await departure(ada, "2026-03-10T00:00:00Z");
  expect(shown).toEqual({
    at: "2026-03-10T00:00:00.000Z",
    user: { name: "Ada" },
    schedules: [
      {
        schedule: { name: "Ada alone" },
        gaps: [{ start: "2026-03-10T00:00:00.000Z", end: "2026-03-12T00:00:00.000Z" }],
      },
      { schedule: { name: "Both" }, gaps: [] },
    ],
    policies: [
      { policy: { name: "ML" }, steps: [1, 2], emptySteps: [2], fallback: false, senior: false },
    ],
    teams: [{ name: "ML" }],
    teamsWithoutMember: [],
    teamsWithoutManager: [{ name: "ML" }],
    shiftRequests: [],
  });
  expect(await departure(ada, "2026-03-10T00:00:00Z")).toEqual(shown);
});

it("does not know the departure of nobody", async () => {
  const { errors } = await client.ask('{ userDeparture(userId: "usr_none") { at } }');
  expect(errors?.[0]?.message).toBe("There is no user usr_none.");
});

it("takes somebody out of everything ahead, and tells what that leaves", async () => {
  const schedule = await scheduleOf("Both", [ada, grace]);
  const policy = await policyOf("ML", [{ userId: ada }, { userId: grace }], [{ userId: ada }]);
  const service = await client.made(
    "createService",
    { name: "fraud", escalationPolicyId: policy },
    "service",
  );
  await client.mutate("setDefaultEscalationPolicy", { id: policy }, "escalationPolicy { id }");
  const team = await client.made(
    "createTeam",
    { name: "ML", memberIds: [ada, grace], managerIds: [ada] },
    "team",
  );
  client.ports.moveTo("10:30");
  const removed = await remove({ id: ada, expectedVersion: 1 });
  expect(removed).toMatchObject({
    user: { leftAt: "2026-03-01T10:30:00.000Z", version: 2 },
    pending: false,
    departure: { policies: [{ emptySteps: [2] }], teamsWithoutManager: [{ name: "ML" }] },
    userErrors: [],
  });
  const { data } = await client.ask(
    `query ($schedule: ID!, $service: ID!, $team: ID!) {
      schedule(id: $schedule) {
        finalSchedule(since: "2026-03-01T00:00:00Z", until: "2026-03-04T00:00:00Z") {
          shifts { start user { name } }
        }
      }
      service(id: $service) { escalationPolicy { steps { targets { name } } } }
      defaultEscalationPolicy { steps { targets { name } } }
      team(id: $team) { members { name } managers { name } }
    }`,
    { schedule, service, team },
  );
  const steps = [{ targets: [{ name: "Grace" }] }, { targets: [] }];
  expect(data).toEqual({
    schedule: {
      finalSchedule: {
        shifts: [
          { start: "2026-03-01T00:00:00.000Z", user: { name: "Ada" } },
          { start: "2026-03-01T10:30:00.000Z", user: { name: "Grace" } },
        ],
      },
    },
    service: { escalationPolicy: { steps } },
    defaultEscalationPolicy: { steps },
    team: { members: [{ name: "Grace" }], managers: [] },
  });
});

it("has nothing more to show of somebody who has left", async () => {
  await scheduleOf("Both", [ada, grace]);
  await policyOf("ML", [{ userId: ada }]);
  await remove({ id: ada });
  expect(await departure(ada)).toMatchObject({ schedules: [], policies: [], teams: [] });
});

it("plans a departure for a later day, and finishes it when asked again then", async () => {
  const team = await client.made("createTeam", { name: "ML", memberIds: [ada, grace] }, "team");
  const schedule = await scheduleOf("Both", [ada, grace]);
  const leaving = { id: ada, at: "2026-03-03T00:00:00Z" };
  expect(await remove(leaving)).toMatchObject({ pending: true, userErrors: [] });
  const query = `query ($team: ID!, $schedule: ID!) {
    team(id: $team) { members { name } }
    schedule(id: $schedule) {
      finalSchedule(since: "2026-03-01T00:00:00Z", until: "2026-03-06T00:00:00Z") {
        shifts { user { name } }
      }
    }
  }`;
  const before = (await client.ask(query, { team, schedule })).data;
  client.ports.moveTo("2026-03-03T00:00:00Z");
  const authorization = `Bearer ${await client.issuer.token({ exp: Date.parse("2026-03-04") / 1000 })}`;
  const mutation = `mutation ($input: RemoveUserInput!) { removeUser(input: $input) { pending } }`;
  const again = await client.post(
    { query: mutation, variables: { input: leaving } },
    { authorization },
  );
  const after = await (
    await client.post({ query, variables: { team, schedule } }, { authorization })
  ).json();
  expect(before.team.members).toEqual([{ name: "Ada" }, { name: "Grace" }]);
  expect(before.schedule.finalSchedule.shifts.map((shift: { user: object }) => shift.user)).toEqual(
    [{ name: "Ada" }, { name: "Grace" }],
  );
  expect((await again.json()).data.removeUser).toEqual({ pending: false });
  expect(after.data.team.members).toEqual([{ name: "Grace" }]);
});

it("puts somebody who has left into no team, override or layer", async () => {
  const schedule = await scheduleOf("Grace", [grace]);
  await remove({ id: ada });
  const span = { start: "2026-03-05T00:00:00Z", end: "2026-03-06T00:00:00Z" };
  const refusals = [
    await client.mutate("createTeam", { name: "ML", memberIds: [ada] }, "team { id }"),
    await client.mutate(
      "createOverride",
      { scheduleId: schedule, userId: ada, ...span },
      "override { id }",
    ),
    await client.mutate("sendContactCode", { userId: ada, channel: "pager" }, "user { id }"),
  ];
  expect(refusals.map(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
    ["INVALID"],
    ["INVALID"],
    ["INVALID"],
  ]);
  await expect(scheduleOf("Ada", [ada])).rejects.toThrow("left");
});

it("takes nobody out of the past, whatever moment is named", async () => {
  const schedule = await scheduleOf("Ada", [ada]);
  client.ports.moveTo("2026-03-01T12:00:00Z");
  const named = { id: ada, at: "2020-01-01T00:00:00Z" };
  expect(await remove(named)).toMatchObject({ user: { leftAt: "2026-03-01T12:00:00.000Z" } });
  client.ports.moveTo("2026-03-01T13:00:00Z");
  expect(await remove(named)).toMatchObject({
    user: { leftAt: "2026-03-01T12:00:00.000Z" },
    userErrors: [],
  });
  const query = `query ($id: ID!) {
    before: onCall(scheduleId: $id, at: "2026-03-01T11:59:59Z") { user { name } }
    after: onCall(scheduleId: $id, at: "2026-03-01T12:00:00Z") { user { name } }
  }`;
  expect((await client.ask(query, { id: schedule })).data).toEqual({
    before: [{ user: { name: "Ada" } }],
    after: [],
  });
});

it("does not put off what plans have been changed for", async () => {
  await remove({ id: ada, at: "2026-03-05T00:00:00Z" });
  expect((await remove({ id: ada, at: "2026-03-09T00:00:00Z" })).userErrors).toMatchObject([
    { code: "INVALID", path: ["input", "at"] },
  ]);
  expect(await remove({ id: ada, at: "2026-03-02T00:00:00Z" })).toMatchObject({
    user: { leftAt: "2026-03-02T00:00:00.000Z" },
    userErrors: [],
  });
});

it("refuses a stale version, and somebody who is not there", async () => {
  const answers = [
    await remove({ id: ada, expectedVersion: 3 }),
    await remove({ id: "usr_nobody" }),
  ];
  expect(answers.map(({ userErrors }) => userErrors[0]?.code)).toEqual([
    "VERSION_CONFLICT",
    "NOT_FOUND",
  ]);
});

it("puts each change of a departure on the record of what it changed", async () => {
  const team = await client.made("createTeam", { name: "ML", memberIds: [ada] }, "team");
  const policy = await policyOf("ML", [{ userId: ada }]);
  await remove({ id: ada });
  const query = "query ($id: ID!) { auditLog(subject: $id) { nodes { action } } }";
  const logs = await Promise.all(
    [ada, team, policy].map(async (id) => (await client.ask(query, { id })).data.auditLog.nodes),
  );
  expect(logs.map((nodes) => nodes.map(({ action }: { action: string }) => action))).toEqual([
    expect.arrayContaining(["removeUser"]),
    expect.arrayContaining(["removeUser"]),
    expect.arrayContaining(["removeUser"]),
  ]);
});
