import { expect, test } from "vitest";
import { hostObject } from "../../../../scripts/tocsin/config/hostState.ts";
import { schedules } from "../../../../scripts/tocsin/config/kinds/schedules.ts";
import { users } from "../../../../scripts/tocsin/config/kinds/users.ts";
import { CommandError } from "../../../../scripts/tocsin/verb.ts";
import {
  draftsOf,
  fixtureFile,
  jsonFile,
  lineOf,
  placesOf,
  valuesOf,
} from "../../../support/pagerdutyDrafts.ts";

const account = (...names: readonly string[]) =>
  names.map((name) => fixtureFile(`pagerduty-account/${name}.json`));
const read = (document: object, ...rest: readonly [Parameters<typeof draftsOf>[1]?]) =>
  draftsOf([jsonFile(document)], ...rest);
const lines = (document: object) => read(document).findings.map(lineOf);

test("an account is read so that each thing comes after what it names", () => {
  const files = [
    "maintenance_windows",
    "services",
    "escalation_policies",
    "schedule",
    "teams",
    "users",
  ];
  expect(placesOf(draftsOf(account(...files)))).toEqual([
    "channels/ana-pereira-mail",
    "channels/ana-pereira-sms",
    "channels/ben-okoro-mail",
    "users/ana@example.com",
    "users/ben@example.com",
    "teams/Ranking",
    "schedules/Ranking primary",
    "policies/Ranking",
    "services/ranker",
    "services/feature-store",
    "services/batch-scoring",
    "maintenanceWindows/ranker/Cluster upgrade",
    "maintenanceWindows/feature-store/Cluster upgrade",
  ]);
});

test("mail and text messages become channels of their own, and pages go by the person's rules", () => {
  const drafts = draftsOf(account("users", "schedule"));
  expect(valuesOf(drafts, "users")[0]).toMatchObject({
    contacts: ["ana-pereira-mail", "ana-pereira-sms"],
    contactRules: [
      { urgency: "PAGE", channel: "ana-pereira-sms", delaySeconds: 0 },
      { urgency: "PAGE", channel: "ana-pereira-mail", delaySeconds: 300 },
    ],
  });
  expect(Object.values(drafts.env)).toEqual([
    "ana@example.com",
    "+351912345678",
    "ben@example.com",
  ]);
});

test("ways to people that lead nowhere here are named, each with its reason", () => {
  const found = draftsOf(account("users", "schedule")).findings.map(lineOf);
  expect(found.filter((line) => /Ana|Ben|user/.test(line))).toEqual([
    "LEFT_OUT page of Ana Pereira over ana-pereira-sms after 600 s: a contact has one rule for pages here, the first",
    "LEFT_OUT rules of low urgency of Ana Pereira: a page is always urgent here; what wants no answer goes over all contacts at once",
    "CHANGED first page of Ben Okoro: one of a person's rules has no delay here",
    "NOTED 1 user: nothing in the files needs them; --all-users takes them too",
    "LEFT_OUT Mobile (phone_contact_method) of Ana Pereira: nobody is called here",
    "LEFT_OUT Pixel (push_notification_contact_method) of Ben Okoro: it leads to PagerDuty's app",
  ]);
});

test("files of nothing but users are about all of them", () => {
  expect(valuesOf(draftsOf(account("users")), "users").length).toBe(3);
});

test("contacts that are only named, or that no letter could reach, are left out", () => {
  const contact_methods = [
    { id: "C1", type: "email_contact_method_reference", summary: "Default" },
    { id: "C2", type: "email_contact_method", summary: "Broken", address: "ana at example" },
  ];
  const found = lines({
    user: { id: "P1", name: "Ana", email: "ana@example.com", contact_methods },
  });
  expect(found).toEqual([
    "LEFT_OUT contacts of Ana: no page reaches a new user without them",
    "LEFT_OUT Default (email_contact_method_reference) of Ana: the file only names it; GET /users?include[]=contact_methods shows what it is",
    "LEFT_OUT Broken (email_contact_method) of Ana: It is one e-mail address and nothing else.",
  ]);
});

