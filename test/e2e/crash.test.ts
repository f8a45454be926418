import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { alertmanagerPayload } from "../support/alertmanager.ts";
import { apiOf, foundTeam } from "../support/api.ts";
import { freePort } from "../support/engine.ts";
import { type Receiver, startReceiver } from "../support/receiver.ts";

let dir: string;
let pager: Receiver;
let running: ChildProcess | undefined;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "tocsin-crash-"));
  pager = await startReceiver();
});
afterAll(async () => {
  running?.kill("SIGKILL");
  await pager.stop();
  await rm(dir, { recursive: true, force: true });
});

interface HostFile {
  readonly baseUrl: string;
  readonly graphqlUrl: string;
  readonly token: string;
}

/** Starts the host as a newcomer does, in a process of its own, on the machine's clock. */
async function start(): Promise<HostFile> {
  const file = join(dir, "host.json");
  await rm(file, { force: true });
  const port = String(await freePort());
  running = spawn(process.execPath, ["local/main.ts", "--dir", dir, "--port", port], {
    stdio: "ignore",
  });
  await vi.waitUntil(() => existsSync(file), { timeout: 30_000, interval: 100 });
  return JSON.parse(readFileSync(file, "utf8")) as HostFile;
}
async function kill(): Promise<void> {
  const ended = running && once(running, "exit");
  running?.kill("SIGKILL");
  await ended;
}

it("still pages when the host is killed between the write and the page", async () => {
  const host = await start();
  const team = await foundTeam(apiOf(host), pager.url, "fraud-scoring-eu");
  const alert = {
    name: "Accuracy",
    summary: "Accuracy fell",
    severity: "critical",
    startsAt: new Date().toISOString(),
  };
  const answer = await fetch(`${host.baseUrl}/v1/signals/alertmanager/${team.integrationKey}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(alertmanagerPayload(alert)),
  });
  await kill();
  await start();
  await vi.waitUntil(() => pager.received.length > 0, { timeout: 60_000, interval: 200 });

  expect(answer.status).toBe(202);
  expect(pager.received.at(-1)?.body).toContain("Accuracy fell");
}, 120_000);
