import type { BenchHost } from "./benchHost.ts";

const SIGNALS = 1_000;
const CLIENTS = 16;

/** Signals from POST to 202, distinct and duplicate, and how long until the last page has arrived. */
export async function benchThroughput(bench: BenchHost): Promise<void> {
  console.log(`\nSignals: ${SIGNALS} of each kind from ${CLIENTS} clients`);
  const before = bench.pager.received.length;
  const start = performance.now();
  print("distinct", await run((index) => bench.signal(`distinct-${index}`)));
  await bench.host.settled();
  const seconds = (performance.now() - start) / 1_000;
  const pages = bench.pager.received.length - before;
  console.log(`  ${pages} pages of ${SIGNALS} incidents had arrived after ${seconds.toFixed(1)} s`);
  print("duplicate", await run(() => bench.signal("duplicate")));
  await bench.host.settled();
}

interface Run {
  readonly seconds: number;
  readonly latencies: readonly number[];
}

async function run(signal: (index: number) => Promise<void>): Promise<Run> {
  const latencies: number[] = [];
  let next = 0;
  const client = async () => {
    while (next < SIGNALS) {
      const sent = performance.now();
      await signal(next++);
      latencies.push(performance.now() - sent);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return {
    seconds: (performance.now() - start) / 1_000,
    latencies: latencies.sort((a, b) => a - b),
  };
}

function print(what: string, { seconds, latencies }: Run): void {
  const at = (share: number) => latencies[Math.ceil(latencies.length * share) - 1]?.toFixed(0);
  const rate = (SIGNALS / seconds).toFixed(0);
  console.log(`  ${what.padEnd(10)} ${rate} a second, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`);
}
