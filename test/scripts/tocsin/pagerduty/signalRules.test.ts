import { expect, test } from "vitest";
import { parsePcl } from "../../../../scripts/tocsin/pagerduty/rules/parsePcl.ts";
import {
  draftsOf,
  fixtureFile,
  jsonFile,
  lineOf,
  valuesOf,
} from "../../../support/pagerdutyDrafts.ts";

interface Rule {
  readonly name: string;
  readonly match: object;
}
type Actions = Readonly<Record<string, unknown>>;

const service = { id: "PSVC001", name: "ranker", escalation_policy: null };
const orchestration = (sets: readonly object[], catchAll: Actions = {}) => ({
  type: "service",
  parent: { id: "PSVC001", type: "service_reference" },
  sets,
  catch_all: { actions: catchAll },
});

/** The rules of a service, and what is said about them. */
function rulesOf(document: object): { rules: readonly Rule[]; findings: readonly string[] } {
  const drafts = draftsOf([jsonFile({ service, ...document })]);
  const [{ rules } = { rules: [] }] = valuesOf(drafts, "services") as [{ rules: readonly Rule[] }];
  const findings = drafts.findings.filter(({ what }) => what.includes("rule"));
  return { rules, findings: findings.map(lineOf) };
}
/** Of one rule of an orchestration. */
const ruled = (expression: string, actions: Actions = { severity: "critical" }) =>
  rulesOf({
    orchestration_path: orchestration([
      { id: "start", rules: [{ label: "One", conditions: [{ expression }], actions }] },
    ]),
  });

const match = (part: object) => ({
  source: null,
  labels: [],
  title: null,
  severities: [],
  ...part,
});
const label = (name: string, value: string) => match({ labels: [{ name, value }] });

test.each([
  ["event.summary matches part 'disk'", match({ title: "*disk*" })],
  ["event.severity matches 'error'", match({ severities: ["SEV2"] })],
  ["event.source == 'db-1'", label("source", "db-1")],
  ["event.custom_details['the model'] matches part exactly 'v2'", label("the model", "*v2*")],
  ["event.component exists", label("component", "*")],
  ["raw_event.payload.class matches regex exactly '^gpu-.*'", label("class", "gpu-*")],
  ["event.source matches regex exactly 'rank\\.(.+)\\.io$'", label("source", "*rank.*.io")],
  [
    "(event.source == 'a' and event.class == 'b')",
    match({
      labels: [
        { name: "source", value: "a" },
        { name: "class", value: "b" },
      ],
    }),
  ],
])("a condition becomes a match: %s", (expression, expected) => {
  expect(ruled(expression)).toEqual({
    rules: [expect.objectContaining({ name: "One", match: expected, stop: true })],
    findings: [],
  });
});

test.each([
  ["not event.source matches 'lab'", "a rule here says what a signal is, not what it is not"],
  ["now in Mon,Tue 09:00:00 to 17:00:00 Europe/Lisbon", "a rule here does not know the time"],
  ["trigger_count over 5 minutes > 3", "a rule here does not count"],
  ["event.custom_details.load > 5", "a rule here compares no numbers"],
  ["event.dedup_key == 'a'", "a rule here does not match the key"],
  ["event.custom_details.a.b == 'c'", "a rule here does not see event.custom_details.a.b"],
  [
    "event.source matches regex 'db[0-9]+'",
    '"db[0-9]+" asks for more than a pattern in which * stands for any characters',
  ],
  [
    "event.summary matches part 'a' and event.summary matches part 'b'",
    "a rule here has one pattern for the title",
  ],
  ["event.source ~~ 'a'", "it is not understood: event.source ~~ a"],
])("what a rule here cannot ask for leaves it out: %s", (expression, why) => {
  expect(ruled(expression)).toEqual({
    rules: [],
    findings: [`LEFT_OUT rule "One" of service ranker: ${why}`],
  });
});

test("what is asked for a little differently is said", () => {
  expect(ruled("event.summary matches 'no-op' and event.source matches 'Lab'").findings).toEqual([
    'CHANGED rule "One" of service ranker: longer titles that begin so match too',
    'CHANGED rule "One" of service ranker: upper and lower case of labels count',
  ]);
});

test("and binds closer than or, and not closer than both", () => {
  expect(
    parsePcl("event.a exists or event.b exists and (event.c exists or event.d exists)"),
  ).toEqual({
    kind: "ANY",
    of: [
      expect.objectContaining({ path: "event.a" }),
      {
        kind: "ALL",
        of: [
          expect.objectContaining({ path: "event.b" }),
          {
            kind: "ANY",
            of: [
              expect.objectContaining({ path: "event.c" }),
              expect.objectContaining({ path: "event.d" }),
            ],
          },
        ],
      },
    ],
  });
});

test("each alternative is a rule, and one that cannot be is left out alone", () => {
  const { rules, findings } = ruled(
    "event.class == 'a' or event.class == 'b' or not event.class == 'c'",
  );
  expect([rules.map(({ name }) => name), findings]).toEqual([
    ["One", "One (2)"],
    [
      'LEFT_OUT an alternative of rule "One" of service ranker: a rule here says what a signal is, not what it is not',
    ],
  ]);
});

