import type { Api } from "./api.ts";

/** Configures whatever files can say, some of it in ways that files say otherwise. */
export async function furnish(api: Api): Promise<void> {
  const make = maker(api);
  const [mei, noor] = [await reachable(api), await make("createUser", { name: "Noor" }, "user")];
  const teamId = await make("createTeam", { name: "Ranking", memberIds: [noor, mei] }, "team");
  const policyId = await escalation(api, { mei, noor, teamId });
  const waits = { name: "feature-store", resolveAfterSeconds: 300 };
  const store = await make("createService", waits, "service");
  const ranker = await make(
    "createService",
    {
      ...{ name: "Ranker", description: "Orders what is found:\nbest first." },
      ...{ escalationPolicyId: policyId, teamId, dependsOn: [store], autoResolve: false },
      grouping: { windowSeconds: 600, by: "LABELS", labels: ["model"] },
      ...{ defaultCategory: "LATENCY", awsResources: ["arn:aws:sagemaker:*:*:endpoint/ranker*"] },
    },
    "service",
  );
  await api.mutate("updateService", { id: store, dependsOn: [ranker] }, "service { id }");
  await api.mutate("setDefaultEscalationPolicy", { id: policyId }, "escalationPolicy { id }");
  await api.mutate("setDefaultAwsService", { serviceId: store }, "service { id }");
  await rules(api, ranker);
  await integration(api, ranker);
  await maintenance(api, { ranker, store });
  await triage(api, { teamId, serviceId: store });
  await practice(api, store);
  await telling(api, { mei, noor });
  await api.mutate(
    "setSeverityRule",
    { severity: "SEV3", pagesOnCall: true, channels: ["fraud-scoring-eu-ada", "email-team"] },
    "severityTable { version }",
  );
}

async function telling(api: Api, { mei, noor }: { mei: string; noor: string }): Promise<void> {
  const template = {
    audience: "PUBLIC",
    stage: "RESOLVED",
    headline: "Over",
    text: "All is well.",
  };
  const input = {
    channels: [{ audience: "STAKEHOLDERS", channels: ["fraud-scoring-eu-grace"] }],
    reviewers: [{ capacity: "LEGAL", userIds: [noor, mei] }],
    templates: [template, { ...template, severity: "P0", headline: "Over at last" }],
  };
  await api.mutate("setCommunication", input, "communication { version }");
}

/** Makes something, and says its id. */
const maker =
  (api: Api) =>
  async (mutation: string, input: object, object: string): Promise<string> =>
    (await api.mutate<Record<string, { id: string }>>(mutation, input, `${object} { id }`))[object]
      ?.id ?? "";

/** Somebody who has said how to reach them. */
async function reachable(api: Api): Promise<string> {
  const mei = { name: "Mei", email: "mei@example.com", timeZone: "Asia/Tokyo", login: "auth0|mei" };
  const id = await maker(api)("createUser", mei, "user");
  const contacts = ["fraud-scoring-eu-ada", "fraud-scoring-eu-grace"];
  const quietHours = { days: [7, 6], from: "22:00", to: "07:00" };
  await api.mutate("updateUser", { id, contacts, quietHours, pagesPerHour: 12 }, "user { id }");
  const contactRules = [
    { urgency: "PAGE", channel: "fraud-scoring-eu-grace" },
    { urgency: "PAGE", channel: "fraud-scoring-eu-ada", delaySeconds: 120 },
  ];
  await api.mutate("setContactRules", { userId: id, rules: contactRules }, "user { id }");
  return id;
}

async function escalation(
  api: Api,
  { mei, noor, teamId }: { mei: string; noor: string; teamId: string },
): Promise<string> {
  const start = "2026-02-02T09:00:00+01:00";
  const weekly = { name: "Weekly", start, turn: { unit: "WEEKS", count: 1 } };
  const nights = {
    ...{ name: "Nights", start, rotationVirtualStart: "2026-02-03T08:00:00Z", userIds: [noor] },
    ...{ rotationTurnLengthSeconds: 43_200, wallClock: true },
    restrictions: [{ kind: "DAILY", startTime: "22:00:00", durationSeconds: 28_800 }],
  };
  const layers = [{ ...weekly, userIds: [mei, noor] }, nights];
  const schedule = { name: "Ranking on call", timeZone: "Europe/Berlin", teamId, layers };
  const scheduleId = await maker(api)("createSchedule", schedule, "schedule");
  const policy = {
    ...{ name: "Ranking", repeat: 2, teamId, resolveWithinSeconds: 7_200 },
    steps: [
      { targets: [{ scheduleId }], delaySeconds: 600, holdUntilOnCall: true },
      {
        ...{ targets: [{ userId: noor }, { userId: mei }], mode: "ROUND_ROBIN" },
        hours: { days: [5, 1], from: "09:00", to: "18:00" },
      },
    ],
    fallback: [{ teamId }, { channel: "fraud-scoring-eu-ada" }],
    senior: [{ userId: mei }],
  };
  return maker(api)("createEscalationPolicy", policy, "escalationPolicy");
}

