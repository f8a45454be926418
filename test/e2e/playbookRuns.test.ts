import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type OnCallHost, startOnCallHost } from "../support/onCallHost.ts";

let system: OnCallHost;
beforeAll(async () => {
  system = await startOnCallHost();
});
afterAll(() => system.stop());
beforeEach(() => system.resolveAll());

async function declare(serviceId: string, category: string): Promise<string> {
  const input = { serviceId, title: "Accuracy dropped", severity: "SEV2", category };
  const { incident } = await system.api.mutate<{ incident: { id: string } }>(
    "declareIncident",
    input,
    "incident { id }",
  );
  await system.host.settled();
  return incident.id;
}
const service = () => system.service([{ targets: [{ userId: system.ids.ada }] }]);
const take = (id: string, key: string, rest: object = {}) =>
  system.api.mutate("takePlaybookStep", { id, key, ...rest }, "incident { id }");
interface Seen {
  readonly suspects: readonly { change: { summary: string } }[];
  readonly playbookRun: {
    playbook: { name: string };
    taken: readonly { step: { key: string }; answer: string | null }[];
    current: { key: string } | null;
    overdue: boolean;
  };
}
const look = async (id: string): Promise<Seen> => {
  const { incident } = await system.api.query<{ incident: Seen }>(`{ incident(id: "${id}") {
    suspects { change { summary } }
    playbookRun { playbook { name } taken { step { key } answer } current { key } overdue } } }`);
  return incident;
};

it("accuracy drops after a deployment: it is the suspect, and the yes branch rolls it back", async () => {
  const serviceId = await service();
  const change = { serviceId, summary: "Deployed model v2.5" };
  await system.api.mutate("recordServiceChange", change, "change { id }");
  await system.minutes(30);
  const id = await declare(serviceId, "MODEL_PERFORMANCE");
  await take(id, "is-it-real", { answer: "YES" });
  await take(id, "impact");
  await take(id, "recent-change", { answer: "YES", note: "v2.5, half an hour before." });

  expect(await look(id)).toEqual({
    suspects: [{ change: { summary: "Deployed model v2.5" } }],
    playbookRun: {
      playbook: { name: "Model performance drop" },
      taken: [
        { step: { key: "is-it-real" }, answer: "YES" },
        { step: { key: "impact" }, answer: null },
        { step: { key: "recent-change" }, answer: "YES" },
      ],
      current: { key: "roll-back" },
      overdue: false,
    },
  });
});

it("drift without a deployment: the no branch goes upstream, and a step that takes long is overdue", async () => {
  const id = await declare(await service(), "DRIFT");
  await take(id, "recent-change", { answer: "NO" });
  await system.minutes(11);

  expect(await look(id)).toMatchObject({
    suspects: [],
    playbookRun: { playbook: { name: "Drift" }, current: { key: "upstream" }, overdue: true },
  });
});

it("whoever is paged reads where to begin", async () => {
  await declare(await service(), "LATENCY");
  const page = system.pager.received.findLast(({ path }) => path === "/ada");
  expect(JSON.parse(page?.body ?? "{}").lines).toContain(
    "First step: See the shape of the slowness",
  );
});
