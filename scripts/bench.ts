/**
 * Prints the figures that the project holds itself to; names of sections print those only. Nothing here passes or fails;
 * a quiet machine tells most.
 */
import { withBenchHost } from "./bench/benchHost.ts";
import { benchCalls } from "./bench/calls.ts";
import { benchColdStart } from "./bench/coldStart.ts";
import { benchCost } from "./bench/cost.ts";
import { benchLateness } from "./bench/lateness.ts";
import { benchSchedules } from "./bench/schedules.ts";
import { benchStorm } from "./bench/storm.ts";
import { benchThroughput } from "./bench/throughput.ts";

const SECTIONS: Readonly<Record<string, () => void | Promise<void>>> = {
  schedules: benchSchedules,
  lateness: benchLateness,
  coldStart: benchColdStart,
  host: () =>
    withBenchHost(async (bench) => {
      await benchCalls(bench);
      await benchCost(bench);
      await benchThroughput(bench);
    }),
  storm: benchStorm,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in SECTIONS));
if (unknown.length > 0) {
  console.error(`no section ${unknown.join(", ")}; there are ${Object.keys(SECTIONS).join(", ")}`);
  process.exit(1);
}
for (const [name, section] of Object.entries(SECTIONS))
  if (wanted.length === 0 || wanted.includes(name)) await section();
