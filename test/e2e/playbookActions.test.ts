import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type Api, apiOf } from "../support/api.ts";
import { type OnCallHost, startOnCallHost } from "../support/onCallHost.ts";
import { type Receiver, startReceiver } from "../support/receiver.ts";

let system: OnCallHost;
let platform: Receiver;
let grace: Api;
let made = 0;
beforeAll(async () => {
  platform = await startReceiver(() => ({ status: 200, body: "ranker is on v2.4" }));
  system = await startOnCallHost();
  const channel = { name: "model-rollback", kind: "WEBHOOK", url: platform.url };
  await system.api.mutate("createChannel", channel, "channel { name }");
  const { graphqlUrl } = system.host;
  grace = apiOf({ graphqlUrl, token: await system.host.tokenFor("grace") });
});
afterAll(async () => {
  await system.stop();
  await platform.stop();
});
beforeEach(async () => {
  await system.resolveAll();
  await settings({ automatic: true });
  calls();
});

let seen = 0;
/** What the platform was asked to do since the last call. */
function calls() {
  const fresh = platform.received.slice(seen);
  seen = platform.received.length;
  return fresh.map(({ body }) => JSON.parse(body));
}
const settings = (input: object) =>
  system.api.mutate("setActionSettings", input, "actionSettings { version }");

/** A SEV1 whose playbook, for its service alone, rolls back in its second step. */
async function incidentWith(action: object, rest: object = {}): Promise<string> {
  const serviceId = await system.service([{ targets: [{ userId: system.ids.ada }] }]);
  const phase = "MITIGATE";
  await system.api.mutate(
    "createPlaybook",
    {
      ...{ name: `Rollback ${++made}`, summary: "A rollback.", categories: ["DRIFT"] },
      serviceIds: [serviceId],
      steps: [
        { key: "look", phase, title: "Look", instruction: "At the suspects." },
        {
          ...{ key: "roll-back", phase, title: "Roll back", instruction: "To the last good one." },
          action: {
            ...{ label: "Roll the model back", kind: "HTTP", target: "model-rollback" },
            input: [{ name: "service", value: "{@serviceName}" }],
            ...action,
          },
        },
      ],
    },
    "playbook { id }",
  );
  const input = { serviceId, title: "Drift", severity: "SEV1", category: "DRIFT", ...rest };
  const { incident } = await system.api.mutate<{ incident: { id: string } }>(
    "declareIncident",
    input,
    "incident { id }",
  );
  await system.host.settled();
  return incident.id;
}
const ask = (id: string, rest: object = {}, api = system.api) =>
  api.mutate("requestPlaybookAction", { id, key: "roll-back", ...rest }, "incident { id }");
const approve = (id: string, actionId: string, api: Api) =>
  api.mutate("approvePlaybookAction", { id, actionId }, "incident { id }");

interface Run {
  readonly id: string;
  readonly state: string;
  readonly output: string | null;
  readonly requestedBy: string;
  readonly approvedBy: string | null;
}
async function runs(id: string): Promise<readonly Run[]> {
  await system.host.settled();
  const { incident } = await system.api.query<{ incident: { playbookActions: Run[] } }>(
    `{ incident(id: "${id}") { playbookActions { id state output requestedBy approvedBy } } }`,
  );
  return incident.playbookActions;
}
async function story(id: string): Promise<readonly string[]> {
  const { incident } = await system.api.query<{
    incident: { timeline: { nodes: { kind: string; summary: string }[] } };
  }>(`{ incident(id: "${id}") { timeline { nodes { kind summary } } } }`);
  const nodes = incident.timeline.nodes.filter(({ kind }) => kind.startsWith("Action"));
  return nodes.map(({ summary }) => summary);
}

