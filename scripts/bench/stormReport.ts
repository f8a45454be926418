import type { Api, Team } from "../../test/support/api.ts";
import type { Arrivals } from "./storm.ts";
import type { Sent } from "./stormOutside.ts";
import { pages, titleOf } from "./stormSignals.ts";

interface Report {
  readonly api: Api;
  readonly teams: readonly Team[];
  readonly sent: readonly Sent[];
  readonly arrivals: Arrivals;
}

/** Compares what was answered 202 with what the host knows of, and prints how long messages took. */
export async function reportStorm({ api, teams, sent, arrivals }: Report): Promise<void> {
  const known = (await Promise.all(teams.map((team) => incidentsOf(api, team)))).flat();
  const taken = sent.filter(({ status }) => status === 202).length;
  const first = new Map(sent.toReversed().map((one) => [titleOf(one), one]));
  const urgent = [...first.values()].filter(pages);
  console.log(
    `\nA storm: ${sent.length} signals of ${teams.length} services in a minute, and a Slack that hangs`,
  );
  console.log(
    `  not answered 202: ${sent.length - taken}; answered 202 and lost: ${lost(sent, known)}`,
  );
  console.log(`  ${known.length} incidents of ${first.size} keys, at most ${most(known)} of a key`);
  console.log(`  answers: ${spread(sent.map(({ at, answeredAt }) => answeredAt - at))}`);
  for (const [what, came] of [
    ["page", arrivals.paged],
    ["mail", arrivals.mailed],
  ] as const) {
    const waits = urgent.flatMap((one) => {
      const at = came.get(titleOf(one));
      return at === undefined ? [] : [at - one.at];
    });
    console.log(
      `  first ${what} of ${waits.length} of ${urgent.length} SEV1 and SEV2: ${spread(waits)}`,
    );
  }
}

interface Seen {
  readonly title: string;
  readonly signalCount: number;
}

async function incidentsOf(api: Api, { serviceId }: Team): Promise<readonly Seen[]> {
  const { service } = await api.query<{ service: { incidents: { nodes: Seen[] } } }>(
    "query ($id: ID!) { service(id: $id) { incidents(first: 100) { nodes { title signalCount } } } }",
    { id: serviceId },
  );
  return service.incidents.nodes;
}

/** Signals that were answered 202 and that no incident of their key has counted. */
function lost(sent: readonly Sent[], known: readonly Seen[]): number {
  const taken = Map.groupBy(
    sent.filter(({ status }) => status === 202),
    titleOf,
  );
  const counted = Map.groupBy(known, ({ title }) => title);
  const missing = [...taken].map(([title, signals]) => {
    const seen = counted.get(title)?.reduce((sum, { signalCount }) => sum + signalCount, 0) ?? 0;
    return Math.max(0, signals.length - seen);
  });
  return missing.reduce((sum, one) => sum + one, 0);
}

const most = (known: readonly Seen[]): number =>
  Math.max(
    ...Map.groupBy(known, ({ title }) => title)
      .values()
      .map(({ length }) => length),
  );

function spread(values: readonly number[]): string {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) => Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? NaN);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, max ${at(1)} ms after it was due`;
}
