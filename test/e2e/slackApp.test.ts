import { afterAll, beforeAll, expect, it } from "vitest";
import { type SlackApp, slackApp } from "../support/providers/slackApp.ts";
import { type Receiver, startReceiver } from "../support/receiver.ts";
import { startTestHost, type TestHost } from "../support/testHost.ts";

let system: TestHost;
let slack: SlackApp;
let receiver: Receiver;
beforeAll(async () => {
  system = await startTestHost({ clock: { startAt: Date.parse("2026-11-22T03:01:00Z") } });
  slack = slackApp();
  receiver = await startReceiver(slack.serve);
  const channel = { name: "ml-slack", kind: "SLACK_APP", ...slack.address(receiver.url) };
  await system.api.mutate("createChannel", channel, "channel { name }");
  const rule = { severity: "SEV1", channels: ["ml-slack"] };
  await system.api.mutate("setSeverityRule", rule, "severityTable { version }");
});
afterAll(async () => {
  await system.stop();
  await receiver.stop();
});

async function declare(severity: string): Promise<string> {
  const input = { serviceId: system.team.serviceId, severity, title: "Recall fell below 0.80" };
  const { incident } = await system.api.mutate<{ incident: { id: string } }>(
    "declareIncident",
    input,
    "incident { id }",
  );
  await system.host.settled();
  return incident.id;
}
async function act(mutation: string, input: object): Promise<void> {
  await system.api.mutate(mutation, input, "incident { id }");
  await system.minutes(1);
}

it("a SEV1 is one message, which shows what becomes of it, with its timeline below", async () => {
  const id = await declare("SEV1");
  await system.minutes(5);
  await act("acknowledgeIncident", { id });
  await act("addIncidentNote", { id, text: "Rolling back to v2.4." });
  await act("resolveIncident", { id, rootCause: "Training data of Tuesday." });

  const [message, ...more] = slack.top();
  expect(more).toEqual([]);
  expect(JSON.stringify(message?.blocks)).toContain("🟢 RESOLVED, after 7 min");
  expect(slack.thread(message)).toEqual([
    "Not acknowledged within 5 minutes. Paged again Ada.",
    "Acknowledged by local-admin.",
    "local-admin: Rolling back to v2.4.",
    "Resolved by local-admin. Cause: Training data of Tuesday.",
  ]);
});
