import { afterAll, beforeAll, expect, it } from "vitest";
import { alertmanagerPayload } from "../support/alertmanager.ts";
import { foundService } from "../support/api.ts";
import { startTestHost, type TestHost } from "../support/testHost.ts";

let system: TestHost;
beforeAll(async () => {
  system = await startTestHost({ clock: { startAt: Date.parse("2026-11-22T03:00:00Z") } });
  const { serviceId: id } = system.team;
  const grouping = { windowSeconds: 600 };
  await system.api.mutate("updateService", { id, grouping }, "service { id }");
});
afterAll(() => system.stop());

const alertOf = (fingerprint: string, endsAt?: string) => ({
  name: "Accuracy",
  summary: `Accuracy fell on ${fingerprint}`,
  severity: "critical",
  startsAt: "2026-11-22T02:55:00Z",
  fingerprint,
  ...(endsAt && { endsAt }),
});
const post = async (alert: ReturnType<typeof alertOf>): Promise<number> => {
  const path = `/v1/signals/alertmanager/${system.team.integrationKey}`;
  return (await system.post(path, alertmanagerPayload(alert))).status;
};
interface Seen {
  readonly status: string;
  readonly signalCount: number;
  readonly keys: { readonly totalCount: number; readonly firingCount: number };
  readonly timeline: {
    readonly nodes: readonly { readonly kind: string; readonly summary: string }[];
  };
}
const incidents = async (): Promise<Seen[]> => {
  const { incidents: page } = await system.api.query<{ incidents: { nodes: Seen[] } }>(
    `{ incidents(filter: { serviceId: "${system.team.serviceId}" }) { nodes { status signalCount keys { totalCount firingCount } timeline { nodes { kind summary } } } } }`,
  );
  return page.nodes;
};

it("a monitor that flaps on a service that waits is one incident and one page, resolved as of its last recovery", async () => {
  const { service } = await system.api.query<{ service: { escalationPolicy: { id: string } } }>(
    "query ($id: ID!) { service(id: $id) { escalationPolicy { id } } }",
    { id: system.team.serviceId },
  );
  const escalationPolicyId = service.escalationPolicy.id;
  const waiting = { name: "flapping", resolveAfterSeconds: 300, escalationPolicyId };
  const { integrationKey, serviceId } = await foundService(system.api, waiting);
  const say = (startsAt: string, endsAt?: string) =>
    system.post(
      `/v1/signals/alertmanager/${integrationKey}`,
      alertmanagerPayload({ ...alertOf("flapping", endsAt), startsAt }),
    );
  await say("2026-11-22T03:00:00Z");
  await system.minutes(1);
  await say("2026-11-22T03:00:00Z", "2026-11-22T03:01:00Z");
  await system.minutes(1);
  await say("2026-11-22T03:02:00Z");
  await system.minutes(1);
  await say("2026-11-22T03:02:00Z", "2026-11-22T03:03:00Z");
  await system.minutes(5);
  await system.host.settled();
  const { incidents: page } = await system.api.query<{ incidents: { nodes: object[] } }>(
    "query ($id: ID) { incidents(filter: { serviceId: $id }) { nodes { status resolvedAt } } }",
    { id: serviceId },
  );

  expect(page.nodes).toEqual([{ status: "RESOLVED", resolvedAt: "2026-11-22T03:03:00.000Z" }]);
  expect(system.pages().filter((page) => page === "ada: IncidentOpened")).toHaveLength(1);
});

it("a storm of 60 keys on one service is one incident, one page and a short timeline, and ends with the last key", async () => {
  const keys = Array.from({ length: 60 }, (_, each) => `key-${each}-of-60`);
  const answers: number[] = [];
  // In waves, as in the test of one key: all at once would share one thread for too long.
  for (let from = 0; from < keys.length; from += 20)
    answers.push(
      ...(await Promise.all(keys.slice(from, from + 20).map((key) => post(alertOf(key))))),
    );
  await system.host.settled();
  await system.minutes(1);
  await system.host.settled();
  const storm = await incidents();

  expect(new Set(answers)).toEqual(new Set([202]));
  expect(storm).toMatchObject([
    { signalCount: 60, keys: { totalCount: 60, firingCount: 60 }, status: "TRIGGERED" },
  ]);
  expect(system.pages().filter((page) => page === "ada: IncidentOpened")).toHaveLength(2);
  const told = storm[0]?.timeline.nodes ?? [];
  expect(told.filter(({ kind }) => kind === "KeyJoined")).toHaveLength(5);
  expect(told.filter(({ kind }) => kind === "KeysTallied").map(({ summary }) => summary)).toEqual([
    "54 more keys joined; 60 are firing.",
  ]);

  for (let from = 0; from < keys.length; from += 20)
    await Promise.all(
      keys.slice(from, from + 20).map((key) => post(alertOf(key, "2026-11-22T03:09:00Z"))),
    );
  await system.host.settled();

  expect(await incidents()).toMatchObject([
    { signalCount: 60, keys: { totalCount: 60, firingCount: 0 }, status: "RESOLVED" },
  ]);
  const { metrics } = await system.api.query<{ metrics: { incidentCount: number }[] }>(
    `{ metrics(filter: { serviceId: "${system.team.serviceId}" }, from: "2026-11-22T00:00:00Z", to: "2026-11-23T00:00:00Z") {
      incidentCount } }`,
  );
  expect(metrics).toEqual([{ incidentCount: 1 }]);
});
