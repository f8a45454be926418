import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Host } from "../../local/host.ts";
import { startHost } from "../../local/startHost.ts";
import { runTocsin } from "../../scripts/tocsin/runTocsin.ts";
import { type Api, apiOf } from "../support/api.ts";
import { startTestHost, type TestHost } from "../support/testHost.ts";

let full: TestHost;
let empty: Host;
let dir: string;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "tocsin-config-"));
  full = await startTestHost();
  await furnish(full.api);
  empty = await startHost({
    ...{ dir: join(dir, "host"), port: 0, quiet: true },
    clock: { startAt: Date.parse("2026-03-01T10:00:00Z") },
  });
  vi.stubEnv("TOCSIN_SECRET_RANKER_GITHUB", "a-secret-that-is-not-github's");
  for (const who of ["ADA", "GRACE"]) {
    vi.stubEnv(`TOCSIN_CHANNEL_FRAUD_SCORING_EU_${who}_URL`, "https://pager.example.com/hook");
    vi.stubEnv(`TOCSIN_CHANNEL_FRAUD_SCORING_EU_${who}_SIGNING_KEY`, "a key of sixteen letters");
  }
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await Promise.all([full.stop(), empty.stop()]);
  rmSync(dir, { recursive: true });
});

/** Whatever files can say, some of it in ways that files say otherwise. */
async function furnish(api: Api): Promise<void> {
  const made = async (mutation: string, input: object, object: string): Promise<string> =>
    (await api.mutate<Record<string, { id: string }>>(mutation, input, `${object} { id }`))[object]
      ?.id ?? "";
  const mei = await made(
    "createUser",
    { name: "Mei", email: "mei@example.com", timeZone: "Asia/Tokyo", login: "auth0|mei" },
    "user",
  );
  const noor = await made("createUser", { name: "Noor" }, "user");
  const teamId = await made("createTeam", { name: "Ranking", memberIds: [noor, mei] }, "team");
  const start = "2026-02-02T09:00:00+01:00";
  const weekly = { name: "Weekly", start, turn: { unit: "WEEKS", count: 1 } };
  const nights = {
    ...{ name: "Nights", start, rotationVirtualStart: "2026-02-03T08:00:00Z", userIds: [noor] },
    ...{ rotationTurnLengthSeconds: 43_200, wallClock: true },
    restrictions: [{ kind: "DAILY", startTime: "22:00:00", durationSeconds: 28_800 }],
  };
  const scheduleId = await made(
    "createSchedule",
    {
      ...{ name: "Ranking on call", timeZone: "Europe/Berlin", teamId },
      layers: [{ ...weekly, userIds: [mei, noor] }, nights],
    },
    "schedule",
  );
  const escalationPolicyId = await made(
    "createEscalationPolicy",
    {
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
    },
    "escalationPolicy",
  );
  const store = await made("createService", { name: "feature-store" }, "service");
  const ranker = await made(
    "createService",
    {
      ...{ name: "Ranker", description: "Orders what is found:\nbest first.", escalationPolicyId },
      ...{ teamId, dependsOn: [store], autoResolve: false, defaultCategory: "LATENCY" },
      awsResources: ["arn:aws:sagemaker:*:*:endpoint/ranker*"],
    },
    "service",
  );
  await api.mutate("updateService", { id: store, dependsOn: [ranker] }, "service { id }");
  const canary = { labels: [{ name: "stage", value: "canary-*" }] };
  const rules = [
    { name: "Canaries", match: canary, suppress: true },
    { name: "Drift", category: "DRIFT", severity: "high", title: "{model}: {@title}", stop: true },
    { name: "Off", enabled: false, match: { severities: ["UNSTATED", "SEV5"] }, dedupKey: "{job}" },
  ];
  await api.mutate("setServiceRules", { serviceId: ranker, rules }, "service { id }");
  await api.mutate(
    "setSeverityRule",
    { severity: "SEV3", pagesOnCall: true, channels: ["fraud-scoring-eu-ada", "email-team"] },
    "severityTable { version }",
  );
  await monitor(api, { ranker, store });
}

