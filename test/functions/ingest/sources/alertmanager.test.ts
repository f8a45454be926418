import { expect, test } from "vitest";
import { at } from "../../../support/accuracyIncident.ts";
import { fixture, read, reasonOf, signalOf } from "../../../support/fixtures.ts";

test("an alert is keyed by its fingerprint and grouped by its group's key", () => {
  expect(signalOf("alertmanager/accuracy-slo.firing")).toMatchObject({
    dedupKey: "5f1c0e77a9d24b36",
    group: '{}/{team="risk-ml"}:{alertname="ModelAccuracyBelowSlo"}',
    severity: "SEV1",
    title: "Accuracy of fraud-scoring 2026.11.3 is 0.81, the objective is 0.92",
    startedAt: at("2026-11-20T09:42:10.118Z"),
  });
});

test("runbook, dashboard, query and Alertmanager are links", () => {
  const { links } = signalOf("alertmanager/accuracy-slo.firing");
  expect(links.map(({ text }) => text)).toEqual([
    "runbook_url",
    "dashboard",
    "query",
    "Alertmanager",
  ]);
});

test("without a fingerprint the sorted labels are the key, so their order is nothing", () => {
  expect(signalOf("alertmanager/feature-freshness-bare.resolved").dedupKey).toBe(
    signalOf("alertmanager/feature-freshness-bare.firing").dedupKey,
  );
});

test("an alert without a status has its group's, although its end is set", () => {
  expect(signalOf("alertmanager/feature-freshness-bare.firing")).toMatchObject({
    state: "FIRING",
    severity: "SEV2",
    occurredAt: at("2026-11-20T10:05:00Z"),
  });
});

test("a relative address is no link", () => {
  const { links } = signalOf("alertmanager/feature-freshness-bare.firing");
  expect(links.map(({ text }) => text)).toEqual(["Alertmanager"]);
});

test("a firing group may hold resolved alerts", () => {
  const statements = read("alertmanager", fixture("alertmanager/gpu-memory-truncated.firing"));
  expect(statements.map(({ state }) => state)).toEqual(["FIRING", "RESOLVED"]);
});

test("what Alertmanager cut off is said", () => {
  expect(signalOf("alertmanager/gpu-memory-truncated.firing")).toMatchObject({
    description: "14 more alerts of this group were cut off by Alertmanager.",
    labels: { truncatedAlerts: "14" },
  });
});

test("firing and resolved of one stretch are one episode, and only the end is a message of its own", () => {
  const firing = signalOf("alertmanager/accuracy-slo.firing");
  const resolved = signalOf("alertmanager/accuracy-slo.resolved");
  expect(resolved.episode).toBe(firing.episode);
  expect([firing.messageId, resolved.messageId]).toEqual([
    undefined,
    `${resolved.episode}:resolved@${resolved.occurredAt}`,
  ]);
});

test("a notification without alerts is ignored with a reason", () => {
  expect(reasonOf("alertmanager/empty-group.ignored")).toBe("the notification carries no alert");
});
