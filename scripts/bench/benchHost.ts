import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Tally } from "../../local/calls.ts";
import type { Host } from "../../local/host.ts";
import { startHost } from "../../local/startHost.ts";
import { alertmanagerPayload } from "../../test/support/alertmanager.ts";
import { type Api, apiOf, foundPolicy, foundTeam, type Team } from "../../test/support/api.ts";
import { type Receiver, startReceiver } from "../../test/support/receiver.ts";

/** The whole system on the machine's clock, with a team whose pages arrive at a receiver. */
export interface BenchHost {
  readonly host: Host;
  readonly api: Api;
  readonly team: Team;
  readonly pager: Receiver;
  /** Posts one firing (or resolved) alert and waits for the answer. */
  signal(key: string, resolved?: boolean): Promise<void>;
  stop(): Promise<void>;
}

export async function withBenchHost(work: (bench: BenchHost) => Promise<void>): Promise<void> {
  const bench = await startBenchHost();
  try {
    await work(bench);
  } finally {
    await bench.stop();
  }
}

export async function startBenchHost(): Promise<BenchHost> {
  const dir = await mkdtemp(join(tmpdir(), "tocsin-bench-"));
  const pager = await startReceiver();
  const host = await startHost({ dir, port: 0, quiet: true });
  const api = apiOf(host);
  const team = await foundTeam(api, pager.url, "bench");
  await pageChannel(api, team);
  const url = `${host.baseUrl}/v1/signals/alertmanager/${team.integrationKey}`;
  return {
    host,
    api,
    team,
    pager,
    signal: async (key, resolved = false) => {
      const answer = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(alertmanagerPayload(alertOf(key, resolved))),
      });
      await answer.text();
      if (answer.status !== 202) throw new Error(`a signal was answered ${answer.status}`);
    },
    stop: async () => {
      await host.stop();
      await pager.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Pages to a person would be bundled, and nothing but the first of them measured. */
async function pageChannel(api: Api, { serviceId: id }: Team): Promise<void> {
  const steps = [{ targets: [{ channel: "bench-ada" }] }];
  const escalationPolicyId = await foundPolicy(api, "bench channel", steps);
  await api.mutate("updateService", { id, escalationPolicyId }, "service { id }");
}

const startsAt = new Date(Date.now() - 60_000).toISOString();
const alertOf = (key: string, resolved: boolean) => ({
  name: "Accuracy",
  summary: `Accuracy of ${key} fell`,
  severity: "critical",
  startsAt,
  fingerprint: key,
  ...(resolved && { endsAt: new Date().toISOString() }),
});

/** What one function (or all of them) asked of AWS while `work` ran and everything settled, by `service:Action`. */
export async function callsDuring(
  host: Host,
  work: () => Promise<unknown>,
  functionName = "",
): Promise<Record<string, Tally>> {
  await host.settled();
  host.calls.reset();
  await work();
  await host.settled();
  const sum: Record<string, Tally> = {};
  for (const [caller, tallies] of Object.entries(host.calls.snapshot())) {
    if (!caller.toLowerCase().startsWith(functionName)) continue;
    for (const [action, tally] of Object.entries(tallies)) {
      const { calls, read, write } = sum[action] ?? { calls: 0, read: 0, write: 0 };
      sum[action] = {
        calls: calls + tally.calls,
        read: read + tally.read,
        write: write + tally.write,
      };
    }
  }
  return sum;
}
