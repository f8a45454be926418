import type { Host, HostOptions } from "./host.ts";
import { openHost } from "./openHost.ts";
import { sampleOf } from "./seed.ts";
import { synthesize } from "./template/synthesize.ts";

/** Synthesizes the stack and runs it on this machine, with a sample service in it. */
export async function startHost(options: HostOptions): Promise<Host> {
  // As on Lambda: local time is UTC, in every thread.
  process.env["TZ"] = "UTC";
  return openHost(options, { template: synthesize, sample: sampleOf });
}
