import type { Tally } from "../../local/calls.ts";
import { type BenchHost, callsDuring } from "./benchHost.ts";

/** USD per million, us-east-1 on demand, November 2026; check the price pages before quoting. */
const PRICES = { write: 0.625, read: 0.125, queueRequest: 0.4, schedule: 1, httpRequest: 1 };

/** What a whole incident costs in requests: opened, paged, acknowledged, mitigated, resolved, measured. */
export async function benchCost({ host, api, signal }: BenchHost): Promise<void> {
  let requests = 0;
  const calls = await callsDuring(host, async () => {
    await signal("cost");
    const { incidents } = await api.query<{ incidents: { nodes: { id: string }[] } }>(
      "{ incidents(first: 1) { nodes { id } } }",
    );
    const id = incidents.nodes[0]?.id;
    await host.settled();
    await api.mutate("acknowledgeIncident", { id }, "incident { status }");
    await api.mutate("advanceIncident", { id, status: "IDENTIFIED" }, "incident { status }");
    await api.mutate("advanceIncident", { id, status: "MONITORING" }, "incident { status }");
    await api.query("query ($id: ID!) { incident(id: $id) { timeline { nodes { summary } } } }", {
      id,
    });
    await host.settled();
    await signal("cost", true);
    requests = 7;
  });
  print(calls, requests);
}

function print(calls: Record<string, Tally>, httpRequests: number): void {
  const of = (service: string) =>
    Object.entries(calls).flatMap(([action, tally]) => (action.startsWith(service) ? [tally] : []));
  const sum = (tallies: readonly Tally[], unit: keyof Tally) =>
    tallies.reduce((total, tally) => total + tally[unit], 0);
  const write = sum(of("dynamodb:"), "write");
  const read = sum(of("dynamodb:"), "read");
  const queueRequests = sum(of("sqs:"), "calls") * 3;
  const schedules = calls["scheduler:CreateSchedule"]?.calls ?? 0;
  const usd =
    (write * PRICES.write +
      read * PRICES.read +
      queueRequests * PRICES.queueRequest +
      schedules * PRICES.schedule +
      httpRequests * PRICES.httpRequest) /
    1_000;
  console.log("\nA whole incident");
  console.log(
    `  ${write} write units, ${read} read units, ${schedules} schedules, ${httpRequests} HTTP requests`,
  );
  console.log(
    `  ${usd.toFixed(4)} USD per 1,000 incidents, without Lambda's time and what third parties charge`,
  );
}
