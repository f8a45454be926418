import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keyKeeperFor } from "../../../../scripts/tocsin/config/keyKeeper.ts";
import { entryOf } from "../../../../scripts/tocsin/config/kind.ts";
import { heartbeats } from "../../../../scripts/tocsin/config/kinds/heartbeats.ts";
import { integrations } from "../../../../scripts/tocsin/config/kinds/integrations.ts";
import { teams } from "../../../../scripts/tocsin/config/kinds/teams.ts";
import type { Write } from "../../../../scripts/tocsin/config/plan.ts";

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "tocsin-keys-"));
});
afterAll(() => rmSync(dir, { recursive: true }));

const nobody = { say: () => undefined, complain: () => undefined };
const somebody = { ...nobody, ask: async () => "y" };
const prometheus = integrations.shape.parse({ service: "ranker", name: "prometheus" });
const made: Write = { action: "CREATE", entry: entryOf(integrations, prometheus), gone: [] };
const beat = heartbeats.shape.parse({ service: "ranker", name: "nightly", everySeconds: 60 });
const nightly: Write = { action: "CREATE", entry: entryOf(heartbeats, beat), gone: [] };
const host = "https://tocsin.example.com/graphql";

test("whoever sits at the terminal is shown the key", () => {
  const keep = keyKeeperFor([made], { file: undefined, host }, somebody);
  expect(keep(made.entry, "abc")).toBe("its key, which is not shown again: abc");
});

test("keys are added to those that the file holds", () => {
  const file = join(dir, "keys.json");
  writeFileSync(file, JSON.stringify({ "https://other.example.com/graphql": { a: "1" } }));
  const keep = keyKeeperFor([made], { file, host }, nobody);
  keep(made.entry, "abc");
  expect([keep(nightly.entry, "https://ping"), JSON.parse(readFileSync(file, "utf8"))]).toEqual([
    `its URL is in ${file}`,
    {
      "https://other.example.com/graphql": { a: "1" },
      [host]: {
        "integrations/ranker/prometheus": "abc",
        "heartbeats/ranker/nightly": "https://ping",
      },
    },
  ]);
});

test("a file that holds something else is left as it is", () => {
  const file = join(dir, "ranking.yaml");
  writeFileSync(file, "teams: []\n");
  expect(() => keyKeeperFor([made], { file, host }, nobody)).toThrow("is no file of keys");
  expect(readFileSync(file, "utf8")).toBe("teams: []\n");
});

test("a file that cannot be written to is found before a key is made", () => {
  const file = join(dir, "missing", "keys.json");
  expect(() => keyKeeperFor([made], { file, host }, nobody)).toThrow("no such file");
});

test("where no key is made no file is needed", () => {
  const team = entryOf(teams, teams.shape.parse({ name: "Ranking" }));
  const write: Write = { action: "CREATE", entry: team, gone: [] };
  expect(() => keyKeeperFor([write], { file: undefined, host }, nobody)).not.toThrow();
});
