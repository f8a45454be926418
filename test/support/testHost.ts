import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Host, HostOptions } from "../../local/host.ts";
import { startHost } from "../../local/startHost.ts";
import { type Api, apiOf, foundTeam, type Team } from "./api.ts";
import { type Receiver, startReceiver } from "./receiver.ts";

/** The whole system on a clock that stands still, with a team whose pages arrive at `pager`. */
export interface TestHost {
  readonly host: Host;
  readonly api: Api;
  readonly team: Team;
  readonly pager: Receiver;
  /** Moves the clock. */
  minutes(count: number): Promise<void>;
  /** Who was paged or told, in order: `ada: IncidentOpened`. */
  pages(): string[];
  post(path: string, body: object): Promise<Response>;
  stop(): Promise<void>;
}

export async function startTestHost(options: Partial<HostOptions> = {}): Promise<TestHost> {
  const dir = await mkdtemp(join(tmpdir(), "tocsin-test-"));
  const pager = await startReceiver();
  const clock = { startAt: Date.parse("2026-03-01T10:00:00Z") };
  const host = await startHost({ dir, port: 0, quiet: true, clock, ...options });
  const api = apiOf(host);
  const team = await foundTeam(api, pager.url, "fraud-scoring-eu");
  return {
    host,
    api,
    team,
    pager,
    minutes: (count) => host.advance(count * 60_000),
    pages: () => pager.received.map(pageOf),
    post: (path, body) =>
      fetch(`${host.baseUrl}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    stop: async () => {
      await host.stop();
      await pager.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

function pageOf({ path, body }: { readonly path: string; readonly body: string }): string {
  const { event } = JSON.parse(body) as { event: { kind: string } };
  return `${path.slice(1)}: ${event.kind}`;
}
