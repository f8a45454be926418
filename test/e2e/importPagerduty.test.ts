import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runTocsin } from "../../scripts/tocsin/runTocsin.ts";
import { tocsinAt } from "../support/configDesk.ts";
import { startTestHost, type TestHost } from "../support/testHost.ts";

const fixtures = "test/fixtures/pagerduty-schedules";
const answer = [`${fixtures}/ranking.answer.json`, `${fixtures}/users.answer.json`];

let here: TestHost;
let dir: string;
beforeAll(async () => {
  here = await startTestHost();
  dir = mkdtempSync(join(tmpdir(), "tocsin-import-"));
});
afterAll(async () => {
  await here.stop();
  rmSync(dir, { recursive: true });
});

/** The exit code, and all that was printed. */
const tocsinImport = (...words: readonly string[]): Promise<[number, string]> =>
  tocsinAt(here.host, "import", "pagerduty", ...words);

function file(name: string, content: unknown): string {
  const path = join(dir, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

interface Schedule {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly layers: readonly { name: string; users: readonly { name: string }[] }[];
  readonly overrides: readonly { start: string; user: { name: string } }[];
}

/** The host's schedule of a name; undefined when there is none. */
async function schedule(name: string): Promise<Schedule | undefined> {
  const { schedules } = await here.api.query<{ schedules: { nodes: readonly Schedule[] } }>(
    "{ schedules { nodes { id version name layers { name users { name } } overrides { start user { name } } } } }",
  );
  return schedules.nodes.find((one) => one.name === name);
}

const weekly = {
  name: "Weekly",
  start: "2026-01-05T09:00:00Z",
  rotation_turn_length_seconds: 604_800,
  users: ["mei", "noor"],
};

test("a dry run shows the plan and writes nothing", async () => {
  const [code, printed] = await tocsinImport(...answer, "--dry-run");
  expect([code, printed, await schedule("Ranking on call")]).toEqual([
    2,
    expect.stringMatching(/would create user Ana@example.com\n[\s\S]*Left out\n/),
    undefined,
  ]);
});

test("an answer of the API becomes a schedule with people and overrides", async () => {
  const [code, printed] = await tocsinImport(...answer);
  expect([code, printed]).toEqual([
    2,
    expect.stringMatching(
      /created schedule Ranking on call \(sch_\w+\)\nadded 1 override to schedule Ranking on call\n/,
    ),
  ]);
  expect(await schedule("Ranking on call")).toMatchObject({
    layers: [
      { name: "Weekly", users: [{ name: "Ana Pereira" }, { name: "Ben Okoro" }] },
      { name: "Nights", users: [{ name: "Cem Demir" }] },
    ],
    overrides: [{ start: "2031-03-10T09:00:00.000Z", user: { name: "Cem Demir" } }],
  });
});

test("importing the same file twice changes nothing", async () => {
  const path = file("twice.json", {
    schedule: { name: "Twice", time_zone: "UTC", layers: [weekly] },
  });
  await tocsinImport(path);
  const before = await schedule("Twice");
  const [code, printed] = await tocsinImport(path);
  expect([code, printed, await schedule("Twice")]).toEqual([
    0,
    expect.stringContaining(`schedule Twice: ${before?.id} is there and says the same`),
    before,
  ]);
});

test("a schedule that says something else stays, and is changed with --update", async () => {
  const named = (layers: readonly object[]) => ({
    schedule: { name: "Changing", time_zone: "UTC", layers },
  });
  await tocsinImport(file("before.json", named([weekly])));
  const after = file("after.json", named([{ ...weekly, users: ["noor", "mei"] }]));
  const [refused] = await tocsinImport(after);
  const stayed = await schedule("Changing");
  const [updated] = await tocsinImport(after, "--update");
  const changed = await schedule("Changing");
  const [again] = await tocsinImport(after, "--update");
  expect([refused, updated, again]).toEqual([2, 0, 0]);
  expect([stayed, changed].map((one) => one?.layers[0]?.users.map(({ name }) => name))).toEqual([
    ["mei", "noor"],
    ["noor", "mei"],
  ]);
  expect(await schedule("Changing")).toEqual(changed);
});

test("a map says who somebody is", async () => {
  const { user } = await here.api.mutate<{ user: { id: string } }>(
    "createUser",
    { name: "Quinn Abara" },
    "user { id }",
  );
  const layers = [{ ...weekly, users: ["PQUI001"] }];
  const path = file("mapped.json", { schedule: { name: "Mapped", time_zone: "UTC", layers } });
  const [code] = await tocsinImport(path, "--map", file("map.json", { PQUI001: user.id }));
  const mapped = await schedule("Mapped");
  expect([code, mapped?.layers[0]?.users]).toEqual([0, [{ name: "Quinn Abara" }]]);
});

test("what the host would refuse is left out with its words, and the rest is there", async () => {
  const bad = { ...weekly, rotation_turn_length_seconds: 1_000_000_000 };
  const path = file("refused.json", {
    schedules: [
      { name: "Fine", time_zone: "UTC", layers: [{ ...weekly, users: ["rosa"] }] },
      { name: "Too slow", time_zone: "UTC", layers: [bad] },
    ],
  });
  const [code, printed] = await tocsinImport(path);
  expect([code, printed]).toEqual([
    2,
    expect.stringContaining(
      "schedule Too slow: layers.0.turn.count: A turn lasts 10 years at most.",
    ),
  ]);
  const there = [await schedule("Fine"), await schedule("Too slow")];
  expect(there.map((one) => one?.name)).toEqual(["Fine", undefined]);
});

test("a token that the host does not take is an error", async () => {
  const words = ["import", "pagerduty", `${fixtures}/byHand.yaml`];
  const printed: string[] = [];
  const code = await runTocsin([...words, "--url", here.host.baseUrl, "--token", "nobody"], {
    say: () => undefined,
    complain: (text) => printed.push(text),
  });
  expect([code, printed]).toEqual([1, [expect.stringContaining("answered 401")]]);
});
