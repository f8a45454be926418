import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { startTestHost, type TestHost } from "../support/testHost.ts";

let system: TestHost;
const printed: string[] = [];
beforeAll(async () => {
  system = await startTestHost({ onConsole: (line) => void printed.push(line) });
});
afterAll(() => system.stop());
beforeEach(() => {
  printed.length = 0;
});

interface Page {
  readonly to: string;
  readonly urgency: string;
  readonly incident: { readonly id: string };
  readonly answerUrl?: string;
}
/** What was sent about one incident. */
const sentAbout = (id: string): readonly Page[] =>
  system.pager.received
    .map(({ body }) => JSON.parse(body) as Page)
    .filter(({ incident }) => incident.id === id);

/** Opens an incident, and gives its id with the link that Ada was paged with. */
async function page(): Promise<{ id: string; url: string }> {
  // Pages about one service that follow each other closely are bundled.
  await system.minutes(1);
  const { incident } = await system.api.mutate<{ incident: { id: string } }>(
    "declareIncident",
    { serviceId: system.team.serviceId, title: "Recall <b>fell</b> to 0.71", severity: "SEV1" },
    "incident { id }",
  );
  await system.host.settled();
  const url = sentAbout(incident.id).find(({ to }) => to === "Ada")?.answerUrl ?? "";
  return { id: incident.id, url };
}
interface Seen {
  readonly status: string;
  readonly acknowledgedAt: string | null;
  readonly timeline: { nodes: { kind: string; actor: string; summary: string }[] };
}
const look = async (id: string): Promise<Seen> =>
  (
    await system.api.query<{ incident: Seen }>(
      `query ($id: ID!) { incident(id: $id) {
        status acknowledgedAt timeline { nodes { kind actor summary } } } }`,
      { id },
    )
  ).incident;
const press = (url: string) => fetch(url, { method: "POST", redirect: "manual" });

it("a page carries a link that shows the incident and acknowledges it, and then the clocks stand still", async () => {
  const { id, url } = await page();
  const shown = await fetch(url);
  const text = await shown.text();
  const unchanged = await look(id);
  const pressed = await press(url);
  const afterwards = await fetch(new URL(pressed.headers.get("location") ?? "", url));
  await system.minutes(20);
  const { status, timeline } = await look(id);

  expect(url).toMatch(new RegExp(`^${system.host.baseUrl}/answer/[\\w.-]{60,99}$`));
  expect([shown.status, pressed.status, afterwards.status]).toEqual([200, 303, 200]);
  expect(text).toContain("Recall &lt;b&gt;fell&lt;/b&gt; to 0.71");
  expect(text).toContain("Acknowledge as Ada");
  expect(unchanged).toMatchObject({ status: "TRIGGERED", acknowledgedAt: null });
  expect(await afterwards.text()).toContain("You are on it.");
  expect(status).toBe("INVESTIGATING");
  expect(timeline.nodes).toContainEqual({
    kind: "IncidentAcknowledged",
    actor: expect.stringMatching(/^user:usr_/),
    summary: "Acknowledged by Ada, by link.",
  });
  expect(sentAbout(id).filter(({ to }) => to === "Grace")).toEqual([]);
  expect(printed.join("\n")).not.toContain(url.split("/").at(-1));
});

it("a link that was used says so, and answers nothing more", async () => {
  const { id, url } = await page();
  await press(url);
  await system.host.settled();
  const before = await look(id);
  const again = await press(url);

  expect(again.status).toBe(410);
  expect(await again.text()).toContain("This link was used before");
  expect(await look(id)).toEqual(before);
});

it("a forged link changes nothing and tells nothing", async () => {
  const { id, url } = await page();
  const forged = url.replace(/\/answer\/.{5}/, "/answer/AAAAA");
  const [seen, pressed] = [await fetch(forged), await press(forged)];

  expect([seen.status, pressed.status]).toEqual([404, 404]);
  expect(await seen.text()).not.toContain("Recall");
  expect(await look(id)).toMatchObject({ status: "TRIGGERED" });
});

it("who comes after somebody else sees who is on it", async () => {
  const { id, url } = await page();
  await system.api.mutate("acknowledgeIncident", { id }, "incident { id }");
  const [seen, pressed] = [await fetch(url), await press(url)];

  expect([seen.status, pressed.status]).toEqual([200, 409]);
  expect(await seen.text()).toContain("local-admin is on it.");
  expect(await pressed.text()).toContain("this answer came too late");
});

it("what is only told carries no link", async () => {
  const told = system.pager.received
    .map(({ body }) => JSON.parse(body) as Page)
    .filter(({ urgency }) => urgency === "INFORM");

  expect(told.filter(({ answerUrl }) => answerUrl !== undefined)).toEqual([]);
});
