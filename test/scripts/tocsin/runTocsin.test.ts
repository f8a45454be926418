import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { runTocsin } from "../../../scripts/tocsin/runTocsin.ts";

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "tocsin-command-"));
});
afterAll(() => rmSync(dir, { recursive: true }));

/** The exit code, and all that was printed. */
async function tocsin(...words: readonly string[]): Promise<[number, string]> {
  const printed: string[] = [];
  const keep = (text: string) => void printed.push(text);
  return [await runTocsin(words, { say: keep, complain: keep }), printed.join("\n")];
}

test("words that are no verb are answered with the usage", async () => {
  const [code, printed] = await tocsin("import", "opsgenie");
  expect([code, printed]).toEqual([
    1,
    expect.stringMatching(/does not know "import opsgenie"[\s\S]*tocsin import pagerduty FILE…/),
  ]);
});

test("an import without a file is answered with the usage", async () => {
  const [code, printed] = await tocsin("import", "pagerduty");
  expect([code, printed]).toEqual([1, expect.stringContaining("no file is named\nusage: ")]);
});

test("an apply without a file is answered with the usage", async () => {
  const [code, printed] = await tocsin("apply", "--yes");
  expect([code, printed]).toEqual([1, expect.stringContaining("no file is named\nusage: ")]);
});

test("a kind that cannot be exported is named", async () => {
  const [code, printed] = await tocsin("export", "--kinds", "teams,incidents");
  expect([code, printed]).toEqual([
    1,
    'tocsin export: "incidents" is no kind: kinds are channels, users, teams, subscriptions, schedules, policies, services, integrations, heartbeats, maintenanceWindows, drillPlans, pageCheck, freezes, playbooks, actions, severities, communication, defaultPolicy, defaultAwsService',
  ]);
});

test("an option that is not there is named", async () => {
  const [code, printed] = await tocsin("import", "pagerduty", "rota.json", "--force");
  expect([code, printed]).toEqual([1, expect.stringContaining("Unknown option '--force'")]);
});

test("a file that is not there is named", async () => {
  const [code, printed] = await tocsin("import", "pagerduty", join(dir, "rota.json"));
  expect([code, printed]).toEqual([1, expect.stringContaining("no such file")]);
});

test("without a running host it says how to name one", async () => {
  const file = "test/fixtures/pagerduty-schedules/byHand.yaml";
  const [code, printed] = await tocsin("import", "pagerduty", file, "--dir", dir);
  expect([code, printed]).toEqual([
    1,
    `tocsin import pagerduty: no host runs here (${join(dir, "host.json")} is missing): start one, or name it by --url and --token`,
  ]);
});

test("a host of another name is not given the token of the one that runs here", async () => {
  const access = { baseUrl: "http://127.0.0.1:1", integrationKey: "key", token: "secret" };
  writeFileSync(join(dir, "host.json"), JSON.stringify(access));
  const file = "test/fixtures/pagerduty-schedules/byHand.yaml";
  const url = "https://tocsin.example.com";
  const [code, printed] = await tocsin("import", "pagerduty", file, "--dir", dir, "--url", url);
  expect([code, printed]).toEqual([1, "tocsin import pagerduty: --url needs --token as well"]);
});

test("where neither is named, both come from the environment", async () => {
  vi.stubEnv("TOCSIN_URL", "http://127.0.0.1:1");
  vi.stubEnv("TOCSIN_TOKEN", "secret");
  const [code, printed] = await tocsin("advise", "ranker", "--dir", dir);
  vi.unstubAllEnvs();
  expect([code, printed]).toEqual([1, "tocsin advise: fetch failed (bad port)"]);
});

test("the package's bin is a program that finds Node by itself", () => {
  const { bin } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(readFileSync(bin.tocsin, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(statSync(bin.tocsin).mode & 0o111).toBe(0o111);
});