/** What monitors say, and when it is not listened to. */
async function monitor(
  api: Api,
  { ranker, store }: { ranker: string; store: string },
): Promise<void> {
  const topicArns = ["arn:aws:sns:eu-central-1:111122223333:alarms"];
  const { integration } = await api.mutate<{ integration: { id: string } }>(
    "createIntegrationKey",
    { serviceId: ranker, name: "github" },
    "integration { id }",
  );
  const place = { serviceId: ranker, id: integration.id };
  await api.mutate("setIntegrationSecret", place, "integration { id }");
  await api.mutate("setIntegrationTopics", { ...place, topicArns }, "integration { id }");
  const statuses = { firing: ["*"], resolved: ["ok"] };
  const mapping = { key: "{id}", title: "{name}", each: "alerts", status: "{state}", statuses };
  await api.mutate("setIntegrationMapping", { ...place, mapping }, "integration { id }");
  const [start, window] = ["2032-02-02T09:00:00+01:00", "maintenanceWindow { id }"];
  await api.mutate(
    "createMaintenanceWindow",
    {
      ...{ serviceId: ranker, name: "Move", start, end: "2032-02-03T09:00:00Z" },
      labels: [{ name: "stage", value: "*" }],
    },
    window,
  );
  const sundays = { kind: "WEEKLY", startDay: 7, startTime: "03:00", durationSeconds: 7_200 };
  const recurrence = { timeZone: "Europe/Berlin", windows: [sundays] };
  const compaction = { serviceId: store, name: "Compaction", start, recurrence };
  await api.mutate("createMaintenanceWindow", compaction, window);
}

/** The exit code, and all that was printed. */
async function tocsin(
  host: { baseUrl: string; token: string },
  ...words: readonly string[]
): Promise<[number, string]> {
  const printed: string[] = [];
  const keep = (text: string) => void printed.push(text);
  const access = ["--url", host.baseUrl, "--token", host.token];
  const code = await runTocsin([...words, ...access], { say: keep, complain: keep });
  return [code, printed.join("\n")];
}

let folders = 0;
/** A file in a folder of its own, with a lock of its own. */
function file(text: string): string {
  const folder = join(dir, String(++folders));
  mkdirSync(folder);
  const path = join(folder, "tocsin.yaml");
  writeFileSync(path, text);
  return path;
}

/** A file beside another one. */
const keysFile = (path: string): string => join(dirname(path), "keys.json");
const keysIn = (path: string): readonly string[] => ["--keys", keysFile(path)];

async function node(kind: string, name: string, fields: string): Promise<unknown> {
  const data = await apiOf(empty).query<Record<string, { nodes: { name: string }[] }>>(
    `{ ${kind} { nodes { name ${fields} } } }`,
  );
  return data[kind]?.nodes.find((one) => one.name === name);
}

test("what one host exports makes another one that exports the same", async () => {
  const [before, after] = [file(""), file("")];
  await tocsin(full.host, "export", before);
  const [code, printed] = await tocsin(empty, "apply", before, "--yes", ...keysIn(before));
  await tocsin(empty, "export", after);
  expect([code, printed]).toEqual([
    0,
    expect.stringMatching(/17 create, 1 change, [\s\S]*changed service feature-store$/),
  ]);
  expect(readFileSync(after, "utf8")).toBe(readFileSync(before, "utf8"));
});

test("an export names people by e-mail or name and no secret", async () => {
  const [, text] = await tocsin(full.host, "export", "--kinds", "channels,teams");
  expect(text).toContain(`  - name: fraud-scoring-eu-ada
    kind: WEBHOOK
    urlFrom: TOCSIN_CHANNEL_FRAUD_SCORING_EU_ADA_URL
    signingKeyFrom: TOCSIN_CHANNEL_FRAUD_SCORING_EU_ADA_SIGNING_KEY
`);
  expect(text).toContain(`teams:
  - name: Ranking
    members:
      - Noor
      - mei@example.com`);
  expect(text).not.toContain(full.pager.url);
});

