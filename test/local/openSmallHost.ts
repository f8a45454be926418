import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Host, HostOptions } from "../../local/host.ts";
import { openHost } from "../../local/openHost.ts";
import { smallTemplate } from "./smallTemplate.ts";

export const START = Date.UTC(2026, 10, 22, 3, 0);

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), "tocsin-host-"));

export interface SmallHost {
  readonly host: Host;
  /** What the functions wrote. */
  readonly lines: string[];
}

/** A host over the small template, its clock at 03:00 on 22 November 2026. */
export async function openSmallHost(options: Partial<HostOptions> = {}): Promise<SmallHost> {
  const lines: string[] = [];
  const host = await openHost(
    {
      dir: temporaryFolder(),
      clock: { startAt: START },
      quiet: true,
      onConsole: (line) => lines.push(line),
      ...options,
    },
    {
      template: async () => smallTemplate(),
      sample: async () => ({ serviceId: "none", integrationKey: "none" }),
    },
  );
  return { host, lines };
}

export const post = (host: Host, path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${host.baseUrl}${path}`, { method: "POST", ...init });
