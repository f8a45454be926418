import { beforeEach, expect, it } from "vitest";
import { DynamoActionItemReader } from "../../../adapters/dynamodb/actionItemReader.ts";
import { DynamoActionItemStore } from "../../../adapters/dynamodb/actionItemStore.ts";
import { DynamoDirectory } from "../../../adapters/dynamodb/directory.ts";
import { fireReminder, type ReminderPorts } from "../../../app/actionItems/fireReminder.ts";
import { clientPerTest } from "../../support/freshClient.ts";

const client = clientPerTest();
let ports: ReminderPorts;
let now: number;
let people: Readonly<Record<"ada" | "grace" | "joan", string>>;
beforeEach(async () => {
  ports = {
    actionItems: new DynamoActionItemStore(client.table),
    directory: new DynamoDirectory(client.table),
    clock: { now: () => now },
  };
  const person = (name: string) => client.made("createUser", { name }, "user");
  people = { ada: await person("Ada"), grace: await person("Grace"), joan: await person("Joan") };
});

/** Due on 10 March; fires what it waits for, at its time. */
const item = (rest: object = {}) =>
  client.made(
    "createActionItem",
    { title: "Gate versions", kind: "PREVENT", ownerId: people.ada, dueOn: "2026-03-10", ...rest },
    "actionItem",
  );
const waitsFor = async (id: string) => {
  const found = await ports.actionItems.load(id);
  if (found?.state !== "OPEN") throw new Error(`${id} waits for nothing`);
  return { ...found.deadline, ownerId: id };
};
async function fireNext(id: string): Promise<string> {
  const deadline = await waitsFor(id);
  now = deadline.dueAt;
  await fireReminder(ports, deadline);
  return (await lastReminder(id)) ?? "";
}
async function lastReminder(id: string): Promise<string | undefined> {
  const reader = new DynamoActionItemReader(client.table);
  const { entries } = await reader.actionItemRecord(id, { first: 1 });
  const { event, at } = entries[0]?.value ?? {};
  if (event?.type !== "ActionItemReminded" || at === undefined) return undefined;
  const told = event.tells.map(({ name }) => name).join(", ");
  return `${new Date(at).toISOString().slice(0, 10)} ${event.daysLeft}: ${told}`;
}

it("what is late for a week is told to the managers of its owner's team and of its service's team", async () => {
  const { ada, grace, joan } = people;
  await client.made(
    "createTeam",
    { name: "models", memberIds: [ada], managerIds: [grace] },
    "team",
  );
  const owners = { name: "fraud", memberIds: [ada], managerIds: [joan] };
  const teamId = await client.made("createTeam", owners, "team");
  const serviceId = await client.made("createService", { name: "scoring", teamId }, "service");
  const id = await item({ serviceId });
  const reminders = [
    await fireNext(id),
    await fireNext(id),
    await fireNext(id),
    await fireNext(id),
  ];
  expect(reminders).toEqual([
    "2026-03-07 3: Ada",
    "2026-03-10 0: Ada",
    expect.stringMatching(/^2026-03-17 -7: Ada, (Grace, Joan|Joan, Grace)$/),
    expect.stringMatching(/^2026-03-24 -14: Ada, (Grace, Joan|Joan, Grace)$/),
  ]);
});

it("of what belongs to somebody who has left the managers of the service's team hear, at the first reminder", async () => {
  const teamId = await client.made(
    "createTeam",
    { name: "fraud", memberIds: [people.ada], managerIds: [people.grace] },
    "team",
  );
  const serviceId = await client.made("createService", { name: "scoring", teamId }, "service");
  const id = await item({ serviceId });
  await client.mutate("removeUser", { id: people.ada }, "user { id }");
  expect(await fireNext(id)).toBe("2026-03-07 3: Grace");
});

it("what somebody who has left their teams had, and is of no service, is told to all who manage a team", async () => {
  const team = { name: "models", memberIds: [people.ada], managerIds: [people.grace] };
  await client.made("createTeam", team, "team");
  const id = await item();
  await client.mutate("removeUser", { id: people.ada }, "user { id }");
  expect(await fireNext(id)).toBe("2026-03-07 3: Grace");
});

it("where nobody manages anything the owner goes on hearing of it", async () => {
  const id = await item();
  await fireNext(id);
  await fireNext(id);
  expect(await fireNext(id)).toBe("2026-03-17 -7: Ada");
});

it("a reminder of the day before it was moved changes nothing", async () => {
  const id = await item();
  const before = await waitsFor(id);
  await client.mutate("updateActionItem", { id, dueOn: "2026-05-10" }, "actionItem { id }");
  now = before.dueAt;
  expect(await fireReminder(ports, before)).toBe(false);
  expect(await lastReminder(id)).toBeUndefined();
  expect(await fireNext(id)).toBe("2026-05-07 3: Ada");
});

it("what is done, or fires twice at the same time, is not told again", async () => {
  const id = await item();
  const deadline = await waitsFor(id);
  now = deadline.dueAt;
  const fired = await Promise.all([fireReminder(ports, deadline), fireReminder(ports, deadline)]);
  expect(fired.filter(Boolean)).toHaveLength(1);
  const next = await waitsFor(id);
  await client.mutate("completeActionItem", { id }, "actionItem { id }");
  expect(await fireReminder(ports, next)).toBe(false);
});

it("of several that went by in an outage the last one is enough", async () => {
  const id = await item();
  const deadline = await waitsFor(id);
  now = Date.parse("2026-03-12T15:00:00Z");
  await fireReminder(ports, deadline);
  expect(new Date((await waitsFor(id)).dueAt).toISOString()).toBe("2026-03-17T09:00:00.000Z");
});
