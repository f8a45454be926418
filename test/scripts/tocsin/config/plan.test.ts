import { expect, test } from "vitest";
import { DEFAULT_FIX_DAYS } from "../../../../domain/fixPlans/fixDays.ts";
import { hostObject } from "../../../../scripts/tocsin/config/hostState.ts";
import { entryOf } from "../../../../scripts/tocsin/config/kind.ts";
import { channels } from "../../../../scripts/tocsin/config/kinds/channels.ts";
import { defaultPolicy } from "../../../../scripts/tocsin/config/kinds/defaults.ts";
import { integrations } from "../../../../scripts/tocsin/config/kinds/integrations.ts";
import { maintenanceWindows } from "../../../../scripts/tocsin/config/kinds/maintenanceWindows.ts";
import { policies } from "../../../../scripts/tocsin/config/kinds/policies.ts";
import { schedules } from "../../../../scripts/tocsin/config/kinds/schedules.ts";
import { services } from "../../../../scripts/tocsin/config/kinds/services.ts";
import { severities } from "../../../../scripts/tocsin/config/kinds/severities.ts";
import { teams } from "../../../../scripts/tocsin/config/kinds/teams.ts";
import { users } from "../../../../scripts/tocsin/config/kinds/users.ts";
import { hashOf, type Lock } from "../../../../scripts/tocsin/config/lock.ts";
import { type PlanInput, planOf } from "../../../../scripts/tocsin/config/plan.ts";
import { planText } from "../../../../scripts/tocsin/config/planText.ts";
import { readConfig } from "../../../../scripts/tocsin/config/readConfig.ts";
import { CommandError } from "../../../../scripts/tocsin/verb.ts";

const ana = hostObject(users, {
  value: users.shape.parse({ name: "Ana", email: "ana@example.com" }),
  ...{ id: "usr_ana", version: 1 },
});
const ben = hostObject(users, {
  value: users.shape.parse({ name: "Ben" }),
  ...{ id: "usr_ben", version: 1 },
});
const ranking = hostObject(teams, {
  value: { name: "Ranking", members: ["usr_ben", "usr_ana"], managers: [] },
  ...{ id: "tea_1", version: 4 },
});
const applied = (version: number): Lock => ({
  "teams/Ranking": {
    ...{ id: "tea_1", version },
    hash: hashOf(
      entryOf(teams, { name: "Ranking", members: ["Ben", "ana@example.com"], managers: [] }),
    ),
  },
});

const plan = (text: string, rest: Partial<PlanInput> = {}) =>
  planOf({
    wanted: readConfig([{ name: "ranking.yaml", text }]),
    objects: [ana, ben, ranking],
    ...{ lock: {}, force: false, env: {}, now: Date.parse("2026-03-01T10:00:00Z") },
    ...rest,
  });
/** Of each step the action, and what it would change or why it cannot. */
const steps = (...asked: Parameters<typeof plan>) =>
  plan(...asked).steps.map((step) => [
    step.action,
    ...("why" in step ? [step.why] : []),
    ...("changes" in step
      ? step.changes.map(({ field, from, to }) => `${field}: ${from} → ${to}`)
      : []),
  ]);
const team = (rest: string) => `teams:\n  - name: Ranking\n    ${rest}\n`;

test("what is not there is created", () => {
  expect(steps("teams:\n  - name: Search\n")).toEqual([["CREATE"]]);
});

test("what says the same is unchanged, whoever is named how and in what order", () => {
  expect(steps(team("members: [Ana, Ben]"))).toEqual([["UNCHANGED"]]);
});

test("what was applied from here and not touched since is changed field by field", () => {
  const wanted = team("members: [Ana]\n    managers: [Ben]");
  expect(steps(wanted, { lock: applied(4) })).toEqual([
    ["CHANGE", "members: Ben,ana@example.com → ana@example.com", "managers:  → Ben"],
  ]);
});

test("what was changed by hand since is a conflict", () => {
  const lock = { "teams/Ranking": { id: "tea_1", version: 3, hash: "of something else" } };
  expect(steps(team("members: [Ana]"), { lock })).toEqual([
    [
      "CONFLICT",
      "it was changed by hand: version 4, applied was 3",
      "members: Ben,ana@example.com → ana@example.com",
    ],
  ]);
});

