import { readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type ConfigDesk, openConfigDesk } from "../support/configDesk.ts";

let desk: ConfigDesk;
beforeAll(async () => {
  desk = await openConfigDesk();
  vi.stubEnv("GRAFANA_SECRET", "a-secret-of-grafana");
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await desk.close();
});

/** A file beside another one. */
const keysFile = (path: string): string => join(dirname(path), "keys.json");
const keysIn = (path: string): readonly string[] => ["--keys", keysFile(path)];

test("a rule that the file changes is the only thing that is written", async () => {
  const path = desk.file(`services:
  - name: ruled
    rules: [{ name: Canaries, match: { labels: [{ name: stage, value: canary }] }, suppress: true }]
`);
  await desk.tocsin("apply", path, "--yes");
  writeFileSync(path, readFileSync(path, "utf8").replace("canary", '"canary*"'));
  const [code, printed] = await desk.tocsin("apply", path, "--yes");
  const id = await desk.idOf("services", "ruled");
  const { auditLog } = await desk.api.query<{ auditLog: { nodes: { action: string }[] } }>(
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
  const path = desk.file(monitored);
  const [code, printed] = await desk.tocsin("apply", path, "--yes", ...keysIn(path));
  const text = readFileSync(keysFile(path), "utf8");
  const keys = JSON.parse(text)[desk.host.graphqlUrl] as Record<string, string>;
  const alert = { key: "a", title: "Slow", status: "firing" };
  const post = (name: string, secret = "none") =>
    fetch(`${desk.host.baseUrl}/v1/signals/generic/${keys[`integrations/${name}`]}`, {
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
  const path = desk.file(monitored.replaceAll("monitored", "unheard"));
  const [code, printed] = await desk.tocsin("apply", path, "--yes");
  expect([code, printed, await desk.node("services", "unheard", "id")]).toEqual([
    1,
    expect.stringContaining("name a file for them with --keys"),
    undefined,
  ]);
});

test("a key that was revoked by hand is a conflict, and another one is made when that is forced", async () => {
  const path = desk.file(`services: [{ name: revoked }]
integrations: [{ service: revoked, name: prometheus }]
`);
  await desk.tocsin("apply", path, "--yes", ...keysIn(path));
  const first = readFileSync(keysFile(path), "utf8");
  const service = await desk.node<{ integrations: { id: string }[] }>(
    "services",
    "revoked",
    "integrations { id }",
  );
  const serviceId = await desk.idOf("services", "revoked");
  const place = { serviceId, id: service?.integrations[0]?.id };
  await desk.api.mutate("revokeIntegrationKey", place, "integration { id }");
  const [refused, printed] = await desk.tocsin("apply", path, "--yes", ...keysIn(path));
  const [forced] = await desk.tocsin("apply", path, "--yes", "--force", ...keysIn(path));
  expect([refused, forced]).toEqual([1, 0]);
  expect(printed).toContain("conflict integration revoked/prometheus: it was here when");
  expect(readFileSync(keysFile(path), "utf8")).not.toBe(first);
});

test("a default that is set by hand time and again is put back time and again", async () => {
  const path = desk.file("services: [{ name: catchall }]\ndefaultAwsService: catchall\n");
  const byHand = async () => {
    const serviceId = await desk.idOf("services", "fraud-scoring");
    await desk.api.mutate("setDefaultAwsService", { serviceId }, "service { id }");
  };
  const names: unknown[] = [];
  for (let round = 0; round < 2; round++) {
    await byHand();
    await desk.tocsin("apply", path, "--yes", "--force");
    names.push(await desk.api.query("{ defaultAwsService { name } }"));
  }
  const set = { defaultAwsService: { name: "catchall" } };
  expect(names).toEqual([set, set]);
});

test("how somebody is reached is as the file says", async () => {
  const path = desk.file(`users:
  - name: Reachable
    contacts: [pager-maya]
    contactRules: [{ urgency: PAGE, channel: pager-maya }]
    quietHours: { days: [6, 7], from: "22:00", to: "08:00" }
    pagesPerHour: 5
`);
  await desk.tocsin("apply", path, "--yes");
  writeFileSync(path, readFileSync(path, "utf8").replace(/^ {4}contactRules.*\n/m, ""));
  const [code, printed] = await desk.tocsin("apply", path, "--yes");
  const select = "contactRules { channel } quietHours { days from to } pagesPerHour";
  expect([code, printed]).toEqual([0, expect.stringContaining("contactRules[0]: {")]);
  expect(await desk.node("users", "Reachable", select)).toEqual({
    ...{ name: "Reachable", contactRules: [], pagesPerHour: 5 },
    quietHours: { days: [6, 7], from: "22:00", to: "08:00" },
  });
});

test("a window that the file moves is moved, and one that was cancelled by hand stays so", async () => {
  const path = desk.file(`services: [{ name: maintained }]
maintenanceWindows:
  - { service: Maintained, name: Move, start: 2032-05-01T00:00:00Z, end: 2032-05-02T00:00:00Z }
`);
  await desk.tocsin("apply", path, "--yes");
  writeFileSync(path, readFileSync(path, "utf8").replace("05-02T", "05-03T"));
  const [moved] = await desk.tocsin("apply", path, "--yes");
  const service = await desk.node<{ maintenanceWindows: { id: string; end: string }[] }>(
    "services",
    "maintained",
    "maintenanceWindows { id end }",
  );
  const [window] = service?.maintenanceWindows ?? [];
  const serviceId = await desk.idOf("services", "maintained");
  const cancelled = { serviceId, id: window?.id };
  await desk.api.mutate("cancelMaintenanceWindow", cancelled, "service { id }");
  const [refused, printed] = await desk.tocsin("apply", path, "--yes");
  const [forced] = await desk.tocsin("apply", path, "--yes", "--force");
  expect([moved, window?.end, refused, forced]).toEqual([0, "2032-05-03T00:00:00.000Z", 1, 0]);
  expect(printed).toContain(
    "conflict maintenance window maintained/Move: it was here when it was last applied, and is gone",
  );
});

test("a freeze of a file is on the host, and the same file again changes nothing", async () => {
  const path = desk.file(`services: [{ name: frozen }]
freezes:
  - name: Weekends
    start: 2032-05-01T00:00:00Z
    services: [frozen]
    reason: Nobody is there.
    recurrence: { timeZone: UTC, windows: [{ kind: WEEKLY, startDay: 5, startTime: "16:00", durationSeconds: 230400 }] }
`);
  const [made] = await desk.tocsin("apply", path, "--yes");
  const [again, printed] = await desk.tocsin("apply", path, "--dry-run");
  const select = "freezes { name reason end isOpen services { name } }";
  expect([made, again, printed]).toEqual([0, 0, expect.not.stringContaining("freeze Weekends")]);
  expect(await desk.node("services", "frozen", select)).toMatchObject({
    freezes: [{ name: "Weekends", reason: "Nobody is there.", end: null, isOpen: false }],
  });
});