it("a rollback that two people click at once, one of them twice, is carried out once", async () => {
  const id = await incidentWith({});

  const clicks = await Promise.allSettled([
    ask(id, { idempotencyKey: "one click" }),
    ask(id, { idempotencyKey: "one click" }),
    ask(id, { idempotencyKey: "another" }),
    ask(id, { idempotencyKey: "one click" }, grace),
  ]);
  const [run, ...others] = await runs(id);
  const later = await ask(id).catch((error: Error) => error.message);

  expect(clicks.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
  expect(others).toEqual([]);
  expect(run).toMatchObject({ state: "SUCCEEDED", output: "ranker is on v2.4" });
  expect(calls()).toEqual([
    expect.objectContaining({
      kind: "ACTION",
      actionId: run?.id,
      input: { service: `service ${made}` },
    }),
  ]);
  expect(later).toContain(`again: "${run?.id}"`);
});

it("whoever names the run that has ended has it done once more", async () => {
  const id = await incidentWith({});
  platform.plan({ status: 503 });
  await ask(id);
  const [failed] = await runs(id);
  await ask(id, { again: failed?.id });

  expect((await runs(id)).map(({ state }) => state)).toEqual(["FAILED", "SUCCEEDED"]);
  expect(await story(id)).toContain(
    '"Roll the model back" has failed. The receiver answered with HTTP 503.',
  );
});

it("what needs approval waits for a second person, and who asked is refused", async () => {
  const id = await incidentWith({ needsApproval: true });
  await ask(id);
  const [waiting] = await runs(id);
  const told = system.pages().at(-1);
  const own = await approve(id, waiting?.id ?? "", system.api).catch(
    (error: Error) => error.message,
  );
  const before = calls();
  await approve(id, waiting?.id ?? "", grace);

  expect(waiting?.state).toBe("REQUESTED");
  expect(told).toBe("ada: ActionRequested");
  expect(own).toContain("Somebody else has to agree");
  expect(before).toEqual([]);
  expect(await runs(id)).toMatchObject([
    { state: "SUCCEEDED", requestedBy: "local-admin", approvedBy: "grace" },
  ]);
  expect(calls()).toHaveLength(1);
});

it("nobody approves within a quarter of an hour: it lapses, and is carried out by no later yes", async () => {
  const id = await incidentWith({ needsApproval: true });
  await ask(id);
  await system.minutes(16);
  const [run] = await runs(id);
  const late = await approve(id, run?.id ?? "", grace).catch((error: Error) => error.message);

  expect(run?.state).toBe("LAPSED");
  expect(late).toContain("it is LAPSED");
  expect(calls()).toEqual([]);
});

it("a receiver that cuts the line is not called once more", async () => {
  const id = await incidentWith({});
  platform.plan("lost");
  await ask(id);
  await system.minutes(30);

  expect(await runs(id)).toMatchObject([
    {
      state: "FAILED",
      output:
        "The receiver could not be heard: connection reset. Whether it was done is not known.",
    },
  ]);
  expect(calls()).toHaveLength(1);
});

const automatic = { automatic: { categories: ["DRIFT"], severities: ["SEV1"] } };

it("an automatic action says so on the timeline, and runs when the run comes to its step", async () => {
  const id = await incidentWith(automatic);
  const before = await runs(id);
  await system.act("takePlaybookStep", id, { key: "look" });

  expect(before).toEqual([]);
  expect(await runs(id)).toMatchObject([{ state: "SUCCEEDED", requestedBy: "Tocsin" }]);
  expect(await story(id)).toEqual([
    'By itself, as the playbook says for such an incident: "Roll the model back" (step "Roll back").',
    '"Roll the model back" was carried out. ranker is on v2.4',
  ]);
  expect(calls()).toHaveLength(1);
});

it("the switch stops automatic actions, and the timeline says so", async () => {
  const id = await incidentWith(automatic);
  await settings({ automatic: false });
  await system.act("takePlaybookStep", id, { key: "look" });

  expect(await runs(id)).toEqual([]);
  expect(await story(id)).toEqual([
    '"Roll the model back" would have been carried out by itself, and is not. Automatic actions are switched off.',
  ]);
  expect(calls()).toEqual([]);
});

it("in a drill nothing is carried out, neither by itself nor by hand", async () => {
  const id = await incidentWith(automatic, { drill: true });
  await system.act("takePlaybookStep", id, { key: "look" });

  await expect(ask(id)).rejects.toThrow("This is a drill, in which nothing is carried out.");
  expect(await story(id)).toEqual([
    '"Roll the model back" would have been carried out by itself, and is not. This is a drill, in which nothing is carried out.',
  ]);
  expect(calls()).toEqual([]);
});

it("an action that is not set up says what to set", async () => {
  const id = await incidentWith({ kind: "STEP_FUNCTIONS", target: "endpoint-rollback" });

  await expect(ask(id)).rejects.toThrow(
    'The action is not set up. Set a target "endpoint-rollback" of kind STEP_FUNCTIONS with setActionSettings',
  );
});

it("a label that could be more than a word is not put into an action", async () => {
  const id = await incidentWith({ input: [{ name: "endpoint", value: "{endpoint}" }] });

  await expect(ask(id)).rejects.toThrow(
    'It needs a value for "endpoint", and the incident has no such label.',
  );
  await expect(ask(id, { values: [{ name: "endpoint", value: "$(reboot)" }] })).rejects.toThrow(
    'The value of "endpoint" is not put into an action',
  );
  expect(calls()).toEqual([]);
});