test("somebody who has contacts here keeps them, and gets no second mail", () => {
  const value = users.shape.parse({
    name: "Ana",
    email: "ana@example.com",
    contacts: ["ana-phone"],
  });
  const ana = hostObject(users, { value, id: "usr_1", version: 1 });
  const drafts = draftsOf(account("users", "schedule"), [ana]);
  expect(valuesOf(drafts, "users")).toMatchObject([{ name: "Ben Okoro" }]);
  expect(drafts.findings.map(lineOf)).toContain(
    "LEFT_OUT contacts of Ana Pereira: there are some here already: ana-phone",
  );
});

test("an e-mail that differs is named when a name has found the user", () => {
  const value = users.shape.parse({ name: "Ana", email: "ana@example.com" });
  const ana = hostObject(users, { value, id: "usr_1", version: 1 });
  const user = { id: "P1", name: "Ana", email: "ana@elsewhere.example" };
  expect(read({ user }, [ana]).findings.map(lineOf)).toEqual([
    "CHANGED e-mail of Ana: ana@elsewhere.example in the file, stays ana@example.com here",
  ]);
});

test("a team has the people who name it, and as managers those whom it names so", () => {
  const document = {
    users: [{ id: "P1", name: "Ana", teams: [{ id: "T1" }] }],
    team: {
      id: "T1",
      name: "Ranking",
      members: [{ user: { id: "P2", summary: "Ben" }, role: "manager" }],
    },
  };
  expect(valuesOf(read(document), "teams")).toEqual([
    { name: "Ranking", members: ["Ana", "Ben"], managers: ["Ben"] },
  ]);
});

test("a policy keeps its delays, turns and loops, and loses what is not here", () => {
  const drafts = draftsOf(account("schedule", "escalation_policies"));
  expect(valuesOf(drafts, "policies")).toMatchObject([
    {
      name: "Ranking",
      repeat: 2,
      steps: [
        { targets: [{ schedule: "Ranking primary" }], delaySeconds: 900, mode: "EVERYONE" },
        { targets: [{ user: "Ana Pereira" }], delaySeconds: 1_800, mode: "ROUND_ROBIN" },
      ],
    },
  ]);
  expect(drafts.findings.map(lineOf)).toContain(
    "LEFT_OUT Night watch in step 2 of Ranking: neither the files nor the host have this schedule",
  );
});

test("what the files only refer to is found on the host by its name", () => {
  const value = schedules.shape.parse({ name: "Night watch", timeZone: "UTC" });
  const nights = hostObject(schedules, { value, id: "sch_1", version: 1 });
  const targets = [{ id: "PGONE01", type: "schedule_reference", summary: "Night watch" }];
  const rules = [{ escalation_delay_in_minutes: 5, targets }];
  const policy = { id: "P1", name: "Nights", escalation_rules: rules };
  expect(valuesOf(read({ escalation_policy: policy }, [nights]), "policies")).toMatchObject([
    { steps: [{ targets: [{ schedule: "Night watch" }] }] },
  ]);
});

test("a policy that would page nobody is left out, and its service has the default one", () => {
  const targets = [{ id: "P9", type: "schedule_reference", summary: "Gone" }];
  const rules = [{ escalation_delay_in_minutes: 5, targets }];
  const found = lines({
    escalation_policy: { id: "E1", name: "Old", escalation_rules: rules },
    service: { id: "S1", name: "ranker", escalation_policy: { id: "E1", summary: "Old" } },
  });
  expect(found).toEqual([
    "LEFT_OUT policy Old: it has no step that pages anybody",
    "LEFT_OUT Gone in step 1 of Old: neither the files nor the host have this schedule",
    "LEFT_OUT step 1 of Old: it pages nobody",
    "LEFT_OUT policy Old of service ranker: neither the files nor the host have it; the default policy is used",
  ]);
});

