import { expect, test } from "vitest";
import { datadog } from "../../../../functions/ingest/sources/datadog.ts";
import { at } from "../../../support/accuracyIncident.ts";
import { fixture, RECEIVED_AT, read, reasonOf, signalOf } from "../../../support/fixtures.ts";

const context = { receivedAt: RECEIVED_AT, newKey: () => "sig_new" };

test("an alert is keyed by its monitor and its group, in whatever order the tags stand", () => {
  expect(signalOf("datadog/feature-freshness.resolved").dedupKey).toBe(
    "datadog/88123401/endpoint:eu-1/model:fraud-scoring",
  );
});

test("the state before the name is no part of the title", () => {
  expect(signalOf("datadog/feature-freshness.firing").title).toBe(
    "Stale features for card velocity",
  );
});

test("the first notification of a cycle says when the trouble began", () => {
  expect(signalOf("datadog/feature-freshness.firing")).toMatchObject({
    startedAt: at("2026-11-20T10:40:00Z"),
    episode: "datadog/88123401/endpoint:eu-1/model:fraud-scoring@4719284410038821177",
    severity: "SEV2",
    labels: { team: "risk-ml", monitor: "88123401" },
  });
});

test("a repetition says that trouble lasts, not when it began", () => {
  expect(signalOf("datadog/gpu-without-priority.firing").startedAt).toBeUndefined();
});

test.each([
  ["P1", "error", "SEV1"],
  ["P5", "error", "SEV5"],
  ["", "warning", "SEV3"],
  ["None", "error", "SEV2"],
])("priority %j with an alert of type %s is %s", (alert_priority, alert_type, severity) => {
  const body = Object(fixture("datadog/feature-freshness.firing"));
  expect(read("datadog", { ...body, alert_priority, alert_type })).toMatchObject([{ severity }]);
});

test.each(["Triggered", "Re-Triggered", "Warn", "No Data", "Re-No Data", "Renotify"])(
  "%s is trouble",
  (alert_transition) => {
    const body = Object(fixture("datadog/feature-freshness.firing"));
    expect(read("datadog", { ...body, alert_transition })).toMatchObject([{ state: "FIRING" }]);
  },
);

test("a variable that Datadog left as it was is refused, and not repeated", () => {
  const body = Object(fixture("datadog/feature-freshness.firing"));
  expect(datadog.read({ ...body, alert_id: "$ALERT_ID" }, context)).toEqual({
    kind: "malformed",
    errors: ["alert_id: still a variable: the sender did not fill the template"],
  });
});

test("a variable that is not needed may stay as it was", () => {
  const body = Object(fixture("datadog/feature-freshness.firing"));
  const [signal] = read("datadog", { ...body, alert_metric: "$ALERT_METRIC" });
  expect(signal).not.toMatchObject({ labels: { metric: expect.anything() } });
});

test("templates that call the variables otherwise are understood", () => {
  const body = {
    monitor_id: "88123401",
    alert_transition: "Triggered",
    scopes: "model:fraud-scoring",
    severity: "P1",
    url: "https://app.datadoghq.eu/event/event?id=1",
  };
  expect(read("datadog", body)).toMatchObject([
    { dedupKey: "datadog/88123401/model:fraud-scoring", severity: "SEV1", links: [{}] },
  ]);
});

test.each([
  ["monitor-test", "a test of the monitor's notifications"],
  ["event-without-monitor", "the transition is neither trouble nor recovery"],
])("%s is ignored: %s", (story, reason) => {
  expect(reasonOf(`datadog/${story}.ignored`)).toBe(reason);
});
