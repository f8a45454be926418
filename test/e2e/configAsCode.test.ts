import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type ConfigDesk, openConfigDesk, tocsinAt } from "../support/configDesk.ts";
import { furnish } from "../support/furnish.ts";
import { startTestHost, type TestHost } from "../support/testHost.ts";

let full: TestHost;
let desk: ConfigDesk;
beforeAll(async () => {
  full = await startTestHost();
  await furnish(full.api);
  desk = await openConfigDesk();
  vi.stubEnv("TOCSIN_SECRET_RANKER_GITHUB", "a-secret-that-is-not-github's");
  for (const who of ["ADA", "GRACE"]) {
    vi.stubEnv(`TOCSIN_CHANNEL_FRAUD_SCORING_EU_${who}_URL`, "https://pager.example.com/hook");
    vi.stubEnv(`TOCSIN_CHANNEL_FRAUD_SCORING_EU_${who}_SIGNING_KEY`, "a key of sixteen letters");
  }
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await Promise.all([full.stop(), desk.close()]);
});

test("what one host exports makes another one that exports the same", async () => {
  const [before, after] = [desk.file(""), desk.file("")];
  await tocsinAt(full.host, "export", before);
  // Forced, since the sample has made defaults of its own.
  const words = ["--yes", "--force", "--keys", `${before}.keys`];
  const [code, printed] = await desk.tocsin("apply", before, ...words);
  await desk.tocsin("export", after);
  expect([code, printed]).toEqual([
    0,
    expect.stringMatching(/22 create, 6 change, [\s\S]*changed service feature-store$/),
  ]);
  expect(readFileSync(after, "utf8")).toBe(readFileSync(before, "utf8"));
});

test("an export names people by e-mail or name and no secret", async () => {
  const [, text] = await tocsinAt(full.host, "export", "--kinds", "channels,teams");
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
  const path = desk.file("teams:\n  - name: Twice\n    members: [Maya Lindqvist]\n");
  const lock = join(dirname(path), "tocsin.lock.json");
  await desk.tocsin("apply", path, "--yes");
  const before = [await desk.node("teams", "Twice", "id version"), readFileSync(lock, "utf8")];
  const [code, printed] = await desk.tocsin("apply", path, "--yes");
  expect([code, printed]).toEqual([0, expect.stringContaining("0 create, 0 change, 1 unchanged")]);
  expect([await desk.node("teams", "Twice", "id version"), readFileSync(lock, "utf8")]).toEqual(
    before,
  );
});

test("a dry run says by its exit code whether anything would change, and writes nothing", async () => {
  const path = desk.file("teams:\n  - name: Dry\n");
  const [first] = await desk.tocsin("apply", path, "--dry-run");
  const written = await desk.node("teams", "Dry", "version");
  await desk.tocsin("apply", path, "--yes");
  const [second] = await desk.tocsin("apply", path, "--dry-run");
  expect([first, written, second]).toEqual([2, undefined, 0]);
});

test("a change of the file is shown field by field and made", async () => {
  const path = desk.file(
    "services:\n  - name: changing\n    description: Old\n    autoResolve: false\n",
  );
  await desk.tocsin("apply", path, "--yes");
  writeFileSync(path, "services:\n  - name: changing\n    awsResources: [arn:aws:s3:*]\n");
  const [code, printed] = await desk.tocsin("apply", path, "--yes");
  expect([code, printed.split("\n").slice(0, 4)]).toEqual([
    0,
    [
      "change service changing",
      '    description: "Old" → none',
      "    autoResolve: false → true",
      '    awsResources: [] → ["arn:aws:s3:*"]',
    ],
  ]);
  expect(await desk.node("services", "changing", "description autoResolve awsResources")).toEqual({
    ...{ name: "changing", description: null, autoResolve: true },
    awsResources: ["arn:aws:s3:*"],
  });
});

