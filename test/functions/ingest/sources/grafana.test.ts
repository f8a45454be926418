import { expect, test } from "vitest";
import { recognise } from "../../../../functions/ingest/sources/recognise.ts";
import { at } from "../../../support/accuracyIncident.ts";
import { fixture, reasonOf, signalOf } from "../../../support/fixtures.ts";

test("an alert is keyed by its fingerprint, as Grafana's own", () => {
  expect(signalOf("grafana/feature-drift.firing")).toMatchObject({
    dedupKey: "grafana/7d01f3c96a20be54",
    group: '{}/{team="risk-ml"}:{alertname="FeaturePsiHigh"}',
    severity: "SEV2",
    title: "The distribution of merchant_country moved: PSI 0.31",
    startedAt: at("2026-11-20T10:02:00Z"),
  });
});

test("firing and resolved of one stretch are one episode", () => {
  const resolved = signalOf("grafana/feature-drift.resolved");
  expect([resolved.state, resolved.occurredAt, resolved.episode]).toEqual([
    "RESOLVED",
    at("2026-11-20T11:17:00Z"),
    signalOf("grafana/feature-drift.firing").episode,
  ]);
});

test("runbook, dashboard, silence, query and Grafana are links, and an empty address is none", () => {
  const { links } = signalOf("grafana/feature-drift.firing");
  expect(links.map(({ text }) => text)).toEqual([
    "runbook_url",
    "dashboard",
    "silence",
    "query",
    "Grafana",
  ]);
});

test("the values that fired are a label", () => {
  expect(signalOf("grafana/feature-drift.firing").labels["values"]).toBe("B=0.31, C=1");
});

test("a test of a contact point is ignored", () => {
  expect(reasonOf("grafana/contact-point-test.ignored")).toBe("a test of Grafana's contact point");
});

test("an alert of Alertmanager, which has no organisation, is not Grafana's", () => {
  expect(recognise(fixture("alertmanager/accuracy-slo.firing"))).toBe("alertmanager");
});

test("a legacy rule is keyed by organisation and rule, named without its state, and says its values", () => {
  expect(signalOf("grafana/legacy-latency.firing")).toMatchObject({
    dedupKey: "grafana/rule/1/31",
    title: "Scoring p99 latency",
    severity: "SEV1",
    description: "The serving cluster answers too slowly.\np99: 1840.5",
    labels: { endpoint: "fraud-scoring", model: "fraud-scoring" },
  });
});

test.each([
  ["legacy-test", "a test of Grafana's notification channel"],
  ["legacy-pending", "the rule's state is neither trouble nor recovery"],
])("%s is ignored: %s", (story, reason) => {
  expect(reasonOf(`grafana/${story}.ignored`)).toBe(reason);
});