test("a version that has moved on while all that files can say stayed is no conflict", () => {
  expect(steps(team("members: [Ana]"), { lock: applied(3) })[0]?.[0]).toBe("CHANGE");
});

test("what somebody else has made under the name is a conflict", () => {
  expect(steps(team("members: [Ana]"))[0]?.slice(0, 2)).toEqual([
    "CONFLICT",
    "it was never applied from here",
  ]);
});

test("what was changed by hand is overwritten when that is asked for", () => {
  expect(steps(team("members: [Ana]"), { force: true })[0]?.[0]).toBe("CHANGE");
});

test("what was deleted by hand is a conflict, and is made again when that is asked for", () => {
  const gone = { lock: applied(4), objects: [ana, ben] };
  const wanted = team("members: [Ana]");
  expect([...steps(wanted, gone), ...steps(wanted, { ...gone, force: true })]).toEqual([
    ["CONFLICT", "it was here when it was last applied, and is gone"],
    ["CREATE"],
  ]);
});

test("a level of severity that nobody has changed is changed without being forced", () => {
  const level = {
    ...{ severity: "SEV5" as const, meaning: "Worth recording.", respondWithinSeconds: null },
    ...{ escalateAfterSeconds: null, updateEverySeconds: null, resolveWithinSeconds: null },
    postmortemWithinSeconds: null,
    ...{ pagesOnCall: false, channels: [], countsAsFailure: false, piercesQuietHours: false },
    ...{ ownConversation: false, roles: [], rolesAskedAtOnce: [], rolesWithinSeconds: null },
    fixDays: DEFAULT_FIX_DAYS.SEV5,
  };
  const came = hostObject(severities, { value: level, id: "SEV5", version: 0 });
  const text = JSON.stringify({ severities: [{ ...level, pagesOnCall: true }] });
  expect(steps(text, { objects: [came] })).toEqual([["CHANGE", "pagesOnCall: false → true"]]);
});

test("an e-mail that a known name gets is a change of that person", () => {
  const text = "users:\n  - name: Ben\n    email: ben@example.com\n";
  expect(steps(text, { force: true })).toEqual([["CHANGE", "email: null → ben@example.com"]]);
});

const RANKING = {
  ...{ name: "Ranking", timeZone: "UTC", team: null },
  handoffReportFromSeconds: 14_400,
};

test("layers that are planned for later are shown as what a change would drop", () => {
  const value = { ...RANKING, layers: [] };
  const schedule = hostObject(schedules, {
    ...{ value, id: "sch_1", version: 1, planned: ["2026-04-01T00:00:00.000Z"] },
  });
  const text = "schedules:\n  - name: Ranking\n    timeZone: Europe/London\n";
  expect(steps(text, { objects: [schedule], force: true })).toEqual([
    [
      "CHANGE",
      "timeZone: UTC → Europe/London",
      "versions: others from 2026-04-01T00:00:00.000Z → null",
    ],
  ]);
});

const slack = "channels:\n  - name: ml\n    kind: SLACK\n";
const hook = "channels:\n  - name: ml\n    kind: WEBHOOK\n    urlFrom: ML_URL\n";
const known = hostObject(channels, {
  value: channels.shape.parse({ name: "ml", kind: "CONSOLE" }),
  ...{ id: "ml", version: 1 },
});
test.each([
  [
    "a channel without an address",
    slack,
    {},
    "it needs urlFrom, the name of an environment variable that holds its url",
  ],
  [
    "a variable that is not set",
    `${slack}    urlFrom: ML_URL\n`,
    {},
    "the environment variable ML_URL is not set",
  ],
  [
    "a variable that holds no address",
    `${slack}    urlFrom: ML_URL\n`,
    { env: { ML_URL: "ftp://example.com" } },
    "ML_URL: It is an https URL without a user name (http only to this machine).",
  ],
  [
    "a webhook without a signing key",
    hook,
    { env: { ML_URL: "https://example.com" } },
    "it needs signingKeyFrom, the name of an environment variable that holds its signingKey",
  ],
  [
    "a channel of another kind",
    slack,
    { objects: [known], force: true },
    "a channel stays what it is: give another one a name of its own",
  ],
  [
    "somebody who has left",
    "users:\n  - name: Ana\n    email: ana@example.com\n",
    { objects: [{ ...ana, left: true as const }] },
    "this person has left",
  ],
  [
    "a name that the host has twice",
    team("members: []"),
    { objects: [ranking, { ...ranking, id: "tea_2" }] },
    "the host has 2 of the name: rename all but one there",
  ],
])("%s cannot be applied", (_, text, rest, why) => {
  expect(steps(text, rest)[0]?.slice(0, 2)).toEqual(["CANNOT", why]);
});