test("applying twice changes nothing, neither there nor in the lock", async () => {
  const path = file("teams:\n  - name: Twice\n    members: [Maya Lindqvist]\n");
  const lock = join(dirname(path), "tocsin.lock.json");
  await tocsin(empty, "apply", path, "--yes");
  const before = [await node("teams", "Twice", "id version"), readFileSync(lock, "utf8")];
  const [code, printed] = await tocsin(empty, "apply", path, "--yes");
  expect([code, printed]).toEqual([0, expect.stringContaining("0 create, 0 change, 1 unchanged")]);
  expect([await node("teams", "Twice", "id version"), readFileSync(lock, "utf8")]).toEqual(before);
});

test("a dry run says by its exit code whether anything would change, and writes nothing", async () => {
  const path = file("teams:\n  - name: Dry\n");
  const [first] = await tocsin(empty, "apply", path, "--dry-run");
  const written = await node("teams", "Dry", "version");
  await tocsin(empty, "apply", path, "--yes");
  const [second] = await tocsin(empty, "apply", path, "--dry-run");
  expect([first, written, second]).toEqual([2, undefined, 0]);
});

test("a change of the file is shown field by field and made", async () => {
  const path = file(
    "services:\n  - name: changing\n    description: Old\n    autoResolve: false\n",
  );
  await tocsin(empty, "apply", path, "--yes");
  writeFileSync(path, "services:\n  - name: changing\n    awsResources: [arn:aws:s3:*]\n");
  const [code, printed] = await tocsin(empty, "apply", path, "--yes");
  expect([code, printed.split("\n").slice(0, 4)]).toEqual([
    0,
    [
      "change service changing",
      '    description: "Old" → none',
      "    autoResolve: false → true",
      '    awsResources: [] → ["arn:aws:s3:*"]',
    ],
  ]);
  expect(await node("services", "changing", "description autoResolve awsResources")).toEqual({
    ...{ name: "changing", description: null, autoResolve: true },
    awsResources: ["arn:aws:s3:*"],
  });
});

test("what was changed by hand is shown and stays, until that is forced", async () => {
  const path = file("services:\n  - name: by-hand\n    description: From the file\n");
  await tocsin(empty, "apply", path, "--yes");
  const { id } = (await node("services", "by-hand", "id")) as { id: string };
  await apiOf(empty).mutate("updateService", { id, description: "By hand" }, "service { id }");
  const [refused, printed] = await tocsin(empty, "apply", path, "--yes");
  const stayed = await node("services", "by-hand", "description");
  const [forced] = await tocsin(empty, "apply", path, "--yes", "--force");
  expect([refused, printed]).toEqual([
    1,
    expect.stringContaining(`conflict service by-hand: it was changed by hand: version 2, applied was 1
    description: "By hand" → "From the file"`),
  ]);
  expect([stayed, forced, await node("services", "by-hand", "description")]).toEqual([
    { name: "by-hand", description: "By hand" },
    0,
    { name: "by-hand", description: "From the file" },
  ]);
});

test("a fresh export knows what was changed by hand, so that the file may change it", async () => {
  const path = file("");
  await apiOf(empty).mutate("createTeam", { name: "Made by hand" }, "team { id }");
  await tocsin(empty, "export", path, "--kinds", "teams");
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replace("- name: Made by hand", "$&\n    managers: [Maya Lindqvist]"));
  const [code, printed] = await tocsin(empty, "apply", path, "--yes");
  expect([code, printed]).toEqual([0, expect.stringContaining("changed team Made by hand")]);
});

