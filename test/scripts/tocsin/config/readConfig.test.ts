import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { labelOf } from "../../../../scripts/tocsin/config/entry.ts";
import { readConfig, type Wanted } from "../../../../scripts/tocsin/config/readConfig.ts";
import { CommandError } from "../../../../scripts/tocsin/verb.ts";

const kindAndValue = ({ entry: { kind, value } }: Wanted) => ({ kind: kind.name, value });
const read = (text: string) => readConfig([{ name: "ranking.yaml", text }]);

/** The lines of what is wrong. */
function errorsOf(text: string): string[] {
  try {
    read(text);
    return [];
  } catch (error) {
    if (error instanceof CommandError) return error.message.trim().split("\n  ");
    throw error;
  }
}

test("what is left out of an entry is at its default", () => {
  expect(read("services:\n  - name: ranker\n").map(kindAndValue)).toEqual([
    {
      kind: "services",
      value: {
        ...{ name: "ranker", description: null, team: null, policy: null, defaultCategory: null },
        ...{
          dependsOn: [],
          autoResolve: true,
          resolveAfterSeconds: null,
          grouping: null,
          awsResources: [],
          rules: [],
        },
      },
    },
  ]);
});

test("one instant and one time of day are one text, however they are written", () => {
  const [schedule] = read(`schedules:
  - name: Ranking
    timeZone: Europe/Berlin
    layers:
      - name: Nights
        start: 2026-02-02T09:00:00.000+01:00
        turn: { unit: DAYS, count: 1 }
        users: [ana@example.com]
        restrictions: [{ kind: DAILY, startTime: "22:00:00", durationSeconds: 3600 }]
`);
  expect(schedule?.entry.value).toMatchObject({
    layers: [
      {
        start: "2026-02-02T08:00:00Z",
        rotationVirtualStart: "2026-02-02T08:00:00Z",
        restrictions: [{ startTime: "22:00", startDay: null }],
      },
    ],
  });
});

test("a level is one word, by whatever alias it came", () => {
  const [service] = read(
    "services: [{ name: ranker, rules: [{ name: A, match: { severities: [p0, unstated] }, severity: critical }] }]",
  );
  expect(service?.entry.value).toMatchObject({
    rules: [{ match: { severities: ["SEV1", "UNSTATED"] }, severity: "SEV1" }],
  });
});

test("what there is one of stands in a file as itself", () => {
  expect(read("defaultPolicy: Ranking\ndefaultAwsService:\n").map(kindAndValue)).toEqual([
    { kind: "defaultPolicy", value: { name: "Ranking" } },
    { kind: "defaultAwsService", value: { name: null } },
  ]);
});

test("several documents of several files are one configuration", () => {
  const files = [
    { name: "a.yaml", text: "teams: [{ name: A }]\n---\nteams: [{ name: B }]\n" },
    { name: "b.yaml", text: "# nothing yet\n" },
  ];
  expect(readConfig(files).map(({ entry }) => labelOf(entry))).toEqual(["A", "B"]);
});

test("every error has its line and path, says what is wrong and what would be right", () => {
  const text = `teams:
  - name: Ranking
    member: [ana@example.com]
  - name: 12
services:
  - name: ranker
    defaultCategory: SLOWNESS
policies:
  - name: Ranking
    steps:
      - targets:
          - { user: ana@example.com, team: Ranking }
        delaySeconds: soon
schedules:
  - name: Ranking
    layers:
      - name: Weekly
        start: yesterday
        turn: { unit: WEEKS, count: 1 }
`;
  expect(errorsOf(text)).toEqual([
    "ranking.yaml:3: teams[0].member: is no field: fields here are name, members, managers",
    "ranking.yaml:4: teams[1].name: expected string, received number",
    expect.stringMatching(
      /^ranking.yaml:7: services\[0\].defaultCategory: expected one of "MODEL_PERFORMANCE"\|.*, not "SLOWNESS"$/,
    ),
    "ranking.yaml:12: policies[0].steps[0].targets[0]: is exactly one of user, schedule, team and channel, such as { schedule: Ranking }",
    "ranking.yaml:13: policies[0].steps[0].delaySeconds: expected number, received string",
    "ranking.yaml:15: schedules[0].timeZone: is missing: expected string",
    'ranking.yaml:18: schedules[0].layers[0].start: is a date and time with an offset, such as 2026-11-23T09:00:00Z, not "yesterday"',
  ]);
});

