import { beforeEach, expect, it } from "vitest";
import { clientPerTest } from "../support/freshClient.ts";

const client = clientPerTest();
let [ada, serviceId, incidentId] = ["", "", ""];
beforeEach(async () => {
  ada = await client.made("createUser", { name: "Ada", timeZone: "Europe/Berlin" }, "user");
  serviceId = await client.made("createService", { name: "fraud" }, "service");
  const down = { serviceId, title: "Down", severity: "SEV1" };
  incidentId = await client.made("declareIncident", down, "incident");
});

const gate = {
  title: " Gate versions on the failing slice ",
  kind: "PREVENT",
  dueOn: "2026-03-15",
};
const create = (rest: object = {}) =>
  client.made("createActionItem", { ...gate, ownerId: ada, ...rest }, "actionItem");
const refused = async (mutation: string, input: object) => {
  const { userErrors } = await client.mutate(mutation, input, "actionItem { id }");
  return userErrors.map(({ code, path }) => `${code} ${path?.join(".")}`);
};
const titles = ({ nodes }: { nodes: { title: string }[] }) => nodes.map(({ title }) => title);

it("one of an incident is of its service, and stands with both, its owner, and by itself", async () => {
  const ticket = { url: "https://jira.example/browse/ML-1", key: "ML-1" };
  const id = await create({ incidentId, priority: "HIGH", details: "New accounts.", ticket });
  const { data } = await client.ask(`{
    actionItem(id: "${id}") {
      title details kind priority state owner { name } ownerless dueOn overdue version
      service { name } incident { id } ticket { url key } createdAt createdBy endedAt nextReminderAt
      record { nodes { kind summary } }
    }
    node(id: "${id}") { __typename id }
    incident(id: "${incidentId}") { actionItems { id } }
    service(id: "${serviceId}") { actionItems { nodes { id } } }
    user(id: "${ada}") { actionItems { nodes { id } } }
    actionItems { nodes { id } }
  }`);
  expect(data).toEqual({
    actionItem: {
      ...{ title: "Gate versions on the failing slice", details: "New accounts." },
      ...{ kind: "PREVENT", priority: "HIGH", state: "OPEN", version: 1 },
      ...{ owner: { name: "Ada" }, ownerless: false, dueOn: "2026-03-15", overdue: false },
      ...{ service: { name: "fraud" }, incident: { id: incidentId }, ticket },
      ...{ createdAt: "2026-03-01T10:00:00.000Z", createdBy: "user:ada", endedAt: null },
      nextReminderAt: "2026-03-12T08:00:00.000Z",
      record: {
        nodes: [{ kind: "ActionItemCreated", summary: "ada gave it to Ada, due on 2026-03-15." }],
      },
    },
    node: { __typename: "ActionItem", id },
    incident: { actionItems: [{ id }] },
    service: { actionItems: { nodes: [{ id }] } },
    user: { actionItems: { nodes: [{ id }] } },
    actionItems: { nodes: [{ id }] },
  });
});

it("what has ended leaves the lists of what is open, and comes back when it is reopened", async () => {
  const id = await create({ incidentId });
  const open = async () => {
    const { data } = await client.ask(
      `{ actionItems { nodes { title } } service(id: "${serviceId}") { actionItems { nodes { title } } } }`,
    );
    return [...titles(data.actionItems), ...titles(data.service.actionItems)].length;
  };
  const end = { id, note: " Merged. ", expectedVersion: 1 };
  const fields = "actionItem { state endedAt endedBy endNote nextReminderAt version }";
  expect(await client.mutate("completeActionItem", end, fields)).toEqual({
    actionItem: {
      ...{ state: "DONE", endedAt: "2026-03-01T10:00:00.000Z", endedBy: "user:ada" },
      ...{ endNote: "Merged.", nextReminderAt: null, version: 2 },
    },
    userErrors: [],
  });
  expect(await open()).toBe(0);
  const { data } = await client.ask("{ actionItems(filter: { state: DONE }) { nodes { id } } }");
  expect(data.actionItems.nodes).toEqual([{ id }]);
  await client.mutate("reopenActionItem", { id }, "actionItem { id }");
  expect(await open()).toBe(2);
});

it("a list is narrowed by all that is asked, and goes on where it stopped", async () => {
  await create({ title: "One", dueOn: "2026-03-20" });
  await create({ title: "Two", dueOn: "2026-03-10", kind: "DETECT" });
  await create({ title: "Three", dueOn: "2026-03-05" });
  const { data } = await client.ask(`{
    detecting: actionItems(filter: { kind: DETECT, ownerId: "${ada}" }) { nodes { title } }
    late: actionItems(filter: { overdue: true }) { nodes { title } }
    first: user(id: "${ada}") { actionItems(first: 2) { nodes { title } pageInfo { hasNextPage endCursor } } }
  }`);
  const { nodes, pageInfo } = data.first.actionItems;
  const rest = await client.ask(
    `{ user(id: "${ada}") { actionItems(first: 2, after: "${pageInfo.endCursor}") { nodes { title } pageInfo { hasNextPage } } } }`,
  );
  expect({
    detecting: titles(data.detecting),
    late: titles(data.late),
    first: titles({ nodes }),
  }).toEqual({ detecting: ["Two"], late: [], first: ["Three", "Two"] });
  expect(rest.data.user.actionItems).toEqual({
    nodes: [{ title: "One" }],
    pageInfo: { hasNextPage: false },
  });
});

