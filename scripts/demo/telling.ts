import type { Api } from "../../test/support/api.ts";
import type { Received } from "../../test/support/receiver.ts";

const clockTime = (at: number | string): string => new Date(at).toISOString().slice(11, 19);

export function say(now: number, text: string): void {
  console.log(`${clockTime(now)}  ${text}`);
}

/** What somebody sees at that moment. */
export function show(what: string, text: string): void {
  console.log(`${" ".repeat(12)}${what.padEnd(12)} ${text}`);
}

/** Why something was not done; the story stops where it was. */
export async function refusalOf(act: Promise<unknown>): Promise<string> {
  const refusal = await act.then(
    () => undefined,
    ({ message }: Error) => message,
  );
  if (refusal === undefined) throw new Error("something was done that had to be refused");
  return refusal;
}

/** Stops the story where it is not as it should be. */
export function shouldBe<T>(what: string, found: T, expected: T): void {
  if (found !== expected) throw new Error(`${what}: expected ${expected}, found ${found}`);
}

interface Message {
  readonly headline: string;
  readonly lines: readonly string[];
  readonly event?: { readonly summary: string };
}

let told = 0;

/** Prints the messages that have arrived since the last time, and says how many they are. */
export function sayMessages(now: number, received: readonly Received[]): number {
  const fresh = received.slice(told);
  for (const { path, body } of fresh) {
    const { headline, lines, event } = JSON.parse(body) as Message;
    console.log(`${clockTime(now)}    ☎ ${path}: ${headline}`);
    console.log(`              ${event?.summary ?? lines[0]}`);
  }
  told = received.length;
  return fresh.length;
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

/** Prints what was learned. */
export async function printPostmortem(api: Api, id: string): Promise<string> {
  const { incident } = await api.query<{
    incident: { postmortem: { status: string; markdown: string } };
  }>("query ($id: ID!) { incident(id: $id) { postmortem { status markdown } } }", { id });
  console.log(`\n${incident.postmortem.markdown}`);
  return incident.postmortem.status;
}
