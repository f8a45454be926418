import { banner } from "./banner.ts";
import { commandLine } from "./commandLine.ts";
import type { Host } from "./host.ts";
import { HostError } from "./hostError.ts";
import { startHost } from "./startHost.ts";

/** Until the host is ready an interrupt waits for it, so that nothing half started is left behind. */
const interrupted = new Promise<void>((resolve) => {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => resolve());
});

try {
  const host: Host = await startHost(commandLine(process.argv.slice(2)));
  console.log(banner(host));
  await interrupted;
  await host.stop();
  process.exit(0);
} catch (error) {
  if (!(error instanceof HostError)) throw error;
  console.error(`tocsin: ${error.message}`);
  process.exit(1);
}
