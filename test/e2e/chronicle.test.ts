import { afterAll, beforeAll, expect, it } from "vitest";
import { type OnCallHost, startOnCallHost } from "../support/onCallHost.ts";

let system: OnCallHost;
beforeAll(async () => {
  system = await startOnCallHost();
});
afterAll(() => system.stop());

interface Event {
  readonly id: string;
  readonly kind: string;
  readonly summary: string;
  readonly text: string | null;
  readonly pinned: boolean;
  readonly corrections: readonly { was: string; by: string; reason: string | null }[];
}
async function timelineOf(id: string): Promise<readonly Event[]> {
  const { incident } = await system.api.query<{ incident: { timeline: { nodes: Event[] } } }>(
    `{ incident(id: "${id}") { timeline { nodes {
      id kind summary text pinned corrections { was by reason } } } } }`,
  );
  return incident.timeline.nodes;
}
const write = (mutation: string, id: string, rest: object) =>
  system.api.mutate(mutation, { id, ...rest }, "incident { version }");
async function exportOf(id: string, format: string): Promise<string> {
  const { incident } = await system.api.query<{ incident: { export: string } }>(
    `{ incident(id: "${id}") { export(format: ${format}) } }`,
  );
  return incident.export.replaceAll(id, "INCIDENT");
}
/** Declared at 10:00; a note that is put right, a decision that is pinned, a link; resolved at 10:20. */
async function documented(): Promise<string> {
  const id = await system.declare([{ targets: [{ userId: system.ids.ada }] }]);
  await system.act("acknowledgeIncident", id, { userId: system.ids.ada });
  await system.minutes(5);
  await write("addIncidentNote", id, { text: "v2.5 | <b>broken</b>" });
  await write("addIncidentDecision", id, { text: "Roll back to v2.4" });
  await write("addIncidentLink", id, { href: "https://grafana.example/d/1", text: "Board" });
  const [note, decision] = (await timelineOf(id)).filter(({ text }) => text !== null);
  await write("correctTimelineEvent", id, {
    ...{ eventId: note?.id, text: "v2.6 is broken", reason: "I misread the tag." },
  });
  await write("pinTimelineEvent", id, { eventId: decision?.id });
  await system.minutes(15);
  await system.act("resolveIncident", id);
  return id;
}

const DOCUMENT = `# SEV1 · Accuracy dropped

**Incident ID**: INCIDENT  
**Status**: RESOLVED  
**Severity**: SEV1  
**Category**: OTHER  
**Service**: service 1  
**Began**: 2026-03-01 10:00 UTC  
**Detected**: 2026-03-01 10:00 UTC  
**Acknowledged**: 2026-03-01 10:00 UTC  
**Resolved**: 2026-03-01 10:20 UTC  
**Duration**: 20 minutes

## Pinned

- 2026-03-01 10:05: Decision, by local-admin: Roll back to v2.4

## Timeline (all times in UTC)

### 2026-03-01

| Time | Event |
| --- | --- |
| 10:00 | Declared by local-admin, SEV1: Accuracy dropped. Paged ada. _(3 told)_ |
| 10:00 | Acknowledged by ada. _(2 told)_ |
| 10:05 | local-admin: v2.6 is broken _(corrected by local-admin, was: ~~v2.5 \\| \\<b\\>broken\\</b\\>~~; I misread the tag.)_ |
| 10:05 | **Pinned:** Decision, by local-admin: Roll back to v2.4 |
| 10:05 | local-admin added a link: Board https://grafana.example/d/1 |
| 10:20 | Resolved by local-admin. _(2 told)_ |
| 10:20 | The postmortem was drafted by Tocsin from what is on record. ada is to finish it. |

## Links

- [Board](<https://grafana.example/d/1>)
`;

it("the export reads as a document, and nothing in a text is taken for Markdown", async () => {
  expect(await exportOf(await documented(), "MARKDOWN")).toBe(DOCUMENT);
});

it("a correction leaves the entry as it was, and both texts are shown", async () => {
  const id = await documented();
  const events = await timelineOf(id);

  expect(events.find(({ kind }) => kind === "NoteAdded")).toMatchObject({
    summary: "local-admin: v2.5 | <b>broken</b>",
    text: "v2.6 is broken",
    corrections: [{ was: "v2.5 | <b>broken</b>", by: "local-admin", reason: "I misread the tag." }],
  });
  expect(events.map(({ summary }) => summary)).toContain(
    'local-admin corrected entry 3 from "v2.5 | <b>broken</b>" to "v2.6 is broken". I misread the tag.',
  );
  expect(events.filter(({ pinned }) => pinned).map(({ summary }) => summary)).toEqual([
    "Decision, by local-admin: Roll back to v2.4",
  ]);
});

it("the export for programs has every time in RFC 3339", async () => {
  const document = JSON.parse(await exportOf(await documented(), "JSON"));

  expect(document).toMatchObject({
    incident: { severity: "SEV1", status: "RESOLVED", durationSeconds: 1_200 },
    links: [{ href: "https://grafana.example/d/1", text: "Board" }],
  });
  expect(document.timeline[0]).toMatchObject({ kind: "IncidentOpened", pinned: false });
  expect(document.timeline[0].at).toMatch(/^2026-03-01T\d\d:\d\d:00\.000Z$/);
});

it.each([
  ["pinTimelineEvent", { eventId: "inc_none:1" }, "There is no such entry on its timeline"],
  ["unpinTimelineEvent", {}, "It is not pinned."],
  ["correctTimelineEvent", { text: "Else" }, "Only notes, decisions and links"],
  ["addIncidentLink", { href: "javascript:alert(1)", text: "x" }, "It begins with https://"],
])("%s refuses %j", async (mutation, rest, message) => {
  const id = await system.declare([{ targets: [{ userId: system.ids.ada }] }]);
  const [opened] = await timelineOf(id);
  const about = mutation === "addIncidentLink" ? {} : { eventId: opened?.id };

  await expect(write(mutation, id, { ...about, ...rest })).rejects.toThrow(message);
});

it("what is pinned is in the draft of the postmortem, and what was put right in its new words", async () => {
  const id = await documented();
  const { incident } = await system.api.query<{ incident: { postmortem: { markdown: string } } }>(
    `{ incident(id: "${id}") { postmortem { markdown } } }`,
  );

  expect(incident.postmortem.markdown).toContain("Decision, by the responder: Roll back to v2.4");
  expect(incident.postmortem.markdown).toContain("The responder: v2.6 is broken");
  expect(incident.postmortem.markdown).toContain("[Board](<https://grafana.example/d/1>)");
});