test("what was changed by hand is shown and stays, until that is forced", async () => {
  const path = desk.file("services:\n  - name: by-hand\n    description: From the file\n");
  await desk.tocsin("apply", path, "--yes");
  const id = await desk.idOf("services", "by-hand");
  await desk.api.mutate("updateService", { id, description: "By hand" }, "service { id }");
  const [refused, printed] = await desk.tocsin("apply", path, "--yes");
  const stayed = await desk.node("services", "by-hand", "description");
  const [forced] = await desk.tocsin("apply", path, "--yes", "--force");
  expect([refused, printed]).toEqual([
    1,
    expect.stringContaining(`conflict service by-hand: it was changed by hand: version 2, applied was 1
    description: "By hand" → "From the file"`),
  ]);
  expect([stayed, forced, await desk.node("services", "by-hand", "description")]).toEqual([
    { name: "by-hand", description: "By hand" },
    0,
    { name: "by-hand", description: "From the file" },
  ]);
});

test("a fresh export knows what was changed by hand, so that the file may change it", async () => {
  const path = desk.file("");
  await desk.api.mutate("createTeam", { name: "Made by hand" }, "team { id }");
  await desk.tocsin("export", path, "--kinds", "teams");
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replace("- name: Made by hand", "$&\n    managers: [Maya Lindqvist]"));
  const [code, printed] = await desk.tocsin("apply", path, "--yes");
  expect([code, printed]).toEqual([0, expect.stringContaining("changed team Made by hand")]);
});

test("an override is no change by hand, and turns that one moved on are exported as they are taken", async () => {
  const path = desk.file(`schedules:
  - name: Moved
    timeZone: UTC
    layers:
      - name: Weekly
        start: 2026-02-23T00:00:00Z
        turn: { unit: WEEKS, count: 1 }
        users: [Maya Lindqvist, Tomás Ferreira]
`);
  await desk.tocsin("apply", path, "--yes");
  const id = await desk.idOf("schedules", "Moved");
  const span = { start: "2026-03-05T00:00:00Z", end: "2026-03-06T00:00:00Z" };
  await desk.api.mutate("createOverride", { scheduleId: id, ...span }, "schedule { id }");
  writeFileSync(
    path,
    readFileSync(path, "utf8").replace(", Tomás Ferreira]", ", Tomás Ferreira, Maya Lindqvist]"),
  );
  const [overridden] = await desk.tocsin("apply", path, "--yes");
  const layers = (await desk.node("schedules", "Moved", "layers { users { id } }")) as {
    layers: { users: { id: string }[] }[];
  };
  const [maya, tomas] = layers.layers[0]?.users.map((user) => user.id) ?? [];
  const start = "2026-02-16T00:00:00Z";
  const layer = { name: "Weekly", start, turn: { unit: "WEEKS", count: 1 } };
  await desk.api.mutate(
    "updateSchedule",
    { id, layers: [{ ...layer, userIds: [maya, tomas] }] },
    "schedule { id }",
  );
  const [, text] = await desk.tocsin("export", "--kinds", "schedules");
  expect(overridden).toBe(0);
  expect(text).toContain(`        users:
          - Tomás Ferreira
          - Maya Lindqvist`);
});

test("nothing is written where nobody says yes", async () => {
  const path = desk.file("teams:\n  - name: Unasked\n");
  const [code, printed] = await desk.tocsin("apply", path);
  expect([code, printed, await desk.node("teams", "Unasked", "id")]).toEqual([
    1,
    expect.stringContaining("nothing was written: say --yes where nobody can be asked"),
    undefined,
  ]);
});

test("what the host refuses ends the apply, and the next one goes on from there", async () => {
  const rosa = "users:\n  - { name: Rosa, login: auth0|rosa }\n";
  const path = desk.file(`${rosa}  - { name: Rosa Lind, login: auth0|rosa }\n`);
  const [refused, printed] = await desk.tocsin("apply", path, "--yes");
  writeFileSync(path, `${rosa}  - { name: Rosa Lind, login: auth0|lind }\n`);
  const [again, then] = await desk.tocsin("apply", path, "--yes");
  expect([refused, printed]).toEqual([
    1,
    expect.stringMatching(/created user Rosa\n.*createUser was refused: Another user signs in/),
  ]);
  expect([again, then]).toEqual([0, expect.stringContaining("1 create, 0 change, 1 unchanged")]);
});

test("what is not in the files is named and left alone", async () => {
  const path = desk.file("teams:\n  - name: Managed\n");
  const [, printed] = await desk.tocsin("apply", path, "--dry-run");
  expect(printed).toMatch(/not managed here: .*user Maya Lindqvist/);
});
