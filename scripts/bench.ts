/** Prints the figures that the project holds itself to. Nothing here passes or fails; a quiet machine tells most. */
import { startBenchHost } from "./bench/benchHost.ts";
import { benchCalls } from "./bench/calls.ts";
import { benchColdStart } from "./bench/coldStart.ts";
import { benchCost } from "./bench/cost.ts";
import { benchLateness } from "./bench/lateness.ts";
import { benchSchedules } from "./bench/schedules.ts";
import { benchThroughput } from "./bench/throughput.ts";

benchSchedules();
await benchLateness();
await benchColdStart();
const bench = await startBenchHost();
try {
  await benchCalls(bench);
  await benchCost(bench);
  await benchThroughput(bench);
} finally {
  await bench.stop();
}
