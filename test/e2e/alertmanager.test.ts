import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Host } from "../../local/host.ts";
import { startHost } from "../../local/startHost.ts";
import { type Api, apiOf, foundTeam, type Team } from "../support/api.ts";
import { isMonitoringInstalled, type Monitoring, startMonitoring } from "../support/monitoring.ts";
import { type Receiver, startReceiver } from "../support/receiver.ts";

const why = "needs Debian's prometheus and prometheus-alertmanager, which .ci/run installs";

/** These programs run on the machine's own clock, so the host does too; each wait ends when what it waits for is there. */
describe.skipIf(!isMonitoringInstalled)(`a real Prometheus and Alertmanager (${why})`, () => {
  let dir: string;
  let host: Host;
  let api: Api;
  let team: Team;
  let pager: Receiver;
  let monitoring: Monitoring;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "tocsin-test-"));
    pager = await startReceiver();
    host = await startHost({ dir, port: 0, quiet: true });
    api = apiOf(host);
    team = await foundTeam(api, pager.url, "ranker");
    const path = `/v1/signals/alertmanager/${team.integrationKey}`;
    monitoring = await startMonitoring(`${host.baseUrl}${path}`);
  });
  afterAll(async () => {
    await monitoring?.stop();
    await host?.stop();
    await pager?.stop();
    await rm(dir, { recursive: true, force: true });
  });

  const incidents = async () => {
    const answer = await api.query<{
      incidents: { nodes: { title: string; status: string; signalCount: number }[] };
    }>(
      `{ incidents(filter: { serviceId: "${team.serviceId}" }) { nodes { title status signalCount } } }`,
    );
    return answer.incidents.nodes;
  };
  const until = (expected: object) =>
    vi.waitFor(async () => expect(await incidents()).toMatchObject([expected]), {
      timeout: 60_000,
      interval: 500,
    });

  it("open an incident when a rule fires, and page", async () => {
    monitoring.accuracy(0.81);
    await until({ title: "Accuracy of ranker is 0.81", status: "TRIGGERED" });
    await host.settled();

    expect(pager.received.map(({ path }) => path)).toContain("/ada");
  }, 90_000);

  it("open nothing twice when Alertmanager comes back and sends everything again", async () => {
    await monitoring.restartAlertmanager();
    await until({ signalCount: 2 });

    expect(await incidents()).toHaveLength(1);
  }, 90_000);

  it("resolve it when the rule does", async () => {
    monitoring.accuracy(0.97);
    await until({ status: "RESOLVED" });

    expect(await incidents()).toHaveLength(1);
  }, 90_000);
});
