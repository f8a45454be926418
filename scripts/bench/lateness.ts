import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Host } from "../../local/host.ts";
import { startHost } from "../../local/startHost.ts";
import { type Api, apiOf, foundPolicy, foundService } from "../../test/support/api.ts";

const DEADLINES = 1_000;
const AT_ONCE = 10;

/** How late deadlines fire, on a moved clock, by a scheduler that is up to a minute late and does everything twice. */
export async function benchLateness(): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), "tocsin-bench-"));
  const host = await startHost({
    ...{ dir, port: 0, quiet: true },
    clock: { startAt: Date.parse("2026-03-01T10:00:00.250Z") },
    inexactScheduler: { lateBySeconds: anywhereInTheMinute, fireTwice: true },
  });
  try {
    print(await measure(host));
  } finally {
    await host.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

/** The same for the same name, and spread over the minute. */
const anywhereInTheMinute = (name: string): number =>
  [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7) % 60;

async function measure(host: Host): Promise<readonly number[]> {
  const api = apiOf(host);
  await api.mutate("createChannel", { name: "bench", kind: "CONSOLE" }, "channel { name }");
  const steps = [{ targets: [{ channel: "bench" }] }];
  const escalationPolicyId = await foundPolicy(api, "bench", steps);
  const { serviceId } = await foundService(api, { name: "bench", escalationPolicyId });
  const ids: string[] = [];
  while (ids.length < DEADLINES) {
    const some = Array.from({ length: AT_ONCE }, () => declare(api, serviceId));
    ids.push(...(await Promise.all(some)));
    await host.advance(731);
  }
  await host.advance(8 * 60_000);
  const late: number[] = [];
  for (const id of ids) late.push(...(await latenessOf(api, id)));
  return late.sort((one, other) => one - other);
}

async function declare(api: Api, serviceId: string): Promise<string> {
  const { incident } = await api.mutate<{ incident: { id: string } }>(
    "declareIncident",
    { serviceId, title: "Nobody answers", severity: "SEV1" },
    "incident { id }",
  );
  return incident.id;
}

interface Entry {
  readonly kind: string;
  readonly at: string;
  readonly recordedAt: string;
}

/** An entry of a deadline happened when it was due, and was recorded when it fired. */
async function latenessOf(api: Api, id: string): Promise<number[]> {
  const { incident } = await api.query<{ incident: { timeline: { nodes: Entry[] } } }>(
    `{ incident(id: "${id}") { timeline { nodes { kind at recordedAt } } } }`,
  );
  return incident.timeline.nodes
    .filter(({ kind }) => kind === "AcknowledgeOverdue")
    .map(({ at, recordedAt }) => Date.parse(recordedAt) - Date.parse(at));
}

function print(late: readonly number[]): void {
  const at = (share: number) => late[Math.ceil(late.length * share) - 1] ?? Number.NaN;
  const early = late.filter((ms) => ms < 0).length;
  console.log(`\nDeadlines: ${late.length} of ${DEADLINES}, scheduler 0–59 s late and doubling`);
  console.log(`  late by p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, max ${at(1)} ms; early: ${early}`);
}
