import type { Tally } from "../../local/calls.ts";
import { type BenchHost, callsDuring } from "./benchHost.ts";

/** How often the store is asked on the ways that matter. */
export async function benchCalls(bench: BenchHost): Promise<void> {
  console.log("\nCalls of the store");
  const ingest = (work: () => Promise<unknown>) => callsDuring(bench.host, work, "ingest");
  print("signal that opens", await ingest(() => bench.signal("calls")));
  print("first repeat", await ingest(() => bench.signal("calls")));
  print("repeat within a minute", await ingest(() => bench.signal("calls")));
  const { incidents } = await bench.api.query<{ incidents: { nodes: { id: string }[] } }>(
    "{ incidents(first: 1) { nodes { id } } }",
  );
  const id = incidents.nodes[0]?.id;
  const graphql = (query: string) =>
    callsDuring(bench.host, () => bench.api.query(query, { id }), "graphql");
  print(
    "incident, timeline, deliveries",
    await graphql(
      "query ($id: ID!) { incident(id: $id) { title timeline { nodes { summary } } deliveries { status } } }",
    ),
  );
  print("list page", await graphql("{ incidents { nodes { title status } } }"));
  print(
    "list page of open ones",
    await graphql("{ incidents(filter: { open: true }) { nodes { title status } } }"),
  );
  print("signal that resolves", await ingest(() => bench.signal("calls", true)));
}

function print(what: string, calls: Record<string, Tally>): void {
  const asked = Object.entries(calls)
    .filter(([action]) => action.startsWith("dynamodb:"))
    .map(([action, tally]) => `${tally.calls} ${action.slice("dynamodb:".length)}`);
  console.log(`  ${what.padEnd(32)} ${asked.join(", ")}`);
}
