import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type Api, apiOf } from "../support/api.ts";
import { type OnCallHost, startOnCallHost } from "../support/onCallHost.ts";

let system: OnCallHost;
let manager: Api;
let serviceId: string;
beforeAll(async () => {
  system = await startOnCallHost();
  const { graphqlUrl } = system.host;
  manager = apiOf({ graphqlUrl, token: await system.host.tokenFor("grace") });
  await system.api.mutate("updateUser", { id: system.ids.grace, login: "grace" }, "user { id }");
  const { team } = await system.api.mutate<{ team: { id: string } }>(
    "createTeam",
    { name: "Ranking", memberIds: [system.ids.ada], managerIds: [system.ids.grace] },
    "team { id }",
  );
  serviceId = await system.service([{ targets: [{ userId: system.ids.ada }] }]);
  await system.api.mutate("updateService", { id: serviceId, teamId: team.id }, "service { id }");
});
afterAll(() => system.stop());
beforeEach(() => system.resolveAll());

/** A run of the playbook for drift: a first step of half an hour, with a note, and one that is left out. */
async function incident(): Promise<string> {
  const input = { serviceId, title: "Inputs moved", severity: "SEV2", category: "DRIFT" };
  const { incident } = await system.api.mutate<{ incident: { id: string } }>(
    "declareIncident",
    input,
    "incident { id }",
  );
  const { id } = incident;
  await system.act("takePlaybookStep", id, { key: "read-the-alert", answer: "YES" });
  await system.act("takePlaybookStep", id, { key: "impact" });
  await system.minutes(30);
  const note = "The suspects list shows it at once.";
  await system.act("takePlaybookStep", id, { key: "recent-change", answer: "NO", note });
  await system.act("takePlaybookStep", id, { key: "upstream", outcome: "SKIPPED", note: "Known." });
  return id;
}
const propose = async (incidentId: string, rest: object = {}): Promise<Proposal> =>
  (
    await system.api.mutate<{ playbookProposal: Proposal }>(
      "proposePlaybookChange",
      { incidentId, reason: "It took us too long.", ...rest },
      `playbookProposal { id state baseVersion findings
        steps { key expectedMinutes instruction } }`,
    )
  ).playbookProposal;
interface Proposal {
  readonly id: string;
  readonly state: string;
  readonly baseVersion: number;
  readonly findings: readonly string[];
  readonly steps: readonly { key: string; expectedMinutes: number; instruction: string }[];
}
const drift = async () => {
  const { playbook } = await system.api.query<{
    playbook: { version: number; steps: { expectedMinutes: number; instruction: string }[] };
  }>(`{ playbook(id: "pbk_drift") { version steps { expectedMinutes instruction } } }`);
  return playbook;
};

it("what a run has shown becomes the next version once a manager accepts it", async () => {
  const id = await incident();
  const before = await drift();
  const proposal = await propose(id);
  const untouched = await drift();
  await manager.mutate("acceptPlaybookChange", { id: proposal.id }, "playbookProposal { id }");
  const after = await drift();

  expect(proposal.findings).toEqual([
    expect.stringMatching(/^"Was there a recent change\?" took 30 min; \d+ were expected\.$/),
    '"Was there a recent change?" was noted: The suspects list shows it at once.',
    expect.stringMatching(/ was left out: Known\.$/),
  ]);
  expect(untouched).toEqual(before);
  expect(after.version).toBe(before.version + 1);
  expect(after.steps[2]).toEqual({
    expectedMinutes: 30,
    instruction: `${before.steps[2]?.instruction}\n\nSeen in ${id}: The suspects list shows it at once.`,
  });
  const { incident: seen } = await system.api.query<{ incident: object }>(
    `{ incident(id: "${id}") { playbookProposals { state becameVersion proposedBy decidedBy } } }`,
  );
  const decided = { proposedBy: "local-admin", decidedBy: "grace" };
  expect(seen).toEqual({
    playbookProposals: [{ state: "ACCEPTED", becameVersion: after.version, ...decided }],
  });
});

it("nobody but a manager of the service's team decides", async () => {
  const { id } = await propose(await incident());

  await expect(
    system.api.mutate("acceptPlaybookChange", { id }, "playbookProposal { id }"),
  ).rejects.toThrow('Only a manager of the team "Ranking" decides on it.');
});

it("a proposal is declined with a reason, once", async () => {
  const { id } = await propose(await incident());
  const declined = await manager.mutate(
    "declinePlaybookChange",
    { id, reason: "That was a holiday." },
    "playbookProposal { state declinedBecause }",
  );

  expect(declined).toMatchObject({
    playbookProposal: { state: "DECLINED", declinedBecause: "That was a holiday." },
  });
  await expect(
    manager.mutate("acceptPlaybookChange", { id }, "playbookProposal { id }"),
  ).rejects.toThrow("It is DECLINED already.");
});

it("two proposals on one version: the second is stale once the first has become the next", async () => {
  const id = await incident();
  const [first, second] = [await propose(id), await propose(id)];
  await manager.mutate("acceptPlaybookChange", { id: first.id }, "playbookProposal { id }");

  await expect(
    manager.mutate("acceptPlaybookChange", { id: second.id }, "playbookProposal { id }"),
  ).rejects.toThrow("propose it anew");
});

it("changes of one's own stand instead of the draft, and are checked before anybody decides", async () => {
  const id = await incident();
  const phase = "ASSESS";
  const step = { key: "look", phase, title: "Look", instruction: "At the graphs." };
  const { steps } = await propose(id, { changes: { steps: [step] } });

  expect(steps.map(({ key }) => key)).toEqual(["look"]);
  await expect(propose(id, { changes: { steps: [{ ...step, next: "nowhere" }] } })).rejects.toThrow(
    'There is no step "nowhere".',
  );
});
