import { expect, it } from "vitest";
import { clientPerTest } from "../support/freshClient.ts";

const client = clientPerTest();

const user = (name: string, more: object = {}) =>
  client.made("createUser", { name, ...more }, "user");

it("makes a team, shows it with its people, and people with their teams", async () => {
  const [ada, grace] = [await user("Ada"), await user("Grace")];
  const input = { name: "ML platform", memberIds: [ada], managerIds: [grace] };
  const id = await client.made("createTeam", input, "team");
  const { data } = await client.ask(
    `query ($id: ID!, $ada: ID!) {
      team(id: $id) { name version members { name } managers { name teams { id } } }
      node(id: $id) { __typename id }
      user(id: $ada) { teams { name } }
      teams { nodes { id } }
    }`,
    { id, ada },
  );
  expect(data).toEqual({
    team: {
      name: "ML platform",
      version: 1,
      members: [{ name: "Ada" }],
      managers: [{ name: "Grace", teams: [{ id }] }],
    },
    node: { __typename: "Team", id },
    user: { teams: [{ name: "ML platform" }] },
    teams: { nodes: [{ id }] },
  });
});

it("changes a team, and refuses to change what is no longer so", async () => {
  const id = await client.made("createTeam", { name: "ML" }, "team");
  const change = { id, name: "ML platform", expectedVersion: 1 };
  expect(await client.mutate("updateTeam", change, "team { name version }")).toEqual({
    team: { name: "ML platform", version: 2 },
    userErrors: [],
  });
  const late = await client.mutate("updateTeam", change, "team { name }");
  expect(late.userErrors).toMatchObject([{ code: "VERSION_CONFLICT" }]);
});

it("deletes a team once no service names it", async () => {
  const id = await client.made("createTeam", { name: "ML" }, "team");
  const serviceId = await client.made("createService", { name: "fraud", teamId: id }, "service");
  const early = await client.mutate("deleteTeam", { id }, "deletedId");
  const service = { id: serviceId, teamId: null };
  const { service: changed } = await client.mutate(
    "updateService",
    service,
    "service { team { id } }",
  );
  const late = await client.mutate("deleteTeam", { id }, "deletedId");
  expect(early).toMatchObject({ deletedId: null, userErrors: [{ code: "IN_USE" }] });
  expect(changed).toEqual({ team: null });
  expect(late).toEqual({ deletedId: id, userErrors: [] });
});

it("keeps what a person is known by", async () => {
  await client.mutate("createChannel", { name: "pager", kind: "CONSOLE" }, "channel { name }");
  const input = { name: "Ada", timeZone: "Europe/London", login: "sub-1", contacts: ["pager"] };
  const fields = "user { timeZone login leftAt contactMethods { channel verified } }";
  expect(await client.mutate("createUser", input, fields)).toEqual({
    user: {
      timeZone: "Europe/London",
      login: "sub-1",
      leftAt: null,
      contactMethods: [{ channel: "pager", verified: false }],
    },
    userErrors: [],
  });
});

it("verifies a contact with the code that was sent over it", async () => {
  await client.mutate("createChannel", { name: "pager", kind: "CONSOLE" }, "channel { name }");
  const userId = await user("Ada", { contacts: ["pager"] });
  const contact = { userId, channel: "pager" };
  await client.mutate("sendContactCode", contact, "user { id }");
  const code = client.ports.codes[0]?.split(" ")[2];
  const fields = "user { contactMethods { channel verified } }";
  expect(await client.mutate("confirmContact", { ...contact, code }, fields)).toEqual({
    user: { contactMethods: [{ channel: "pager", verified: true }] },
    userErrors: [],
  });
});

it("knows the viewer by the subject of the token", async () => {
  await user("Somebody else", { email: "ada@example.org" });
  const ada = await user("Ada", { login: (await viewer()).actor.slice("user:".length) });
  expect((await viewer()).user).toEqual({ id: ada });
});

it("knows the viewer by the address when nobody has the subject", async () => {
  const ada = await user("Ada", { email: "Ada@Example.org" });
  expect((await viewer({ email: "ada@example.org" })).user).toEqual({ id: ada });
});

it("does not know the viewer by an address that the issuer has not verified", async () => {
  await user("Ada", { email: "ada@example.org" });
  const claims = { email: "ada@example.org", email_verified: false };
  expect(await viewer(claims)).toMatchObject({ email: null, user: null });
});

it("knows no user for a token that is nobody's", async () => {
  expect((await viewer()).user).toBeNull();
});

