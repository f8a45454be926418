import type { Host } from "../../local/host.ts";
import { type Api, apiOf, foundPolicy, foundService, type Team } from "../../test/support/api.ts";

const NAMES = ["Ada", "Grace", "Mary", "Joan", "Paula", "Leo"] as const;
export type Name = (typeof NAMES)[number];

/** Somebody in the story, with what they ask of the API in their own name. */
export interface Person {
  readonly id: string;
  readonly api: Api;
}

/** Ada is on call, Grace is the senior engineer behind her, Mary their manager; Joan writes, Paula and Leo review for PR and LEGAL. */
export interface Cast extends Team {
  readonly people: Readonly<Record<Name, Person>>;
}

interface World {
  readonly host: Host;
  readonly api: Api;
  readonly pagerUrl: string;
  readonly platformUrl: string;
}

/** The people, each with a pager, and the service that they look after. */
export async function gatherCast({ host, api, pagerUrl, platformUrl }: World): Promise<Cast> {
  const people = {} as Record<Name, Person>;
  for (const name of NAMES) {
    const login = name.toLowerCase();
    const id = await addPerson(api, name, `${pagerUrl}/${login}`);
    const token = await host.tokenFor(login);
    people[name] = { id, api: apiOf({ graphqlUrl: host.graphqlUrl, token }) };
  }
  await setReviewers(api, people);
  await equipPlaybook(api, platformUrl);
  return { people, ...(await foundScoring(api, people)) };
}

async function addPerson(api: Api, name: Name, url: string): Promise<string> {
  const login = name.toLowerCase();
  await api.mutate(
    "createChannel",
    { name: `pager-${login}`, kind: "WEBHOOK", url },
    "channel { name }",
  );
  const { user } = await api.mutate<{ user: { id: string } }>(
    "createUser",
    { name, login, contacts: [`pager-${login}`] },
    "user { id }",
  );
  return user.id;
}

async function setReviewers(api: Api, people: Cast["people"]): Promise<void> {
  const reviewers = [
    { capacity: "PR", userIds: [people.Paula.id] },
    { capacity: "LEGAL", userIds: [people.Leo.id] },
  ];
  await api.mutate("setCommunication", { reviewers }, "communication { version }");
}

/** Two services: what checkout asks is whether a payment is fraud. */
async function foundScoring(api: Api, { Ada, Grace, Mary }: Cast["people"]): Promise<Team> {
  const { team } = await api.mutate<{ team: { id: string } }>(
    "createTeam",
    { name: "Fraud", memberIds: [Ada.id, Grace.id], managerIds: [Mary.id] },
    "team { id }",
  );
  const steps = [{ targets: [{ userId: Ada.id }] }, { targets: [{ userId: Grace.id }] }];
  const escalationPolicyId = await foundPolicy(api, "Fraud on call", steps, { teamId: team.id });
  const scoring = await foundService(api, {
    ...{ name: "fraud-scoring-eu", teamId: team.id, escalationPolicyId },
    defaultCategory: "MODEL_PERFORMANCE",
  });
  const checkout = { name: "checkout", dependsOn: [scoring.serviceId] };
  await api.mutate("createService", checkout, "service { id }");
  return scoring;
}

const STEPS =
  "key phase title instruction commands { label text } expectedMinutes question { text yes no } next";

/** Gives the playbook that comes with Tocsin a button for its rollback, which a second person has to approve. */
async function equipPlaybook(api: Api, platformUrl: string): Promise<void> {
  const channel = { name: "rollback", kind: "WEBHOOK", url: platformUrl };
  await api.mutate("createChannel", channel, "channel { name }");
  const { playbook } = await api.query<{ playbook: { id: string; steps: { key: string }[] } }>(
    `{ playbook(id: "pbk_model_performance") { id steps { ${STEPS} } } }`,
  );
  const action = {
    ...{ label: "Roll back to the version before", kind: "HTTP", target: "rollback" },
    ...{ input: [{ name: "service", value: "{@serviceName}" }], needsApproval: true },
  };
  const steps = playbook.steps.map((step) =>
    step.key === "roll-back" ? { ...step, action } : step,
  );
  await api.mutate("updatePlaybook", { id: playbook.id, steps }, "playbook { version }");
}