test("somebody whom the host would refuse is left out of what names them, too", () => {
  const target = (id: string) => ({ id, type: "user_reference" });
  const rules = [{ escalation_delay_in_minutes: 5, targets: [target("P1"), target("P2")] }];
  const drafts = read({
    users: [
      { id: "P1", name: "Ana", email: "ana at example" },
      { id: "P2", name: "Ben" },
    ],
    escalation_policy: { id: "E1", name: "Pair", escalation_rules: rules },
  });
  expect(valuesOf(drafts, "policies")).toMatchObject([{ steps: [{ targets: [{ user: "Ben" }] }] }]);
  expect(drafts.findings.map(lineOf)).toContain(
    "LEFT_OUT user ana at example: email: It is not an email address.",
  );
});

test("what the rules of the host would refuse is left out with their words", () => {
  const user = { id: "P1", type: "user_reference", summary: "Ana" };
  const rules = [{ escalation_delay_in_minutes: 20_000, targets: [user] }];
  const policy = { id: "E1", name: "Slow", escalation_rules: rules };
  expect(lines({ escalation_policy: policy })).toContain(
    "LEFT_OUT policy Slow: steps.0.delaySeconds: It is between 1 and 604800 seconds.",
  );
});

test.each([
  ["high", ["PagerDuty: high urgency"]],
  ["low", ["PagerDuty: low urgency"]],
  ["severity_based", []],
])("a service of %s urgency says so by a rule, where the severity does not", (urgency, names) => {
  const service = {
    id: "S1",
    name: "ranker",
    incident_urgency_rule: { type: "constant", urgency },
  };
  const [found] = valuesOf(read({ service }), "services") as [{ rules: { name: string }[] }];
  expect(found.rules.map(({ name }) => name)).toEqual(names);
});

const content = { aggregate: "all", fields: ["source", "custom_details.model"] };
test.each([
  ["time", { timeout: 5 }, { windowSeconds: 300, by: "SERVICE", labels: [] }, []],
  [
    "content_based",
    { ...content, time_window: 600 },
    { windowSeconds: 600, by: "LABELS", labels: ["model", "source"] },
    [],
  ],
  [
    "content_based",
    { ...content, aggregate: "any" },
    null,
    [
      "LEFT_OUT grouping of service ranker: all labels of a grouping have to be the same here, not any of them",
    ],
  ],
  [
    "intelligent",
    {},
    null,
    ['LEFT_OUT grouping of service ranker: nothing is grouped here by "intelligent"'],
  ],
])("alerts grouped by %s are so here as far as they can be: %j", (type, config, grouping, said) => {
  const service = { id: "S1", name: "ranker", alert_grouping_parameters: { type, config } };
  const drafts = read({ service });
  expect(valuesOf(drafts, "services")).toMatchObject([{ grouping }]);
  expect(drafts.findings.map(lineOf).filter((line) => line.includes("grouping"))).toEqual(said);
});

test("support hours are named with what there is instead", () => {
  expect(draftsOf(account("services")).findings.map(lineOf)).toContain(
    "LEFT_OUT urgency of service batch-scoring: a rule here does not know the time of day; see quiet hours",
  );
});

test("windows of one name are told apart by when they begin", () => {
  const window = (day: number) => ({
    ...{ description: "Deploy", services: [{ id: "S1" }] },
    ...{ start_time: `2032-04-0${day}T10:00:00Z`, end_time: `2032-04-0${day}T11:00:00Z` },
  });
  const document = {
    service: { id: "S1", name: "ranker" },
    maintenance_windows: [window(1), window(2)],
  };
  expect(placesOf(read(document)).slice(1)).toEqual([
    "maintenanceWindows/ranker/Deploy, 2032-04-01T10:00:00Z",
    "maintenanceWindows/ranker/Deploy, 2032-04-02T10:00:00Z",
  ]);
});

test("two things of one name cannot be told apart", () => {
  const services = [
    { id: "S1", name: "ranker" },
    { id: "S2", name: "Ranker" },
  ];
  expect(() => read({ services })).toThrow(
    new CommandError('two services of the files are called "Ranker"'),
  );
});

test("what is listed and also stands by itself is one thing", () => {
  const full = { id: "S1", name: "ranker", description: "Orders" };
  const drafts = read({ services: [{ id: "S1", name: "ranker" }], service: full });
  expect(valuesOf(drafts, "services")).toMatchObject([{ description: "Orders" }]);
});
