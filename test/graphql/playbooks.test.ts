import { expect, it } from "vitest";
import { clientPerTest } from "../support/freshClient.ts";

const client = clientPerTest();

const steps = [
  {
    ...{ key: "look", phase: "ASSESS", title: "Look", instruction: "At the graphs." },
    question: { text: "Has it moved?", yes: "undo", no: "END" },
  },
  { key: "undo", phase: "MITIGATE", title: "Undo", instruction: "The change." },
];
const ranker = { name: "Drift of the ranker", summary: "Its inputs moved.", categories: ["DRIFT"] };
const create = (rest: object = {}) =>
  client.mutate("createPlaybook", { ...ranker, steps, ...rest }, "playbook { id version }");
const named = async (category: string) => {
  const { data } = await client.ask(
    `{ playbooks(category: ${category}) { nodes { id name version retired } } }`,
  );
  return data.playbooks.nodes;
};

it("one for each category is there before anybody has made one", async () => {
  expect(await named("DRIFT")).toEqual([
    { id: "pbk_drift", name: "Drift", version: 1, retired: false },
  ]);
});

it("a playbook comes back as it was made, with where each step leads", async () => {
  const id = await client.made("createPlaybook", { ...ranker, steps }, "playbook");
  const { data } = await client.ask(
    `{ playbook(id: "${id}") { name version steps { key phase next question { yes no } } } }`,
  );
  expect(data.playbook).toEqual({
    ...{ name: "Drift of the ranker", version: 1 },
    steps: [
      { key: "look", phase: "ASSESS", next: null, question: { yes: "undo", no: "END" } },
      { key: "undo", phase: "MITIGATE", next: "END", question: null },
    ],
  });
});

it("an edit makes the next version, and the one before stays as it was", async () => {
  const id = await client.made("createPlaybook", { ...ranker, steps }, "playbook");
  await client.mutate("updatePlaybook", { id, name: "Ranker drift" }, "playbook { id }");
  const { data } = await client.ask(`{ now: playbook(id: "${id}") { name version }
    before: playbook(id: "${id}", version: 1) { name version } }`);
  expect(data).toEqual({
    now: { name: "Ranker drift", version: 2 },
    before: { name: "Drift of the ranker", version: 1 },
  });
});

it("one that comes with the product is edited like any other", async () => {
  await client.mutate("updatePlaybook", { id: "pbk_drift", name: "Our drift" }, "playbook { id }");
  const { data } = await client.ask('{ playbook(id: "pbk_drift", version: 1) { name } }');
  expect(await named("DRIFT")).toEqual([
    { id: "pbk_drift", name: "Our drift", version: 2, retired: false },
  ]);
  expect(data.playbook).toEqual({ name: "Drift" });
});

it("a retired playbook is kept, and says so", async () => {
  await client.mutate("retirePlaybook", { id: "pbk_drift" }, "playbook { id }");
  expect(await named("DRIFT")).toMatchObject([{ id: "pbk_drift", retired: true }]);
});

it("pages go through all of them", async () => {
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { data } = await client.ask(
      "query ($after: String) { playbooks(first: 5, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } }",
      { after },
    );
    seen.push(...data.playbooks.nodes.map(({ name }: { name: string }) => name));
    more = data.playbooks.pageInfo.hasNextPage;
    after = data.playbooks.pageInfo.endCursor;
  }
  expect(seen).toHaveLength(12);
  expect(seen).toEqual(seen.toSorted());
});

it("a way that leads nowhere is refused with its place", async () => {
  const { userErrors } = await create({ steps: [{ ...steps[1], next: "gone" }] });
  expect(userErrors).toEqual([
    { code: "INVALID", message: 'There is no step "gone".', path: ["input", "steps", "0"] },
  ]);
});

it("a version that is not the present one is refused", async () => {
  const input = { id: "pbk_drift", name: "Mine", expectedVersion: 7 };
  const { userErrors } = await client.mutate("updatePlaybook", input, "playbook { id }");
  expect(userErrors).toMatchObject([{ code: "VERSION_CONFLICT" }]);
});

it("what was changed of a playbook is in the audit log, and which are retired", async () => {
  await client.mutate("updatePlaybook", { id: "pbk_drift", name: "Our drift" }, "playbook { id }");
  await client.mutate("retirePlaybook", { id: "pbk_other" }, "playbook { id }");
  const { data } = await client.ask(`{ edited: auditLog(subject: "pbk_drift") { nodes { action } }
    retired: auditLog(subject: "playbooks") { nodes { action to } } }`);
  expect(data).toEqual({
    edited: { nodes: [{ action: "updatePlaybook" }] },
    retired: { nodes: [{ action: "retirePlaybook", to: '{"retired":["pbk_other"]}' }] },
  });
});
