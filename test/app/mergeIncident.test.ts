import { afterAll, beforeAll, expect, it } from "vitest";
import { DynamoIncidentStore } from "../../adapters/dynamodb/incidentStore.ts";
import { execute } from "../../app/execute.ts";
import { isOpen } from "../../domain/incident.ts";
import { type Engine, startEngine } from "../support/engine.ts";
import { command, declaredIncident } from "../support/incidents.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const merge = (store: DynamoIncidentStore, id: string, into: string) =>
  execute({ store }, { incidentId: id, command: command("Merge", "10:10", { into }) });

it("two incidents that are merged into each other at the same time leave one to work on", async () => {
  const store = new DynamoIncidentStore(await engine.createTable());
  const { dedupKey: _, ...incident } = declaredIncident();
  for (const id of ["inc_1", "inc_2"])
    await store.commit({ after: { ...incident, id }, entries: [] });
  await Promise.all([merge(store, "inc_1", "inc_2"), merge(store, "inc_2", "inc_1")]);
  const found = await Promise.all(["inc_1", "inc_2"].map((id) => store.load(id)));

  expect(found.filter(({ incident }) => incident && isOpen(incident))).toHaveLength(1);
});

it("a merge that was decided before its original became a duplicate is not committed", async () => {
  const store = new DynamoIncidentStore(await engine.createTable());
  const { dedupKey: _, ...before } = declaredIncident();
  const original = { ...before, id: "inc_2" };
  for (const after of [before, original, { ...before, id: "inc_3" }])
    await store.commit({ after, entries: [] });
  await merge(store, "inc_2", "inc_3");

  expect(
    await store.commit({ before, after: { ...before, revision: 2 }, entries: [], original }),
  ).toBe("REVISION");
});