test("what the host's rules refuse is refused before, with its line", () => {
  const text = `policies:
  - name: Ranking
    steps:
      - targets: [{ user: ana@example.com }]
        delaySeconds: 0
        holdUntilOnCall: true
schedules:
  - name: Ranking
    timeZone: Berlin
services:
  - name: ranker
    awsResources:
      - arn:aws:sagemaker:*
      - endpoint/ranker
    rules:
      - name: Canaries
        match: { severities: [UNSTATED, loud] }
        title: "{model"
maintenanceWindows:
  - { service: ranker, name: Patch day, start: 2026-03-01T02:00:00Z, end: 2026-03-01T01:00:00Z }
integrations:
  - service: ranker
    name: scores
    mapping: { key: "{id", title: "{name}" }
heartbeats:
  - { service: ranker, name: nightly, everySeconds: 5, severity: loud }
subscriptions:
  - team: Ranking
    hears: [{ categories: [DRIFT], channels: [ml], pages: true }]
playbooks:
  - name: Drift
    summary: When inputs have moved.
    categories: [DRIFT]
    steps:
      - { key: look, phase: ASSESS, title: Look, instruction: Look at it., next: gone }
users:
  - name: Ana
    contacts: [ana-mail]
    contactRules: [{ urgency: PAGE, channel: ana-phone }]
    quietHours: { from: "22:00", to: "7:00" }
    pagesPerHour: 0
`;
  expect(errorsOf(text)).toEqual([
    "ranking.yaml:5: policies[0].steps[0].delaySeconds: It is between 1 and 604800 seconds.",
    "ranking.yaml:6: policies[0].steps[0].holdUntilOnCall: Only a step with a schedule can wait for it.",
    'ranking.yaml:9: schedules[0].timeZone: It is not a zone of the tz database; did you mean "Europe/Berlin"?',
    "ranking.yaml:14: services[0].awsResources[1]: It is an ARN in which * may stand for any characters.",
    "ranking.yaml:17: services[0].rules[0].match.severities[1]: It is SEV1 to SEV5, an alias of one, or UNSTATED.",
    "ranking.yaml:18: services[0].rules[0].title: Braces hold the name of a label, or are one of {@title}, {@source}, {@dedupKey}.",
    "ranking.yaml:20: maintenanceWindows[0].end: It ends after it starts.",
    expect.stringMatching(/^ranking.yaml:24: integrations\[0\].mapping.key: Braces hold a path: /),
    "ranking.yaml:26: heartbeats[0].everySeconds: It is between 60 (a minute) and 2592000 seconds (30 days).",
    "ranking.yaml:26: heartbeats[0].severity: It is SEV1 to SEV5 or an alias of one.",
    "ranking.yaml:29: subscriptions[0].hears[0].pages: Only members are paged; set tellsMembers too.",
    'ranking.yaml:35: playbooks[0].steps[0]: There is no step "gone".',
    "ranking.yaml:39: users[0].contactRules[0].channel: It is one of the user's contacts: ana-mail.",
    "ranking.yaml:40: users[0].quietHours.to: It is a time from 00:00 to 23:59, such as 09:00.",
    "ranking.yaml:41: users[0].pagesPerHour: It is a whole number from 1 to 200.",
  ]);
});

test.each([
  [
    "one name twice",
    "teams:\n  - name: Ranking\n  - name: Ranking\n",
    'ranking.yaml:3: teams[1]: the team "Ranking" is there already, at ranking.yaml:2: teams[0]: leave one of them out',
  ],
  [
    "no mapping at all",
    "- teams\n",
    "ranking.yaml:1: the document: expected fields channels, users, teams, subscriptions, schedules, policies, services, integrations, heartbeats, maintenanceWindows, drillPlans, pageCheck, freezes, playbooks, actions, severities, communication, defaultPolicy, defaultAwsService",
  ],
  [
    "no YAML",
    "teams:\n  - name: [\n",
    "ranking.yaml:3: it is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]",
  ],
  [
    "an address in place of its variable, which is not repeated",
    "channels:\n  - { name: ml, kind: SLACK, urlFrom: https://hooks.slack.com/T0 }\n",
    "ranking.yaml:2: channels[0].urlFrom: is the name of an environment variable, such as RANKING_SLACK_URL; the secret itself stays out of files",
  ],
])("%s is an error", (_, text, message) => {
  expect(errorsOf(text)).toEqual([message]);
});

/** The kinds of all that the YAML of a page says. */
function kindsIn(page: string): readonly string[] {
  const [, example = ""] = /```yaml\n([\s\S]*?)```/.exec(readFileSync(page, "utf8")) ?? [];
  return read(example).map(({ entry }) => entry.kind.name);
}

test("the README's example is understood", () => {
  expect(kindsIn("README.md")).toEqual([
    ...["channels", "users", "users", "schedules", "policies", "services"],
  ]);
});

test("the example of all that the README leaves out is understood", () => {
  expect(kindsIn("docs/as-code.md")).toEqual([
    ...["users", "subscriptions", "services", "integrations", "integrations", "integrations"],
    ...["heartbeats", "maintenanceWindows", "defaultPolicy", "defaultAwsService"],
  ]);
});
