import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type OnCallHost, startOnCallHost } from "../support/onCallHost.ts";

let system: OnCallHost;
let teamId: string;
beforeAll(async () => {
  system = await startOnCallHost();
  const { api, ids } = system;
  const input = { name: "Data platform", memberIds: [ids.grace] };
  const { team } = await api.mutate<{ team: { id: string } }>("createTeam", input, "team { id }");
  teamId = team.id;
});
afterAll(() => system.stop());
beforeEach(async () => {
  await system.resolveAll();
  system.newPages();
});

const subscribe = (subscription: object) =>
  system.api.mutate(
    "setTeamSubscriptions",
    { teamId, subscriptions: [{ categories: ["OTHER"], ...subscription }] },
    "categorySubscriptions { version }",
  );
const declare = async () =>
  system.declareOn(await system.service([{ targets: [{ userId: system.ids.ada }] }]), "SEV2");

it("a team that asked for a category is told of the incident and of its end, beside who is paged", async () => {
  await subscribe({ tellsMembers: true });
  const id = await declare();
  await system.act("resolveIncident", id);

  expect(system.newPages().toSorted()).toEqual([
    "ada: IncidentOpened",
    "grace: IncidentOpened",
    "grace: IncidentResolved",
  ]);
});

it("a team that tolerates half an hour hears then of what lasts, and not of what is over", async () => {
  await subscribe({ tellsMembers: true, toleranceSeconds: 1_800 });
  const [lasting, short] = [await declare(), await declare()];
  await system.act("acknowledgeIncident", lasting);
  await system.minutes(20);
  await system.act("resolveIncident", short);
  const before = system.newPages().filter((page) => page.startsWith("grace"));
  await system.minutes(11);

  expect(before).toEqual([]);
  expect(system.newPages()).toEqual(["grace: IncidentOpened"]);
  expect(await toldGrace(short)).toEqual([
    "Not sent to grace by hook-grace: the incident was RESOLVED before this was sent.",
  ]);
});

it("a deleted team hears of nothing any more", async () => {
  await subscribe({ tellsMembers: true });
  await system.api.mutate("deleteTeam", { id: teamId }, "deletedId");
  await declare();

  expect(system.newPages()).toEqual(["ada: IncidentOpened"]);
});

async function toldGrace(id: string): Promise<string[]> {
  const { incident } = await system.api.query<{
    incident: { timeline: { nodes: { summary: string }[] } };
  }>(`{ incident(id: "${id}") { timeline { nodes { summary } } } }`);
  return incident.timeline.nodes
    .map(({ summary }) => summary)
    .filter((summary) => summary.includes("grace"));
}