it("a change says what it changed, plans its reminders anew and tells the new owner", async () => {
  const id = await create();
  client.ports.moveTo("10:05");
  const grace = await client.made("createUser", { name: "Grace" }, "user");
  const input = {
    id,
    ownerId: grace,
    dueOn: "2026-04-15",
    details: "Slices by age.",
    priority: null,
  };
  expect(
    await client.mutate(
      "updateActionItem",
      input,
      "actionItem { version nextReminderAt record { nodes { summary } } }",
    ),
  ).toMatchObject({
    actionItem: {
      version: 2,
      nextReminderAt: "2026-04-12T09:00:00.000Z",
      record: {
        nodes: [
          { summary: "ada changed the details, the owner to Grace, the due day to 2026-04-15." },
          { summary: "ada gave it to Ada, due on 2026-03-15." },
        ],
      },
    },
  });
  const { data } = await client.ask(`{ auditLog(subject: "${id}") { nodes { action actor } } }`);
  expect(data.auditLog.nodes).toEqual([
    { action: "updateActionItem", actor: "user:ada" },
    { action: "createActionItem", actor: "user:ada" },
  ]);
});

it("the same request again makes no second one", async () => {
  const first = await create({ idempotencyKey: "k" });
  expect(await create({ idempotencyKey: "k" })).toBe(first);
  expect(
    await refused("createActionItem", {
      ...gate,
      title: "Other",
      ownerId: ada,
      idempotencyKey: "k",
    }),
  ).toEqual(["IDEMPOTENCY_MISMATCH input.idempotencyKey"]);
});

it("what is wrong with one is said where it is, and nothing is made", async () => {
  const wrong = {
    ...{ title: "", kind: "PREVENT", ownerId: "usr_nobody", dueOn: "2026-02-28" },
    ...{ serviceId: "none", incidentId: "inc_none", ticket: { url: "javascript:alert(1)" } },
  };
  expect(await refused("createActionItem", wrong)).toEqual([
    ...["INVALID input.title", "INVALID input.dueOn", "INVALID input.ticket.url"],
    ...["NOT_FOUND input.ownerId", "NOT_FOUND input.serviceId", "NOT_FOUND input.incidentId"],
  ]);
  const far = { ...gate, ownerId: ada, dueOn: "2029-01-01" };
  expect(await refused("createActionItem", far)).toEqual(["INVALID input.dueOn"]);
  const { data } = await client.ask("{ actionItems { nodes { id } } }");
  expect(data.actionItems.nodes).toEqual([]);
});

it("what is no day is refused before anything is looked at", async () => {
  await expect(create({ dueOn: "2026-02-30" })).rejects.toThrow("A Date is a day of the calendar");
});

it("what has ended is not changed or ended again, what is open not reopened, what is not there not found", async () => {
  const id = await create();
  const there = async (mutation: string, rest: object = {}) => refused(mutation, { id, ...rest });
  expect(await there("reopenActionItem")).toEqual(["ILLEGAL_TRANSITION input.id"]);
  expect(await there("cancelActionItem", { expectedVersion: 7 })).toEqual([
    "VERSION_CONFLICT input.expectedVersion",
  ]);
  expect(await there("cancelActionItem")).toEqual([]);
  expect(await there("completeActionItem")).toEqual(["ILLEGAL_TRANSITION input.id"]);
  expect(await there("updateActionItem", { title: "X" })).toEqual(["ILLEGAL_TRANSITION input.id"]);
  expect(await refused("completeActionItem", { id: "act_none" })).toEqual(["NOT_FOUND input.id"]);
});

it("those of somebody who leaves are shown with their departure, and stay theirs", async () => {
  const id = await create();
  const departure = "departure { actionItems { id } }";
  expect(await client.mutate("removeUser", { id: ada }, departure)).toMatchObject({
    departure: { actionItems: [{ id }] },
  });
  const { data } = await client.ask(`{ actionItem(id: "${id}") { ownerless owner { name } } }`);
  expect(data.actionItem).toEqual({ ownerless: true, owner: { name: "Ada" } });
  expect(await refused("createActionItem", { ...gate, ownerId: ada })).toEqual([
    "INVALID input.ownerId",
  ]);
  // Its title can be mended without giving it to somebody else.
  expect(await refused("updateActionItem", { id, title: "Gate versions" })).toEqual([]);
});

it("an id that is too long is that of nothing, and a note that is too long is refused", async () => {
  const long = "x".repeat(3_000);
  expect(await refused("createActionItem", { ...gate, ownerId: long })).toEqual([
    "NOT_FOUND input.ownerId",
  ]);
  expect(await refused("completeActionItem", { id: long })).toEqual(["NOT_FOUND input.id"]);
  const note = "x".repeat(25_001);
  expect(await refused("completeActionItem", { id: await create(), note })).toEqual([
    "INVALID input.note",
  ]);
});

it("an incident takes 100 of them, also where one is moved to it", async () => {
  await Promise.all(Array.from({ length: 100 }, () => create({ incidentId })));
  const id = await create();
  expect(await refused("updateActionItem", { id, incidentId })).toEqual([
    "INVALID input.incidentId",
  ]);
  expect(await refused("createActionItem", { ...gate, ownerId: ada, incidentId })).toEqual([
    "INVALID input.incidentId",
  ]);
});
