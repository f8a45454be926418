import { afterAll, beforeAll, expect, it } from "vitest";
import { foundService } from "../support/api.ts";
import { type Jira, jira } from "../support/providers/jira.ts";
import { type PagerDuty, pagerduty } from "../support/providers/pagerduty.ts";
import { type Receiver, startReceiver } from "../support/receiver.ts";
import { startTestHost, type TestHost } from "../support/testHost.ts";

let system: TestHost;
let tickets: Jira;
let alerts: PagerDuty;
let receivers: Receiver[];
let serviceId: string;
beforeAll(async () => {
  system = await startTestHost({ clock: { startAt: Date.parse("2026-11-22T03:01:00Z") } });
  [tickets, alerts] = [jira(), pagerduty()];
  receivers = await Promise.all([startReceiver(tickets.serve), startReceiver(alerts.serve)]);
  const [atJira, atPagerDuty] = receivers.map(({ url }) => url);
  for (const channel of [
    { name: "ml-jira", kind: "JIRA", ...tickets.address(atJira ?? "") },
    { name: "pagerduty", kind: "PAGERDUTY", ...alerts.address(atPagerDuty ?? "") },
  ])
    await system.api.mutate("createChannel", channel, "channel { name }");
  for (const rule of [
    { severity: "SEV4", channels: ["ml-jira"] },
    { severity: "SEV2", channels: ["pagerduty"] },
  ])
    await system.api.mutate("setSeverityRule", rule, "severityTable { version }");
  ({ serviceId } = await foundService(system.api, { name: "ranker" }));
});
afterAll(async () => {
  await system.stop();
  await Promise.all(receivers.map((receiver) => receiver.stop()));
});

/** An incident that is declared, acknowledged and resolved, a minute between each. */
async function live(severity: string): Promise<string> {
  const { api } = system;
  const input = { serviceId, severity, title: "Features arrive late" };
  const { incident } = await api.mutate<{ incident: { id: string } }>(
    "declareIncident",
    input,
    "incident { id }",
  );
  for (const step of ["acknowledgeIncident", "resolveIncident"]) {
    await system.minutes(1);
    await api.mutate(step, { id: incident.id }, "incident { status }");
  }
  await system.minutes(1);
  return incident.id;
}

it("a SEV4 is an issue at Jira, and what happens to it a comment", async () => {
  const id = await live("SEV4");
  expect(tickets.issues.map(({ summary, labels }) => [summary, labels])).toEqual([
    ["SEV4 · Features arrive late", ["tocsin", `tocsin-${id}`]],
  ]);
  expect(tickets.issues[0]?.comments).toEqual([
    expect.stringContaining("Acknowledged by local-admin."),
    expect.stringContaining("Resolved by local-admin."),
  ]);
});

it("an alert at PagerDuty ends with its incident", async () => {
  const id = await live("SEV2");
  expect([...alerts.alerts]).toEqual([[id, "resolved"]]);
  expect(alerts.shown()).toHaveLength(1);
});

it("an action item is an issue at Jira when somebody asks for one, found again after a lost answer", async () => {
  const { api, host } = system;
  const { user } = await api.mutate<{ user: { id: string } }>(
    "createUser",
    { name: "Joan" },
    "user { id }",
  );
  const { actionItem } = await api.mutate<{ actionItem: { id: string } }>(
    "createActionItem",
    {
      ...{ title: "Alarm on stale features", kind: "DETECT", dueOn: "2026-12-24" },
      ...{ ownerId: user.id, details: "By age.\n\nNot by the job." },
    },
    "actionItem { id }",
  );
  const { id } = actionItem;
  const before = tickets.issues.length;
  receivers[0]?.plan(undefined, "lost");
  await api.mutate("openActionItemTicket", { id, channel: "ml-jira" }, "actionItem { id }");
  await expect(
    api.mutate("openActionItemTicket", { id, channel: "ml-jira" }, "actionItem { id }"),
  ).rejects.toThrow("One was asked for in the last 15 minutes");
  await host.settled();
  await system.minutes(3);

  const [issue, ...others] = tickets.issues.slice(before);
  expect(others).toEqual([]);
  expect(issue).toMatchObject({
    summary: "Alarm on stale features",
    labels: ["tocsin", `tocsin-${id}`],
    description: expect.stringContaining("By age.\nNot by the job."),
  });
  const { found } = await api.query<{ found: object }>(
    `{ found: actionItem(id: "${id}") { version ticket { key url } record(first: 2) { nodes { summary } } } }`,
  );
  expect(found).toEqual({
    version: 3,
    ticket: { key: issue?.key, url: `${receivers[0]?.url}/browse/${issue?.key}` },
    record: {
      nodes: [
        { summary: `Delivered to ml-jira. It is ${issue?.key}.` },
        { summary: "local-admin asked for a ticket over ml-jira." },
      ],
    },
  });
  await api.mutate(
    "updateActionItem",
    { id, title: "Alarm", expectedVersion: 3 },
    "actionItem { id }",
  );
});
