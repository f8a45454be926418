import { afterAll, beforeAll, expect, it } from "vitest";
import { alertmanagerPayload } from "../support/alertmanager.ts";
import { foundService, type Team } from "../support/api.ts";
import { startTestHost, type TestHost } from "../support/testHost.ts";

let system: TestHost;
beforeAll(async () => {
  system = await startTestHost({ clock: { startAt: Date.parse("2026-11-22T03:01:00Z") } });
});
afterAll(() => system.stop());

const fire = async ({ integrationKey }: Team, fingerprint: string): Promise<number> => {
  const alert = {
    name: "Accuracy",
    summary: `Accuracy fell on ${fingerprint}`,
    severity: "critical",
    startsAt: "2026-11-22T02:55:00Z",
    fingerprint,
  };
  const path = `/v1/signals/alertmanager/${integrationKey}`;
  return (await system.post(path, alertmanagerPayload(alert))).status;
};
interface Seen {
  readonly title: string;
  readonly signalCount: number;
  readonly timeline: { totalCount: number };
}
const incidentsOf = async ({ serviceId }: Team): Promise<Seen[]> => {
  const { service } = await system.api.query<{ service: { incidents: { nodes: Seen[] } } }>(
    `query ($id: ID!) { service(id: $id) { incidents(first: 100) { nodes {
      title signalCount timeline { totalCount }
    } } } }`,
    { id: serviceId },
  );
  return service.incidents.nodes;
};
const bundledOf = async ({ serviceId }: Team): Promise<unknown[]> => {
  const { service } = await system.api.query<{
    service: { incidents: { nodes: { deliveries: { status: string; reason: string }[] }[] } };
  }>(
    `query ($id: ID!) { service(id: $id) { incidents(first: 100) { nodes {
      deliveries { status reason }
    } } } }`,
    { id: serviceId },
  );
  const deliveries = service.incidents.nodes.flatMap((incident) => incident.deliveries);
  return deliveries.filter(
    ({ status, reason }) => status === "SUPPRESSED" && reason.startsWith("bundled with"),
  );
};
const pagesAbout = (words: string): string[] =>
  system.pager.received.filter(({ body }) => body.includes(words)).map(({ path }) => path);

it("a key that fires and is repeated 200 times in a burst is one incident and one page", async () => {
  const answers: number[] = [];
  // In waves: all at once they would share one thread for longer than a function may take on a busy machine.
  for (const size of [51, 50, 50, 50]) {
    const wave = Array.from({ length: size }, () => fire(system.team, "one-key"));
    answers.push(...(await Promise.all(wave)));
  }
  await system.host.settled();
  const incidents = await incidentsOf(system.team);

  expect(new Set(answers)).toEqual(new Set([202]));
  expect(incidents).toMatchObject([{ signalCount: 201 }]);
  expect(pagesAbout("one-key")).toEqual(["/ada"]);
  expect(incidents[0]?.timeline.totalCount).toBeLessThanOrEqual(5);
});

it("60 different keys of a service at once are 60 incidents, one page, and 59 that are bundled with it", async () => {
  const { service } = await system.api.query<{ service: { escalationPolicy: { id: string } } }>(
    "query ($id: ID!) { service(id: $id) { escalationPolicy { id } } }",
    { id: system.team.serviceId },
  );
  const escalationPolicyId = service.escalationPolicy.id;
  const team = await foundService(system.api, { name: "many-keys", escalationPolicyId });
  const keys = Array.from({ length: 60 }, (_, each) => `key-${each}-of-60`);
  const answers = await Promise.all(keys.map((key) => fire(team, key)));
  await system.host.settled();
  const titles = (await incidentsOf(team)).map(({ title }) => title);

  expect(new Set(answers)).toEqual(new Set([202]));
  expect(titles.sort()).toEqual(keys.map((key) => `Accuracy fell on ${key}`).sort());
  expect(keys.flatMap(pagesAbout)).toEqual(["/ada"]);
  expect(await bundledOf(team)).toHaveLength(59);
});
