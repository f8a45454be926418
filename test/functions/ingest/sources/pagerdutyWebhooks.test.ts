import { expect, test } from "vitest";
import { at } from "../../../support/accuracyIncident.ts";
import { fixture, read, reasonOf, signalOf } from "../../../support/fixtures.ts";

test("an incident is keyed by its id, each event is a message of its own", () => {
  expect(signalOf("pagerduty-webhooks/precision-drop.firing")).toMatchObject({
    dedupKey: "pagerduty/Q2RISKML01",
    messageId: "01F0PD0000000000000000001",
    severity: "SEV2",
    title: "Precision of fraud-scoring fell to 0.64",
    startedAt: at("2026-11-20T03:01:00Z"),
    occurredAt: at("2026-11-20T03:01:00.412Z"),
    labels: { service: "Fraud scoring", incidentKey: "fraud-scoring/precision" },
  });
});

test("the priority goes before the urgency", () => {
  expect(signalOf("pagerduty-webhooks/precision-drop-raised.firing").severity).toBe("SEV1");
});

test("low urgency without a priority is minor", () => {
  const { event } = Object(fixture("pagerduty-webhooks/precision-drop.firing"));
  const body = { event: { ...event, data: { ...event.data, urgency: "low" } } };
  expect(read("pagerduty-webhooks", body)).toMatchObject([{ severity: "SEV4" }]);
});

test("an incident that was reopened began anew", () => {
  expect(signalOf("pagerduty-webhooks/precision-drop-again.firing").startedAt).toBe(
    at("2026-11-20T04:10:00Z"),
  );
});

test.each([
  ["ping", "PagerDuty's test: the webhook works"],
  ["note", "this event does not say whether an incident is open"],
  ["priority-after-the-end", "the incident is resolved already"],
])("%s is ignored: %s", (story, reason) => {
  expect(reasonOf(`pagerduty-webhooks/${story}.ignored`)).toBe(reason);
});