async function viewer(claims: object = {}) {
  const authorization = `Bearer ${await client.issuer.token({ ...claims })}`;
  const query = "{ viewer { actor email user { id } } }";
  return (await (await client.post({ query }, { authorization })).json()).data.viewer;
}

it("takes the viewer for who asks for cover when nobody is named", async () => {
  const ada = await user("Ada", { login: "ada" });
  const layer = {
    ...{ name: "Primary", start: "2026-03-01T00:00:00Z", userIds: [ada] },
    turn: { unit: "DAYS", count: 1 },
  };
  const schedule = { name: "ML", timeZone: "UTC", layers: [layer] };
  const scheduleId = await client.made("createSchedule", schedule, "schedule");
  const shift = { start: "2026-03-02T00:00:00Z", end: "2026-03-02T12:00:00Z" };
  const fields = "shiftRequest { requester { id } }";
  expect(await client.mutate("requestCover", { scheduleId, shift }, fields)).toEqual({
    shiftRequest: { requester: { id: ada } },
    userErrors: [],
  });
});

it("sets how messages reach a person, shows it, and has it on the record", async () => {
  for (const name of ["chat", "phone"])
    await client.mutate("createChannel", { name, kind: "CONSOLE" }, "channel { name }");
  const id = await user("Ada", { contacts: ["chat", "phone"] });
  const quietHours = { from: "22:00", to: "07:00" };
  await client.mutate("updateUser", { id, quietHours, pagesPerHour: 20 }, "user { id }");
  const rules = [
    { urgency: "PAGE", channel: "chat" },
    { urgency: "PAGE", channel: "phone", delaySeconds: 120 },
  ];
  const set = { userId: id, rules, expectedVersion: 2, idempotencyKey: "rules" };
  const shown = `user { version pagesPerHour quietHours { days from to }
    contactRules { urgency channel delaySeconds } }`;
  await client.mutate("setContactRules", set, shown);
  expect(await client.mutate("setContactRules", set, shown)).toEqual({
    user: {
      ...{ version: 3, pagesPerHour: 20, quietHours: { days: [], ...quietHours } },
      contactRules: [{ urgency: "PAGE", channel: "chat", delaySeconds: 0 }, rules[1]],
    },
    userErrors: [],
  });
  const { data } = await client.ask(`{ auditLog(subject: "${id}") { nodes { action } } }`);
  expect(data.auditLog.nodes[0]).toEqual({ action: "setContactRules" });
});

it("says which of a person's rules is wrong", async () => {
  const userId = await user("Ada");
  const rules = [{ urgency: "PAGE", channel: "pigeon" }];
  expect(await client.mutate("setContactRules", { userId, rules }, "user { id }")).toEqual({
    user: null,
    userErrors: [
      expect.objectContaining({ code: "INVALID", path: ["input", "rules", "0", "channel"] }),
    ],
  });
});

it("reads the audit log of a team, newest first", async () => {
  const id = await client.made("createTeam", { name: "ML" }, "team");
  client.ports.moveTo("10:05");
  await client.mutate("updateTeam", { id, name: "ML platform" }, "team { id }");
  const { data } = await client.ask(
    `query ($id: ID!) { auditLog(subject: $id, first: 1) {
      nodes { actor at action subject from to } pageInfo { hasNextPage }
    } }`,
    { id },
  );
  const [entry] = data.auditLog.nodes;
  expect(entry).toMatchObject({
    actor: (await viewer()).actor,
    at: "2026-03-01T10:05:00.000Z",
    action: "updateTeam",
    subject: id,
  });
  expect(JSON.parse(entry.from)).toMatchObject({ name: "ML", version: 1 });
  expect(JSON.parse(entry.to)).toMatchObject({ name: "ML platform", version: 2 });
  expect(data.auditLog.pageInfo.hasNextPage).toBe(true);
});

it("reads the audit log of a schedule", async () => {
  const { schedule } = await client.mutate(
    "createSchedule",
    { name: "Primary", timeZone: "UTC", layers: [] },
    "schedule { id }",
  );
  const { data } = await client.ask(
    "query ($id: ID!) { auditLog(subject: $id) { nodes { actor action } } }",
    { id: (schedule as { id: string }).id },
  );
  expect(data.auditLog.nodes).toEqual([{ actor: "user:ada", action: "createSchedule" }]);
});

it("has an empty audit log for what there is not", async () => {
  const { data } = await client.ask('{ auditLog(subject: "usr_nobody") { nodes { id } } }');
  expect(data).toEqual({ auditLog: { nodes: [] } });
});