test("turns that were moved on by hand cannot be moved back by the users alone", () => {
  const layer = {
    ...{ name: "Weekly", start: "2026-02-02T08:00:00Z", end: null },
    ...{ rotationVirtualStart: "2026-02-02T08:00:00Z", turn: { unit: "WEEKS", count: 1 } as const },
    ...{ restrictions: [], wallClock: false, consumeRestrictedTurns: false },
  };
  const value = RANKING;
  const people = ["usr_ana", "usr_ben"];
  const moved = hostObject(schedules, {
    value: { ...value, layers: [{ ...layer, users: people.toReversed() }] },
    ...{ id: "sch_1", version: 2 },
    unmoved: { ...value, layers: [{ ...layer, users: people }] },
  });
  const text = JSON.stringify({
    schedules: [{ ...value, layers: [{ ...layer, users: ["Ana", "Ben"] }] }],
  });
  expect(steps(text, { objects: [ana, ben, moved], force: true })[0]?.slice(0, 2)).toEqual([
    "CANNOT",
    'somebody moved the turns of layer "Weekly" on: export it, or rename the layer',
  ]);
});

const ranker = hostObject(services, {
  value: services.shape.parse({ name: "Ranker" }),
  ...{ id: "svc_1", version: 5 },
});
const patchDay = hostObject(maintenanceWindows, {
  value: maintenanceWindows.shape.parse({
    ...{ service: "svc_1", name: "Patch day" },
    ...{ start: "2026-03-03T02:00:00.000Z", end: "2026-03-03T04:00:00.000Z" },
  }),
  ...{ id: "win_1", version: 5 },
});
const planned = (start: string, end: string) => `maintenanceWindows:
  - { service: ranker, name: Patch day, start: ${start}, end: ${end} }
`;

test("a window is found by its name and the service's, however that is written", () => {
  const text = planned("2026-03-03T03:00:00+01:00", "2026-03-03T04:00:00Z");
  expect(steps(text, { objects: [ranker, patchDay] })).toEqual([["UNCHANGED"]]);
});

test("a window that is over and not there is no trouble, and is named", () => {
  const text = planned("2026-02-03T02:00:00Z", "2026-02-03T04:00:00Z");
  const known = { id: "win_0", version: 4, hash: "of what it was" };
  const lock = { "maintenanceWindows/ranker/Patch day": known };
  expect(steps(text, { objects: [ranker], lock })).toEqual([
    ["PAST", "it ended at 2026-02-03T04:00:00Z: take it out of the file"],
  ]);
});

test("a window that is open is not ended by a file", () => {
  const text = planned("2026-03-01T02:00:00Z", "2026-03-01T04:00:00Z");
  expect(steps(text, { objects: [ranker, patchDay], force: true })[0]?.slice(0, 2)).toEqual([
    "CANNOT",
    "it would be over already: cancelMaintenanceWindow ends one that is open",
  ]);
});

const prometheus = hostObject(integrations, {
  value: integrations.shape.parse({ service: "svc_1", name: "prometheus" }),
  ...{ id: "int_1", version: 2 },
});
const signed = hostObject(integrations, {
  value: { ...integrations.shape.parse(prometheus.entry.value), secretFrom: "TOCSIN_SECRET" },
  ...{ id: "int_1", version: 3 },
});
const monitor = (rest = "") =>
  `integrations:\n  - { service: ranker, name: prometheus${rest && `, ${rest}`} }\n`;

test("an integration that was revoked makes room for another one", () => {
  const revoked = { ...prometheus, left: true as const };
  expect(plan(monitor(), { objects: [ranker, revoked] }).steps[0]).toMatchObject({
    ...{ action: "CREATE", gone: ["int_1"] },
  });
});

test("an integration's secret is compared only by whether there is one", () => {
  const text = monitor("secretFrom: PROMETHEUS_SECRET");
  expect(steps(text, { objects: [ranker, signed] })).toEqual([["UNCHANGED"]]);
});

