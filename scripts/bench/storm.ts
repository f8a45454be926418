import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Host } from "../../local/host.ts";
import { startHost } from "../../local/startHost.ts";
import { type Api, apiOf, foundPolicy, foundService, type Team } from "../../test/support/api.ts";
import type { News, Orders, Sent } from "./stormOutside.ts";
import { reportStorm } from "./stormReport.ts";
import { pages, stormSignals, titleIn, titleOf } from "./stormSignals.ts";

const STORM = { services: 50, count: 10_000, seconds: 60 };
/** How long the last messages may take. */
const PATIENCE_MS = 60_000;

/** When the first message about each incident came, by its title. */
export interface Arrivals {
  readonly paged: Map<string, number>;
  readonly mailed: Map<string, number>;
}

/** Ten thousand signals of fifty services in a minute, and a Slack that hangs. */
export async function benchStorm(): Promise<void> {
  const arrivals: Arrivals = { paged: new Map(), mailed: new Map() };
  const outside = new Worker(new URL("./stormOutside.ts", import.meta.url));
  const hello = once(outside, "message");
  const dir = await mkdtemp(join(tmpdir(), "tocsin-bench-"));
  const host = await startHost({
    ...{ dir, port: 0, quiet: true },
    onConsole: (line) => line.startsWith("[mail] ✉") && note(arrivals.mailed, titleIn(line)),
  });
  try {
    const [ready] = (await hello) as [News];
    const api = apiOf(host);
    const teams = await found(api, ready);
    const sent = await storm({ host, outside, teams, arrivals });
    await settle(sent, arrivals);
    await reportStorm({ api, teams, sent, arrivals });
  } finally {
    await host.kill();
    await outside.terminate();
    await rm(dir, { recursive: true, force: true });
  }
}

function note(first: Map<string, number>, title: string | undefined, at = Date.now()): void {
  if (title !== undefined && !first.has(title)) first.set(title, at);
}

/** SEV1 and SEV2 page a webhook; they and SEV3 are told to a mailbox and to the Slack. */
async function found(api: Api, ready: News): Promise<readonly Team[]> {
  if (ready.kind !== "ready") throw new Error(`not ready but ${ready.kind}`);
  for (const channel of [
    { name: "storm-pager", kind: "WEBHOOK", url: ready.pagerUrl },
    { name: "storm-slack", kind: "SLACK", url: ready.slackUrl },
    { name: "storm-mail", kind: "EMAIL", email: "team@example.com" },
  ])
    await api.mutate("createChannel", channel, "channel { name }");
  for (const severity of ["SEV1", "SEV2", "SEV3", "SEV4"]) {
    const channels = severity === "SEV4" ? [] : ["storm-slack", "storm-mail"];
    await api.mutate("setSeverityRule", { severity, channels }, "severityTable { version }");
  }
  const steps = [{ targets: [{ channel: "storm-pager" }] }];
  const escalationPolicyId = await foundPolicy(api, "storm", steps);
  const teams: Team[] = [];
  for (let service = 0; service < STORM.services; service++)
    teams.push(await foundService(api, { name: `storm ${service}`, escalationPolicyId }));
  return teams;
}

interface Storm {
  readonly host: Host;
  readonly outside: Worker;
  readonly teams: readonly Team[];
  readonly arrivals: Arrivals;
}

async function storm({ host, outside, teams, arrivals }: Storm): Promise<readonly Sent[]> {
  const orders: Orders = {
    urls: teams.map(
      ({ integrationKey }) => `${host.baseUrl}/v1/signals/alertmanager/${integrationKey}`,
    ),
    signals: stormSignals(STORM),
  };
  outside.postMessage(orders);
  return new Promise((resolve) => {
    outside.on("message", (news: News) => {
      if (news.kind === "paged") note(arrivals.paged, news.title, news.at);
      if (news.kind === "sent") resolve(news.sent);
    });
  });
}

/** Until everybody who is to be told at once has been, or it takes too long. */
async function settle(sent: readonly Sent[], { paged, mailed }: Arrivals): Promise<void> {
  const urgent = new Set(sent.filter(pages).map(titleOf));
  const end = Date.now() + PATIENCE_MS;
  const isDone = () => [...urgent].every((title) => paged.has(title) && mailed.has(title));
  while (!isDone() && Date.now() < end) await wait(100);
}
