import { expect, test } from "vitest";
import { at } from "../../../support/accuracyIncident.ts";
import { fixture, read, reasonOf, signalOf } from "../../../support/fixtures.ts";

test("an alert is keyed by its app and saved search, and ordered by when the search ran", () => {
  expect(signalOf("splunk/serving-oom.firing")).toMatchObject({
    dedupKey: "splunk/risk_ml/Scoring requests out of memory",
    severity: "SEV2",
    startedAt: at("2026-11-20T09:19:00Z"),
    occurredAt: at("2026-11-20T09:20:00Z"),
    description: "container scoring-7 OOMKilled, limit 12Gi",
    links: [{ text: "results" }],
  });
});

test("columns are labels, but for Splunk's own", () => {
  expect(signalOf("splunk/serving-oom.firing").labels).toEqual({
    host: "serving-eu-1",
    pod: "scoring-7",
    count: "8",
    severity: "high",
    app: "risk_ml",
    owner: "ana",
    search: "Scoring requests out of memory",
  });
});

test("a search that was made for it says key, title and level in columns", () => {
  expect(signalOf("splunk/skew-with-columns.firing")).toMatchObject({
    dedupKey: "splunk/score-skew/fraud-scoring",
    title: "Training-serving skew of fraud-scoring",
    severity: "SEV1",
  });
});

test("another search can say that it is over", () => {
  const over = signalOf("splunk/skew-with-columns.resolved");
  expect([over.state, over.dedupKey]).toEqual(["RESOLVED", "splunk/score-skew/fraud-scoring"]);
});

test("a search without a name is keyed by what its runs have in common", () => {
  expect(signalOf("splunk/nameless.firing").dedupKey).toBe(
    "splunk/risk_ml/admin__admin__risk_ml__search7",
  );
});

test("rows of one run are messages of their own", () => {
  const body = Object(fixture("splunk/serving-oom.firing"));
  const other = read("splunk", { ...body, result: { pod: "scoring-8" } });
  expect(other).not.toMatchObject([{ messageId: signalOf("splunk/serving-oom.firing").messageId }]);
});

test("a status of another kind is ignored", () => {
  expect(reasonOf("splunk/other-status.ignored")).toBe(
    "tocsin_status is neither firing, acknowledged nor resolved",
  );
});