test.each<[Actions, object]>([
  [{ severity: "warning" }, { severity: "SEV3" }],
  [{ suppress: true }, { suppress: true }],
  [
    { extractions: [{ target: "event.dedup_key", template: "db/{{event.component}}" }] },
    { dedupKey: "db/{component}" },
  ],
  [
    { extractions: [{ target: "summary", source: "event.custom_details.what", regex: "(.*)" }] },
    { title: "{what}" },
  ],
  [
    {
      variables: [{ name: "v", type: "regex", path: "event.source", value: "(.*)" }],
      extractions: [{ target: "event.summary", template: "{{variables.v}}: {{event.summary}}" }],
    },
    { title: "{source}: {@title}" },
  ],
])("an action becomes what a rule sets: %j", (actions, expected) => {
  expect(ruled("event.class == 'a'", actions)).toEqual({
    rules: [expect.objectContaining(expected)],
    findings: [],
  });
});

test.each<[Actions, string]>([
  [{ suspend: 300 }, "suspend of"],
  [{ annotate: "See the wiki" }, "annotate of"],
  [{ priority: "PPRIO01" }, "priority of"],
  [{ event_action: "resolve" }, "event_action of"],
  [{ automation_actions: [{ name: "hook" }] }, "automation_actions of"],
  [{ extractions: [{ target: "event.source", template: "x" }] }, "event.source of"],
  [
    { extractions: [{ target: "event.summary", source: "event.source", regex: "db-(.*)" }] },
    "event.summary of",
  ],
])("an action that no rule here has is named: %j", (actions, what) => {
  const { findings } = ruled("event.class == 'a'", { severity: "error", ...actions });
  expect(findings).toEqual([
    expect.stringContaining(`LEFT_OUT ${what} rule "One" of service ranker: `),
  ]);
});

test("of a set the first rule that matches is the last that is asked, also where it leads to another set", () => {
  const set = (id: string, ...rules: readonly object[]) => ({ id, rules });
  const rule = (name: string, value: string, actions: Actions) => ({
    ...{ label: name, actions },
    conditions: [{ expression: `event.class == '${value}'` }],
  });
  const { rules } = rulesOf({
    orchestration_path: orchestration([
      set(
        "start",
        rule("Outer", "o", { route_to: "more", severity: "info" }),
        rule("Last", "l", { severity: "error" }),
      ),
      set("more", {
        label: "Inner",
        conditions: [{ expression: "event.source == 'i'" }],
        actions: { severity: "critical" },
      }),
    ]),
  });
  const both = [
    { name: "class", value: "o" },
    { name: "source", value: "i" },
  ];
  expect(rules).toMatchObject([
    { name: "Outer", severity: "SEV5", stop: false },
    { name: "Inner", match: { labels: both }, severity: "SEV1", stop: true },
    { name: "All others of more", match: { labels: both.slice(0, 1) }, severity: null, stop: true },
    { name: "Last", severity: "SEV2", stop: true },
  ]);
});

test("sets that lead to each other end", () => {
  const to = (route_to: string) => [{ conditions: [], actions: { route_to, severity: "error" } }];
  const { rules } = rulesOf({
    orchestration_path: orchestration([
      { id: "start", rules: to("other") },
      { id: "other", rules: to("start") },
    ]),
  });
  expect(rules.map(({ name }) => name)).toEqual(["Rule 1 of start", "Rule 1 of other"]);
});

test("what would suppress everything is left out", () => {
  const { rules, findings } = rulesOf({
    orchestration_path: orchestration([{ id: "start", rules: [] }], { suppress: true }),
  });
  expect([rules, findings]).toEqual([
    [],
    [
      "LEFT_OUT what no rule of service ranker matches: a rule here that suppresses says which signals it means",
    ],
  ]);
});

test("rules of a ruleset go to the service that they route to, in their order", () => {
  const files = ["services.json", "escalation_policies.json", "ruleset.json"];
  const drafts = draftsOf(files.map((name) => fixtureFile(`pagerduty-account/${name}`)));
  expect(valuesOf(drafts, "services")[1]).toMatchObject({
    name: "feature-store",
    rules: [
      { name: "PagerDuty: high urgency", severity: "SEV2", stop: false },
      { name: "Event rule 2", match: { title: "*stale features*" }, dedupKey: "stale {component}" },
      { name: "Event rule 2 (2)", match: { labels: [{ name: "kind", value: "freshness" }] } },
    ],
  });
});

test("what is routed, or holds for all services, is named and not repeated in each", () => {
  const rules = [{ conditions: [], actions: { route_to: "PSVC001" } }];
  const paths = ["router", "global", "unrouted"].map((type) => ({
    ...{ type, parent: { id: "E-ORC-1" }, sets: [{ id: "start", rules }] },
  }));
  expect(rulesOf({ orchestration_paths: paths })).toEqual({
    rules: [],
    findings: [
      "LEFT_OUT 1 rule of the router orchestration E-ORC-1: nothing is routed here: give each sender a key of its service",
      "LEFT_OUT 1 rule of the global orchestration E-ORC-1: rules here belong to one service: repeat in each what it needs",
      "LEFT_OUT 1 rule of the unrouted orchestration E-ORC-1: rules here belong to one service",
    ],
  });
});