test("an override is no change by hand, and turns that one moved on are exported as they are taken", async () => {
  const path = file(`schedules:
  - name: Moved
    timeZone: UTC
    layers:
      - name: Weekly
        start: 2026-02-23T00:00:00Z
        turn: { unit: WEEKS, count: 1 }
        users: [Maya Lindqvist, Tomás Ferreira]
`);
  await tocsin(empty, "apply", path, "--yes");
  const { id } = (await node("schedules", "Moved", "id")) as { id: string };
  const span = { start: "2026-03-05T00:00:00Z", end: "2026-03-06T00:00:00Z" };
  await apiOf(empty).mutate("createOverride", { scheduleId: id, ...span }, "schedule { id }");
  writeFileSync(
    path,
    readFileSync(path, "utf8").replace(", Tomás Ferreira]", ", Tomás Ferreira, Maya Lindqvist]"),
  );
  const [overridden] = await tocsin(empty, "apply", path, "--yes");
  const layers = (await node("schedules", "Moved", "layers { users { id } }")) as {
    layers: { users: { id: string }[] }[];
  };
  const [maya, tomas] = layers.layers[0]?.users.map((user) => user.id) ?? [];
  const start = "2026-02-16T00:00:00Z";
  const layer = { name: "Weekly", start, turn: { unit: "WEEKS", count: 1 } };
  await apiOf(empty).mutate(
    "updateSchedule",
    { id, layers: [{ ...layer, userIds: [maya, tomas] }] },
    "schedule { id }",
  );
  const [, text] = await tocsin(empty, "export", "--kinds", "schedules");
  expect(overridden).toBe(0);
  expect(text).toContain(`        users:
          - Tomás Ferreira
          - Maya Lindqvist`);
});

test("a rule that the file changes is the only thing that is written", async () => {
  const path = file(`services:
  - name: ruled
    rules: [{ name: Canaries, match: { labels: [{ name: stage, value: canary }] }, suppress: true }]
`);
  await tocsin(empty, "apply", path, "--yes");
  writeFileSync(path, readFileSync(path, "utf8").replace("canary", '"canary*"'));
  const [code, printed] = await tocsin(empty, "apply", path, "--yes");
  const { id } = (await node("services", "ruled", "id")) as { id: string };
  const { auditLog } = await apiOf(empty).query<{ auditLog: { nodes: { action: string }[] } }>(
    `{ auditLog(subject: "${id}") { nodes { action } } }`,
  );
  expect([code, printed]).toEqual([
    0,
    expect.stringContaining(`change service ruled
    rules[0].match.labels[0].value: "canary" → "canary*"`),
  ]);
  expect(auditLog.nodes.map(({ action }) => action).sort()).toEqual([
    ...["createService", "setServiceRules", "setServiceRules"],
  ]);
});

const monitored = `services: [{ name: monitored }]
integrations:
  - { service: monitored, name: prometheus }
  - { service: monitored, name: grafana, secretFrom: GRAFANA_SECRET }
`;

test("a new integration's key is in the file that was named for it, and opens the door", async () => {
  const path = file(monitored);
  vi.stubEnv("GRAFANA_SECRET", "a-secret-of-grafana");
  const [code, printed] = await tocsin(empty, "apply", path, "--yes", ...keysIn(path));
  const text = readFileSync(keysFile(path), "utf8");
  const keys = JSON.parse(text)[empty.graphqlUrl] as Record<string, string>;
  const alert = { key: "a", title: "Slow", status: "firing" };
  const post = (name: string, secret = "none") =>
    fetch(`${empty.baseUrl}/v1/signals/generic/${keys[name]}`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
      body: JSON.stringify(alert),
    });
  const answers = [
    await post("monitored/prometheus"),
    await post("monitored/grafana"),
    await post("monitored/grafana", "a-secret-of-grafana"),
  ];
  expect([code, statSync(keysFile(path)).mode & 0o777]).toEqual([0, 0o600]);
  expect(answers.map(({ status }) => status)).toEqual([202, 401, 202]);
  const lock = readFileSync(join(dirname(path), "tocsin.lock.json"), "utf8");
  for (const secret of [...Object.values(keys), "a-secret-of-grafana"])
    expect(printed + lock).not.toContain(secret);
});

test("no key is made that nobody could see", async () => {
  const path = file(monitored.replaceAll("monitored", "unheard"));
  vi.stubEnv("GRAFANA_SECRET", "a-secret-of-grafana");
  const [code, printed] = await tocsin(empty, "apply", path, "--yes");
  expect([code, printed, await node("services", "unheard", "id")]).toEqual([
    1,
    expect.stringContaining("name a file for them with --keys"),
    undefined,
  ]);
});

