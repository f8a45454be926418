import { afterAll, beforeAll, expect, it } from "vitest";
import { type OnCallHost, startOnCallHost } from "../support/onCallHost.ts";

const DAY = 24 * 60;

let system: OnCallHost;
beforeAll(async () => {
  system = await startOnCallHost({
    withoutRounds: true,
    inexactScheduler: { lateBySeconds: () => 59, fireTwice: true },
  });
  const managed = { name: "fraud", memberIds: [system.ids.ada], managerIds: [system.ids.grace] };
  await system.api.mutate("createTeam", managed, "team { id }");
  await system.host.settled();
});
afterAll(() => system.stop());

/** Made at ten on 1 March; those after it are made later. */
async function give(rest: object): Promise<string> {
  const item = { title: "Gate versions on the failing slice", kind: "PREVENT", ...rest };
  const { actionItem } = await system.api.mutate<{ actionItem: { id: string } }>(
    "createActionItem",
    { ownerId: system.ids.ada, ...item },
    "actionItem { id }",
  );
  await system.host.settled();
  return actionItem.id;
}

const recordOf = async (id: string) => {
  const { actionItem } = await system.api.query<{
    actionItem: { record: { nodes: { kind: string; summary: string }[] } };
  }>(`{ actionItem(id: "${id}") { record { nodes { kind summary } } } }`);
  return actionItem.record.nodes.map(({ summary }) => summary).reverse();
};

it("its owner hears of it at once, three days before, on the day and a week after, then the manager too; and no more once it is done", async () => {
  system.newPages();
  const id = await give({ dueOn: "2026-03-10" });
  const atOnce = system.newPages();
  await system.minutes(6 * DAY - 61);
  const before = system.newPages();
  await system.minutes(2);
  const ahead = system.newPages();
  await system.minutes(3 * DAY);
  const onTheDay = system.newPages();
  await system.minutes(6 * DAY);
  const meanwhile = system.newPages();
  await system.minutes(DAY);
  const late = system.newPages().sort();
  await system.api.mutate("completeActionItem", { id, note: "Merged." }, "actionItem { id }");
  await system.minutes(9 * DAY);

  expect({ atOnce, before, ahead, onTheDay, meanwhile, late, after: system.newPages() }).toEqual({
    atOnce: ["ada: ActionItemCreated"],
    before: [],
    ahead: ["ada: ActionItemReminded"],
    onTheDay: ["ada: ActionItemReminded"],
    meanwhile: [],
    late: ["ada: ActionItemReminded", "grace: ActionItemReminded"],
    after: [],
  });
  expect(await recordOf(id)).toEqual([
    "local-admin gave it to ada, due on 2026-03-10.",
    "Delivered to ada by hook-ada.",
    "It is due in 3 days, 2026-03-10.",
    "Delivered to ada by hook-ada.",
    "It is due today, 2026-03-10.",
    "Delivered to ada by hook-ada.",
    "It is 7 days late, 2026-03-10. Told too: grace.",
    expect.stringMatching(/^Delivered to (ada|grace) by /),
    expect.stringMatching(/^Delivered to (ada|grace) by /),
    "local-admin completed it. Merged.",
  ]);
});