async function rules(api: Api, serviceId: string): Promise<void> {
  const canary = { labels: [{ name: "stage", value: "canary-*" }] };
  const signalRules = [
    { name: "Canaries", match: canary, suppress: true },
    { name: "Drift", category: "DRIFT", severity: "high", title: "{model}: {@title}", stop: true },
    { name: "Off", enabled: false, match: { severities: ["UNSTATED", "SEV5"] }, dedupKey: "{job}" },
  ];
  await api.mutate("setServiceRules", { serviceId, rules: signalRules }, "service { id }");
}

/** A key with all that can be said of one. */
async function integration(api: Api, serviceId: string): Promise<void> {
  const github = { serviceId, name: "github" };
  const id = await maker(api)("createIntegrationKey", github, "integration");
  const place = { serviceId, id };
  await api.mutate("setIntegrationSecret", place, "integration { id }");
  const topicArns = ["arn:aws:sns:eu-central-1:111122223333:alarms"];
  await api.mutate("setIntegrationTopics", { ...place, topicArns }, "integration { id }");
  const statuses = { firing: ["*"], resolved: ["ok"] };
  const mapping = { key: "{id}", title: "{name}", each: "alerts", status: "{state}", statuses };
  await api.mutate("setIntegrationMapping", { ...place, mapping }, "integration { id }");
}

/** Who hears of what, how a job is watched, and what is done about it. */
async function triage(
  api: Api,
  { teamId, serviceId }: { teamId: string; serviceId: string },
): Promise<void> {
  const drift = { categories: ["DRIFT"], lowestSeverity: "SEV4", toleranceSeconds: 300 };
  const outage = { categories: ["LATENCY"], channels: ["fraud-scoring-eu-ada"] };
  const heard = { teamId, subscriptions: [drift, outage] };
  await api.mutate("setTeamSubscriptions", heard, "categorySubscriptions { version }");
  const nightly = { serviceId, name: "nightly", everySeconds: 86_400, severity: "high" };
  await api.mutate("createHeartbeat", nightly, "heartbeat { id }");
  const look = {
    key: "look",
    phase: "ASSESS",
    title: "Look",
    instruction: "Compare with last week.",
  };
  const question = { text: "Was there a deployment?", yes: "back", no: "END" };
  const back = { key: "back", phase: "MITIGATE", title: "Go back", instruction: "Roll back." };
  const own = { name: "Stale features", summary: "Features are old.", categories: ["DRIFT"] };
  const rollback = {
    ...{ label: "Roll back", kind: "STEP_FUNCTIONS", target: "endpoint-rollback" },
    input: [{ name: "endpoint", value: "{endpoint}" }],
  };
  const automatic = { categories: ["DRIFT"], severities: ["SEV1"] };
  const steps = [
    { ...look, question },
    { ...back, expectedMinutes: 5, action: { ...rollback, automatic, needsApproval: true } },
  ];
  await api.mutate("createPlaybook", { ...own, serviceIds: [serviceId], steps }, "playbook { id }");
  const resource = "arn:aws:states:eu-west-1:111122223333:stateMachine:tocsin-rollback";
  const targets = [{ name: "endpoint-rollback", kind: "STEP_FUNCTIONS", resource }];
  const settings = { automatic: false, targets };
  await api.mutate("setActionSettings", settings, "actionSettings { version }");
  const edited = { id: "pbk_latency", summary: "Answers are slower than was promised." };
  await api.mutate("updatePlaybook", edited, "playbook { id }");
}

/** What is tried when nothing has happened. */
async function practice(api: Api, serviceId: string): Promise<void> {
  const drills = {
    ...{ serviceId, name: "Fridays", scenarioIds: ["latency", "model-drift"], pages: false },
    ...{ start: "2032-02-06T10:00:00+01:00", timeZone: "Europe/Berlin" },
    every: { unit: "WEEKS", count: 2 },
  };
  await api.mutate("createDrillPlan", drills, "drillPlan { id }");
  const check = {
    serviceId,
    channel: "fraud-scoring-eu-ada",
    everySeconds: 86_400,
    withinSeconds: 300,
  };
  await api.mutate("setPageCheck", { ...check, enabled: false }, "pageCheck { version }");
}

async function maintenance(
  api: Api,
  { ranker, store }: { ranker: string; store: string },
): Promise<void> {
  const start = "2032-02-02T09:00:00+01:00";
  const labels = [{ name: "stage", value: "*" }];
  const move = { serviceId: ranker, name: "Move", start, end: "2032-02-03T09:00:00Z", labels };
  await api.mutate("createMaintenanceWindow", move, "maintenanceWindow { id }");
  const sundays = { kind: "WEEKLY", startDay: 7, startTime: "03:00", durationSeconds: 7_200 };
  const recurrence = { timeZone: "Europe/Berlin", windows: [sundays] };
  const compaction = { serviceId: store, name: "Compaction", start, recurrence };
  await api.mutate("createMaintenanceWindow", compaction, "maintenanceWindow { id }");
}
