import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { alertmanagerPayload } from "../support/alertmanager.ts";
import { foundPolicy, foundService, type Team } from "../support/api.ts";
import { startTestHost, type TestHost } from "../support/testHost.ts";

const MESSAGES = 120;
/** A machine that others use too takes its time; nothing here depends on how much. */
const timeout = 120_000;
const patiently = { timeout, interval: 20 };

/** A receiver that takes what it is sent and says nothing, until it is told to refuse. */
async function startMute() {
  const held: ServerResponse[] = [];
  let heard = 0;
  const server = createServer((request, response) => {
    heard++;
    held.push(response);
    request.resume();
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the receiver has no port");
  return {
    url: `http://127.0.0.1:${address.port}/hooks`,
    heard: () => heard,
    refuse: () => {
      for (const response of held.splice(0)) response.writeHead(503).end();
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

let system: TestHost;
let mute: Awaited<ReturnType<typeof startMute>>;
beforeAll(async () => {
  system = await startTestHost({ clock: { startAt: Date.parse("2026-11-22T03:01:00Z") } });
  const alone = { severity: "SEV2", channels: [] };
  await system.api.mutate("setSeverityRule", alone, "severityTable { version }");
});
afterAll(() => system.stop());
beforeEach(async () => {
  mute = await startMute();
});
afterEach(() => mute.stop());

/** A service that pages one channel. */
async function paging(name: string, channel: object): Promise<Team> {
  await system.api.mutate("createChannel", { name, ...channel }, "channel { name }");
  const steps = [{ targets: [{ channel: name }] }];
  const escalationPolicyId = await foundPolicy(system.api, name, steps);
  return foundService(system.api, { name, escalationPolicyId });
}
/** That many alerts of a service at once, each of them another. */
async function fire({ integrationKey }: Team, title: string, count: number): Promise<void> {
  const alerts = Array.from({ length: count }, (_, each) => ({
    name: "Accuracy",
    summary: title,
    severity: "high",
    startsAt: "2026-11-22T02:55:00Z",
    fingerprint: `${title} ${each}`,
  }));
  const [payload] = alerts.map(alertmanagerPayload);
  const { status } = await system.post(`/v1/signals/alertmanager/${integrationKey}`, {
    ...payload,
    alerts: alerts.flatMap((alert) => (alertmanagerPayload(alert) as { alerts: object[] }).alerts),
  });
  expect(status).toBe(202);
}
/** Messages to webhooks that are not done with. */
const queued = () => {
  const { visible, inFlight } = system.host.queueDepth("HookQueue");
  return visible + inFlight;
};
const hasArrived = (title: string): boolean =>
  system.pager.received.some(({ body }) => body.includes(title));
const until = (holds: () => boolean) => vi.waitFor(() => expect(holds()).toBe(true), patiently);

it("a chat that never answers delays no message over channels of another class", {
  timeout,
}, async () => {
  const dead = await paging("dead-slack", { kind: "SLACK", url: mute.url });
  const well = await paging("well-hook", { kind: "WEBHOOK", url: system.pager.url });
  await fire(dead, "Nobody hears this", MESSAGES);
  await until(() => mute.heard() > 0);
  await fire(well, "Drift of ranker", 1);
  await until(() => hasArrived("Drift of ranker"));

  expect(mute.heard()).toBeLessThan(MESSAGES);
});

it("a webhook that never answers does not make another one wait for its backlog", {
  timeout,
}, async () => {
  const dead = await paging("dead-hook", { kind: "WEBHOOK", url: mute.url });
  const well = await paging("other-hook", { kind: "WEBHOOK", url: system.pager.url });
  await fire(dead, "Nobody hears this either", MESSAGES);
  await until(() => mute.heard() >= 25);
  await fire(well, "Latency of ranker", 1);
  await until(() => queued() > MESSAGES || hasArrived("Latency of ranker"));
  mute.refuse();
  await until(() => hasArrived("Latency of ranker"));

  expect(mute.heard()).toBeLessThan(MESSAGES);
});