test("an integration that has no secret yet is given the one of the file", () => {
  const env = { PROMETHEUS_SECRET: "sixteen-letters-at-least" };
  const rest = { objects: [ranker, prometheus], env, force: true };
  expect(steps(monitor("secretFrom: PROMETHEUS_SECRET"), rest)).toEqual([
    ["CHANGE", "secret: null → set"],
  ]);
});

test.each([
  [
    "no variable is set",
    { objects: [ranker, prometheus], force: true },
    "secretFrom: PROMETHEUS_SECRET",
    "the environment variable PROMETHEUS_SECRET is not set",
  ],
  [
    "the secret is too short",
    { objects: [ranker], env: { PROMETHEUS_SECRET: "short" } },
    "secretFrom: PROMETHEUS_SECRET",
    "PROMETHEUS_SECRET: It has 16 to 256 letters, digits and signs of ASCII, and no blanks.",
  ],
  [
    "the file has none any more",
    { objects: [ranker, signed], force: true },
    "topicArns: []",
    "it has a secret, which clearIntegrationSecret takes away; with secretFrom it stays",
  ],
])("a secret cannot be as the file says when %s", (_, rest, said, why) => {
  expect(steps(monitor(said), rest)[0]?.slice(0, 2)).toEqual(["CANNOT", why]);
});

const onCall = hostObject(policies, {
  value: policies.shape.parse({ name: "Ranking on call", steps: [] }),
  ...{ id: "pol_1", version: 1 },
});
const defaultOf = (name: string | null) =>
  hostObject(defaultPolicy, { value: { name }, id: name ?? "none", version: null });
const wantsOnCall = "defaultPolicy: ranking on call\n";

test("a default that nobody has set is set without being forced", () => {
  expect(steps(wantsOnCall, { objects: [onCall, defaultOf(null)] })).toEqual([
    ["CHANGE", "name: null → Ranking on call"],
  ]);
});

test("a default that was set by hand to something else is a conflict", () => {
  const lock = { "defaultPolicy/default": { id: "pol_1", version: null, hash: "of Ranking" } };
  expect(steps(wantsOnCall, { objects: [onCall, defaultOf("pol_2")], lock })).toEqual([
    ["CONFLICT", "another one was put in its place by hand", "name: pol_2 → Ranking on call"],
  ]);
});

test("a default policy that is there is not taken away", () => {
  expect(
    steps("defaultPolicy: null\n", { objects: [onCall, defaultOf("pol_1")], force: true })[0],
  ).toEqual([
    "CANNOT",
    "there is one from when it is first set: name another one",
    "name: Ranking on call → null",
  ]);
});

test("a rule that was added by hand is a conflict, and shown", () => {
  const rule = { name: "Canaries", match: { labels: [{ name: "stage", value: "canary" }] } };
  const value = services.shape.parse({ name: "Ranker", rules: [{ ...rule, suppress: true }] });
  const byHand = hostObject(services, { value, id: "svc_1", version: 6 });
  const lock = { "services/ranker": { id: "svc_1", version: 5, hash: hashOf(ranker.entry) } };
  const text = "services:\n  - name: Ranker\n";
  expect(planText(plan(text, { objects: [byHand], lock }))).toContain(
    `conflict service Ranker: it was changed by hand: version 6, applied was 5
    rules[0]: {"name":"Canaries","enabled":true,"match":{"labels":[{"name":"stage","value":"canary"}]},"suppress":true,"stop":false} → none`,
  );
});

test("names that mean nothing are errors with their lines", () => {
  expect(() => plan(team("members: [Ana, Cem]"))).toThrow(
    new CommandError(
      '\n  ranking.yaml:3: teams[0].members[1]: no user is called "Cem", in the files or on the host; known are Ben, ana@example.com',
    ),
  );
});

test("two people of one name have to be named by e-mail", () => {
  const text =
    "users:\n  - { name: Ana, email: ana@example.org }\nteams:\n  - { name: Search, members: [Ana] }\n";
  expect(() => plan(text)).toThrow('several are called "Ana": name them by e-mail');
});

test("the plan is shown with what is not managed here", () => {
  const text = `${team("members: [Ana]")}  - name: Search\n    managers: [ana@example.com]\n`;
  expect(planText(plan(text, { lock: applied(4) }))).toBe(`change team Ranking
    members: ["Ben","ana@example.com"] → ["ana@example.com"]
create team Search
    name: Search
    managers:
      - ana@example.com
not managed here: user ana@example.com, user Ben
1 create, 1 change, 0 unchanged`);
});