test("a key that was revoked by hand is a conflict, and another one is made when that is forced", async () => {
  const path = file(`services: [{ name: revoked }]
integrations: [{ service: revoked, name: prometheus }]
`);
  await tocsin(empty, "apply", path, "--yes", ...keysIn(path));
  const first = readFileSync(keysFile(path), "utf8");
  const service = (await node("services", "revoked", "id integrations { id }")) as {
    id: string;
    integrations: { id: string }[];
  };
  const place = { serviceId: service.id, id: service.integrations[0]?.id };
  await apiOf(empty).mutate("revokeIntegrationKey", place, "integration { id }");
  const [refused, printed] = await tocsin(empty, "apply", path, "--yes", ...keysIn(path));
  const [forced] = await tocsin(empty, "apply", path, "--yes", "--force", ...keysIn(path));
  expect([refused, forced]).toEqual([1, 0]);
  expect(printed).toContain("conflict integration revoked/prometheus: it was here when");
  expect(readFileSync(keysFile(path), "utf8")).not.toBe(first);
});

test("a window that the file moves is moved, and one that was cancelled by hand stays so", async () => {
  const path = file(`services: [{ name: maintained }]
maintenanceWindows:
  - { service: Maintained, name: Move, start: 2032-05-01T00:00:00Z, end: 2032-05-02T00:00:00Z }
`);
  await tocsin(empty, "apply", path, "--yes");
  writeFileSync(path, readFileSync(path, "utf8").replace("05-02T", "05-03T"));
  const [moved] = await tocsin(empty, "apply", path, "--yes");
  const select = "id maintenanceWindows { id end }";
  const service = (await node("services", "maintained", select)) as {
    id: string;
    maintenanceWindows: { id: string; end: string }[];
  };
  const [window] = service.maintenanceWindows;
  const cancelled = { serviceId: service.id, id: window?.id };
  await apiOf(empty).mutate("cancelMaintenanceWindow", cancelled, "service { id }");
  const [refused, printed] = await tocsin(empty, "apply", path, "--yes");
  const [forced] = await tocsin(empty, "apply", path, "--yes", "--force");
  expect([moved, window?.end, refused, forced]).toEqual([0, "2032-05-03T00:00:00.000Z", 1, 0]);
  expect(printed).toContain(
    "conflict maintenance window maintained/Move: it was here when it was last applied, and is gone",
  );
});

test("nothing is written where nobody says yes", async () => {
  const path = file("teams:\n  - name: Unasked\n");
  const [code, printed] = await tocsin(empty, "apply", path);
  expect([code, printed, await node("teams", "Unasked", "id")]).toEqual([
    1,
    expect.stringContaining("nothing was written: say --yes where nobody can be asked"),
    undefined,
  ]);
});

test("what the host refuses ends the apply, and the next one goes on from there", async () => {
  const rosa = "users:\n  - { name: Rosa, login: auth0|rosa }\n";
  const path = file(`${rosa}  - { name: Rosa Lind, login: auth0|rosa }\n`);
  const [refused, printed] = await tocsin(empty, "apply", path, "--yes");
  writeFileSync(path, `${rosa}  - { name: Rosa Lind, login: auth0|lind }\n`);
  const [again, then] = await tocsin(empty, "apply", path, "--yes");
  expect([refused, printed]).toEqual([
    1,
    expect.stringMatching(/created user Rosa\n.*createUser was refused: Another user signs in/),
  ]);
  expect([again, then]).toEqual([0, expect.stringContaining("1 create, 0 change, 1 unchanged")]);
});

test("what is not in the files is named and left alone", async () => {
  const path = file("teams:\n  - name: Managed\n");
  const [, printed] = await tocsin(empty, "apply", path, "--dry-run");
  expect(printed).toMatch(/not managed here: .*user Maya Lindqvist/);
});
