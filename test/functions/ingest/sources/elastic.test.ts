import { expect, test } from "vitest";
import { elastic } from "../../../../functions/ingest/sources/elastic.ts";
import { at } from "../../../support/accuracyIncident.ts";
import { fixture, RECEIVED_AT, read, signalOf } from "../../../support/fixtures.ts";

test("an alert is keyed by space, rule and alert, and its uuid is one stretch", () => {
  expect(signalOf("elastic/latency.firing")).toMatchObject({
    dedupKey: "elastic/ml/3b7c1a50-9f0e-11ef-8d2b-5f7e21c9a001/fraud-scoring_production",
    episode:
      "elastic/ml/3b7c1a50-9f0e-11ef-8d2b-5f7e21c9a001/fraud-scoring_production@c9d3a0a2-6a6a-4a0e-93bd-12c8d0c61b77",
    startedAt: at("2026-11-20T08:30:00Z"),
    occurredAt: at("2026-11-20T08:31:02.117Z"),
    severity: "SEV2",
    labels: { team: "risk-ml" },
    links: [{ text: "alert" }, { text: "rule" }],
  });
});

test("the same body serves both actions, for the group says which it is", () => {
  expect(signalOf("elastic/latency.resolved").state).toBe("RESOLVED");
});

test("without a level of its own the alert has that of its group", () => {
  expect(signalOf("elastic/burn-rate.firing").severity).toBe("SEV1");
});

test("a tag of the rule goes before the group", () => {
  const body = Object(fixture("elastic/burn-rate.firing"));
  expect(read("elastic", { ...body, rule_tags: "severity:low" })).toMatchObject([
    { severity: "SEV4" },
  ]);
});

test.each([
  ["{{alert.id}}", "alert_id: still a variable: the sender did not fill the template"],
  ["", "alert_id: empty: the sender had no value for this variable"],
])("a body whose alert is %j is refused", (alert_id, error) => {
  const body = Object(fixture("elastic/latency.firing"));
  const context = { receivedAt: RECEIVED_AT, newKey: () => "sig_new" };
  expect(elastic.read({ ...body, alert_id }, context)).toMatchObject({ errors: [error] });
});
