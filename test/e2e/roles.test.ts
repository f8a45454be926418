import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type OnCallHost, startOnCallHost } from "../support/onCallHost.ts";

let system: OnCallHost;
let teamId: string;
beforeAll(async () => {
  system = await startOnCallHost({ wantsRoles: true });
  const { ada, grace, joan } = system.ids;
  await system.api.mutate("updateUser", { id: grace, login: "local-admin" }, "user { id }");
  const ranking = { name: "Ranking", memberIds: [ada, grace], managerIds: [joan] };
  const made = await system.api.mutate<{ team: { id: string } }>(
    "createTeam",
    ranking,
    "team { id }",
  );
  teamId = made.team.id;
});
afterAll(() => system.stop());
beforeEach(async () => {
  await system.resolveAll();
  system.newPages();
});

const declare = () => system.declare([{ targets: [{ userId: system.ids.ada }] }], { teamId });
const summaries = async (id: string) => {
  const { incident } = await system.api.query<{
    incident: { timeline: { nodes: { kind: string; summary: string }[] } };
  }>(`{ incident(id: "${id}") { timeline { nodes { kind summary } } } }`);
  return incident.timeline.nodes
    .filter(({ kind }) => kind.startsWith("Role"))
    .map(({ summary }) => summary);
};

it("a SEV1 asks the team's manager for a commander, and pages them after five minutes without", async () => {
  const id = await declare();
  expect(system.newPages().sort()).toEqual(["ada: IncidentOpened", "joan: IncidentOpened"]);
  await system.act("acknowledgeIncident", id);
  await system.act("assignRole", id, { role: "TECHNICAL_LEAD", userId: system.ids.ada });
  system.newPages();
  await system.minutes(5);

  expect(system.newPages()).toEqual(["joan: RolesMissing"]);
  expect(await summaries(id)).toEqual([
    "grace made ada technical lead.",
    "Nobody has taken the role of incident commander, communications lead. Asked joan.",
  ]);
  const page = system.pager.received.findLast(({ path }) => path === "/joan");
  expect(JSON.parse(page?.body ?? "{}").lines).toContain(
    "Paged: joan. Take a role, or give it to somebody.",
  );
});

it("a hand-over is on the timeline, and whoever commanded before is told", async () => {
  const id = await declare();
  await system.act("assignRole", id, { role: "INCIDENT_COMMANDER", userId: system.ids.ada });
  system.newPages();
  await system.act("takeRole", id, { role: "INCIDENT_COMMANDER", note: "Sleep well." });

  expect(system.newPages()).toEqual(["ada: RoleHandedOver"]);
  expect(await summaries(id)).toEqual([
    "grace made ada incident commander.",
    "grace took over the role of incident commander from ada. Sleep well.",
  ]);
  const seen = await system.api.query(
    `{ incident(id: "${id}") { missingRoles suggestedRoles roles { role by person { name } } } }`,
  );
  expect(seen).toEqual({
    incident: {
      missingRoles: ["COMMUNICATIONS_LEAD", "TECHNICAL_LEAD"],
      suggestedRoles: [],
      roles: [{ role: "INCIDENT_COMMANDER", by: "user:local-admin", person: { name: "grace" } }],
    },
  });
});

it("nobody is given a role who is not there or has left", async () => {
  const id = await declare();
  const { user } = await system.api.mutate<{ user: { id: string } }>(
    "createUser",
    { name: "Max" },
    "user { id }",
  );
  await system.api.mutate("removeUser", { id: user.id }, "user { id }");
  const give = (userId: string) => system.act("assignRole", id, { role: "SCRIBE", userId });

  await expect(give(user.id)).rejects.toThrow("assignRole: Max has left.");
  await expect(give("usr_nobody")).rejects.toThrow("There is no user usr_nobody.");
  await expect(give("")).rejects.toThrow("There is no user .");
});

it("an update that is due is asked of the commander when the communications lead has left", async () => {
  const { user } = await system.api.mutate<{ user: { id: string } }>(
    "createUser",
    { name: "Eva" },
    "user { id }",
  );
  const id = await declare();
  await system.act("acknowledgeIncident", id);
  await system.act("assignRole", id, { role: "COMMUNICATIONS_LEAD", userId: user.id });
  await system.act("assignRole", id, { role: "INCIDENT_COMMANDER", userId: system.ids.ada });
  await system.api.mutate("removeUser", { id: user.id }, "user { id }");
  system.newPages();
  await system.minutes(30);

  expect(system.newPages()).toContain("ada: UpdateOverdue");
});
