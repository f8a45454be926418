import type { Api } from "../../test/support/api.ts";
import type { Received } from "../../test/support/receiver.ts";

const clockTime = (at: number | string): string => new Date(at).toISOString().slice(11, 19);

export function say(now: number, text: string): void {
  console.log(`${clockTime(now)}  ${text}`);
}

/** Stops the story where it is not as it should be. */
export function shouldBe<T>(what: string, found: T, expected: T): void {
  if (found !== expected) throw new Error(`${what}: expected ${expected}, found ${found}`);
}

let told = 0;

/** Prints the pages that have arrived since the last time, and says how many there are in all. */
export function sayPages(now: number, received: readonly Received[]): number {
  for (const { path, body } of received.slice(told)) {
    const page = JSON.parse(body) as { headline: string; event: { summary: string } };
    console.log(`${clockTime(now)}    ☎ ${path}: ${page.headline}`);
    console.log(`              ${page.event.summary}`);
  }
  told = received.length;
  return told;
}

/** Prints the timeline of an incident and answers with its status. */
export async function printTimeline(api: Api, id: string): Promise<string> {
  const { incident } = await api.query<{
    incident: { status: string; timeline: { nodes: { at: string; summary: string }[] } };
  }>("query ($id: ID!) { incident(id: $id) { status timeline { nodes { at summary } } } }", { id });
  console.log("\nTimeline (UTC)");
  for (const { at, summary } of incident.timeline.nodes)
    console.log(`  ${clockTime(at)}  ${summary}`);
  return incident.status;
}

const MEASURES = {
  timeToDetect: 900,
  timeToAcknowledge: 360,
  timeToMitigate: 1500,
  timeToResolve: 2700,
  timeToRestore: 3600,
};
type Stats = Record<keyof typeof MEASURES, { meanSeconds: number | null }>;

/** Prints the metrics of the service and checks them against the story. */
export async function printMetrics(api: Api, serviceId: string): Promise<void> {
  const fields = Object.keys(MEASURES).map((name) => `${name} { meanSeconds }`);
  const { metrics } = await api.query<{ metrics: Stats[] }>(
    `query ($id: ID!) { metrics(filter: { serviceId: $id }, from: "2026-03-02T00:00:00Z", to: "2026-03-03T00:00:00Z") { ${fields.join(" ")} } }`,
    { id: serviceId },
  );
  console.log("\nMetrics");
  for (const [name, expected] of Object.entries(MEASURES)) {
    const found = metrics[0]?.[name as keyof typeof MEASURES].meanSeconds ?? null;
    console.log(`  ${name.padEnd(18)} ${found === null ? "–" : `${found / 60} min`}`);
    shouldBe(name, found, expected);
  }
}
