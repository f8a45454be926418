import { type Alert, alertmanagerPayload } from "../../test/support/alertmanager.ts";
import type { Person } from "./cast.ts";
import { rollBack, showRollback } from "./rollBack.ts";
import { shouldBe, show } from "./telling.ts";
import { tellColleagues, tellThePublic } from "./tellOthers.ts";
import { type Chapter, incidentOf, seenOf, type World } from "./world.ts";

const alert: Alert = {
  name: "MLAccuracySLOViolation",
  summary: "Accuracy of fraud-scoring v2.5 fell to 0.81, the objective is 0.95",
  severity: "critical",
  startsAt: "2026-03-02T09:45:00Z",
};

/** Alert, page, acknowledge, roles, playbook, rollback, recovery, all-clear. */
export const chaptersOfResponse = (world: World): readonly Chapter[] => [
  ...chaptersOfAnswer(world),
  ...chaptersOfMending(world),
];

function chaptersOfAnswer(world: World): readonly Chapter[] {
  const { Ada, Mary, Joan } = world.cast.people;
  const takeRole = (who: Person, role: string) => act(world, who, "takeRole", { role });
  return [
    {
      ...{ minutesLater: 0, happens: () => deploy(world) },
      text: "Version 2.5 of the model is rolled out. It encodes categories wrongly.",
    },
    {
      ...{ minutesLater: 15, happens: () => signal(world, alert), messages: 2 },
      text: "The accuracy objective is violated; Alertmanager posts its webhook.",
    },
    { minutesLater: 5, text: "Nobody has answered within five minutes.", messages: 2 },
    {
      ...{ minutesLater: 1, text: "Ada acknowledges, and looks at what was changed before." },
      happens: async () => {
        await act(world, Ada, "acknowledgeIncident", { note: "On it." });
        await showSuspects(world);
      },
    },
    {
      ...{ minutesLater: 1, text: "Mary takes command, Ada leads the search, Joan will inform." },
      happens: async () => {
        await takeRole(Mary, "INCIDENT_COMMANDER");
        await takeRole(Ada, "TECHNICAL_LEAD");
        await takeRole(Joan, "COMMUNICATIONS_LEAD");
        await showRoles(world);
      },
    },
    {
      ...{ minutesLater: 3, text: "Ada follows the playbook up to its question." },
      happens: async () => {
        await step(world, "is-it-real", { answer: "YES" });
        await step(world, "impact");
        const note = "v2.5, a quarter of an hour before.";
        await step(world, "recent-change", { answer: "YES", note });
        await showPlaybook(world);
      },
    },
    {
      ...{ minutesLater: 2, text: "Joan writes what the public is to know.", messages: 2 },
      happens: () => tellThePublic(world),
    },
  ];
}

function chaptersOfMending(world: World): readonly Chapter[] {
  const advance = (status: string, note: string) =>
    act(world, world.cast.people.Ada, "advanceIncident", { status, note });
  return [
    {
      ...{ minutesLater: 3, text: "The cause is known." },
      happens: () => advance("IDENTIFIED", "v2.5 encodes categories wrongly."),
    },
    {
      ...{ minutesLater: 5, text: "Ada asks for the rollback to 2.4, and clicks twice." },
      happens: () => rollBack(world),
    },
    {
      ...{ minutesLater: 5, text: "The rollback is complete; accuracy is being watched." },
      happens: async () => {
        await showRollback(world);
        await step(world, "roll-back", { answer: "YES" });
        await advance("MONITORING", "v2.4 serves all traffic.");
      },
    },
    {
      ...{ minutesLater: 5, messages: 1 },
      text: "Half an hour and not resolved: the senior step is called in.",
    },
    {
      ...{
        minutesLater: 12,
        text: "Half an hour without an update: Joan is reminded.",
        messages: 1,
      },
      happens: () => tellColleagues(world),
    },
    {
      ...{ minutesLater: 3, text: "Accuracy is back; Alertmanager says so." },
      happens: () => signal(world, { ...alert, endsAt: "2026-03-02T10:45:00Z" }),
    },
  ];
}

const act = async (world: World, { api }: Person, mutation: string, input: object = {}) =>
  api.mutate(mutation, { id: await incidentOf(world), ...input }, "incident { status }");

const step = (world: World, key: string, rest: object = {}) =>
  act(world, world.cast.people.Ada, "takePlaybookStep", { key, ...rest });

async function showSuspects(world: World): Promise<void> {
  const { suspects } = await seenOf<{ suspects: { change: { at: string; summary: string } }[] }>(
    world,
    "suspects { change { at summary } }",
  );
  for (const { change } of suspects)
    show("suspect", `${change.at.slice(11, 16)}  ${change.summary}`);
  shouldBe("suspects", suspects.length, 1);
}

async function showRoles(world: World): Promise<void> {
  const seen = await seenOf<{
    roles: { role: string; person: { name: string } }[];
    missingRoles: string[];
  }>(world, "roles { role person { name } } missingRoles");
  for (const { role, person } of seen.roles)
    show("role", `${role.toLowerCase().replaceAll("_", " ")}: ${person.name}`);
  shouldBe("roles that nobody has", seen.missingRoles.length, 0);
}

async function showPlaybook(world: World): Promise<void> {
  const { playbookRun } = await seenOf<{
    playbookRun: { playbook: { name: string }; current: { title: string; key: string } };
  }>(world, "playbookRun { playbook { name } current { key title } }");
  show("playbook", `${playbookRun.playbook.name}, next: ${playbookRun.current.title}`);
  shouldBe("the next step", playbookRun.current.key, "roll-back");
}

const signal = ({ baseUrl, cast }: World, what: Alert): Promise<void> =>
  post(`${baseUrl}/v1/signals/alertmanager/${cast.integrationKey}`, alertmanagerPayload(what));

const deploy = ({ baseUrl, cast }: World): Promise<void> =>
  post(`${baseUrl}/v2/change/enqueue`, {
    routing_key: cast.integrationKey,
    payload: {
      summary: "fraud-scoring v2.5 rolled out to 100 % of traffic",
      timestamp: "2026-03-02T09:45:00Z",
      source: "model-registry",
    },
  });

async function post(url: string, body: object): Promise<void> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  shouldBe("the webhook's answer", answer.status, 202);
}
