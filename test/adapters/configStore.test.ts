import { TransactionCanceledException, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { DynamoConfigStore } from "../../adapters/dynamodb/configStore.ts";
import { DynamoDirectory } from "../../adapters/dynamodb/directory.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import type { ConfigChange, ConfigEdit } from "../../app/configure/ports.ts";
import type { EscalationPolicy } from "../../domain/policy.ts";
import type { Service } from "../../domain/service.ts";
import type { User } from "../../domain/user.ts";
import { type Engine, startEngine } from "../support/engine.ts";
import { at, twoSteps } from "../support/incidents.ts";

let engine: Engine;
let table: Table;
let store: DynamoConfigStore;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.createTable();
  store = new DynamoConfigStore(table);
});
const refusing = () => mockClient(engine.client);
let mock: ReturnType<typeof refusing> | undefined;
afterEach(() => mock?.restore());

let entries = 0;
const changeOf = (...edits: [ConfigEdit, ...ConfigEdit[]]): ConfigChange => ({
  edits,
  audit: {
    id: `aud_${++entries}`,
    at: at("10:00"),
    actor: "user:ada",
    action: "test",
    subject: "x",
  },
});
const commit = (...edits: [ConfigEdit, ...ConfigEdit[]]) => store.commit(changeOf(...edits));

const userNamed = (name: string): User => ({ id: `usr_${name}`, name, version: 1, contacts: [] });
const serviceWith = (id: string, policy: EscalationPolicy): Service => ({
  id,
  name: id,
  version: 1,
  dependsOn: [],
  autoResolve: true,
  awsResources: [],
  policy,
});

it("lists by name, whatever the letters, page after page", async () => {
  for (const name of ["edsger", "Barbara", "ada", "Donald", "Cynthia"])
    await commit({ kind: "user", after: userNamed(name) });
  const first = await store.listUsers({ first: 2 });
  const second = await store.listUsers({ first: 2, after: first.entries[1]?.cursor ?? "" });
  const third = await store.listUsers({ first: 2, after: second.entries[1]?.cursor ?? "" });
  const names = [first, second, third].map((page) => page.entries.map(({ value }) => value.name));
  expect(names).toEqual([["ada", "Barbara"], ["Cynthia", "Donald"], ["edsger"]]);
  expect([first, second, third].map((page) => page.hasMore)).toEqual([true, true, false]);
});

it("lists nothing of another kind", async () => {
  await commit({ kind: "channel", after: { name: "screen", kind: "console", version: 1 } });
  expect(await store.listUsers({ first: 10 })).toEqual({ entries: [], hasMore: false });
});

it("writes nothing at all when one of the edits is stale", async () => {
  const ada = userNamed("ada");
  const stale = { ...userNamed("grace"), version: 7 };
  const conflict = await commit(
    { kind: "user", after: ada },
    { kind: "user", before: stale, after: { ...stale, version: 8 } },
  );
  expect(conflict).toBe("STALE");
  expect((await store.users([ada.id])).size).toBe(0);
});

it("refuses a service with a copy of a policy that has moved on", async () => {
  await commit({ kind: "policy", after: { ...twoSteps, version: 1 } });
  await commit({
    kind: "policy",
    before: { ...twoSteps, version: 1 },
    after: { ...twoSteps, version: 2 },
  });
  const conflict = await commit({ kind: "service", after: serviceWith("fraud", twoSteps) });
  expect(conflict).toBe("STALE");
});

it("renews the copies of a policy that many services use", async () => {
  await commit({ kind: "policy", after: twoSteps });
  const ids = Array.from({ length: 45 }, (_, index) => `service-${index}`);
  for (const id of ids) await commit({ kind: "service", after: serviceWith(id, twoSteps) });
  await store.spreadPolicy({ ...twoSteps, version: 2, repeat: 5 });
  const services = [...(await store.services(ids)).values()];
  expect(services.map(({ policy }) => policy?.repeat)).toEqual(Array(45).fill(5));
});

it("does not put an older copy over a newer one", async () => {
  await commit({ kind: "policy", after: { ...twoSteps, version: 3 } });
  await commit({ kind: "service", after: serviceWith("fraud", { ...twoSteps, version: 3 }) });
  await store.spreadPolicy({ ...twoSteps, version: 2, repeat: 5 });
  expect((await store.service("fraud"))?.policy).toEqual({ ...twoSteps, version: 3 });
});

it("says that two transactions met on one item", async () => {
  mock = refusing();
  mock.on(TransactWriteItemsCommand).rejects(
    new TransactionCanceledException({
      message: "met",
      $metadata: {},
      CancellationReasons: [{ Code: "TransactionConflict" }, { Code: "None" }],
    }),
  );
  expect(await commit({ kind: "user", after: userNamed("ada") })).toBe("CONTENTION");
});

it("throws what is no conflict", async () => {
  mock = refusing();
  mock.on(TransactWriteItemsCommand).rejects(new Error("the table is not there"));
  await expect(commit({ kind: "user", after: userNamed("ada") })).rejects.toThrow("is not there");
});

it("answers for who and what exists of those asked for", async () => {
  const ada = userNamed("ada");
  await commit({ kind: "user", after: ada });
  await commit({ kind: "channel", after: { name: "screen", kind: "console", version: 1 } });
  const directory = new DynamoDirectory(table);
  expect([...(await directory.users([ada.id, "usr_nobody"]))]).toEqual([[ada.id, ada]]);
  expect([...(await directory.channels(["screen", "pigeon"])).keys()]).toEqual(["screen"]);
});
