import { expect, test } from "vitest";
import { at } from "../../../support/accuracyIncident.ts";
import { fixture, read, reasonOf, signalOf } from "../../../support/fixtures.ts";

test("an alert is keyed by its id, and dated in milliseconds and in nanoseconds", () => {
  expect(signalOf("opsgenie/serving-5xx.firing")).toMatchObject({
    dedupKey: "opsgenie/6e0a77d4-1fb2-4c1c-9d6e-70f2a1b6c3d9-1795168800000",
    startedAt: at("2026-11-20T10:00:00Z"),
    occurredAt: at("2026-11-20T10:00:00.412Z"),
  });
});

test("tags and details are labels", () => {
  expect(signalOf("opsgenie/serving-5xx.firing").labels).toMatchObject({
    team: "risk-ml",
    serving: "serving",
    cluster: "serving-eu-1",
    alias: "fraud-scoring/5xx",
  });
});

test.each([
  ["P1", "SEV1"],
  ["P2", "SEV2"],
  ["P3", "SEV3"],
  ["P4", "SEV4"],
  ["P5", "SEV5"],
])("%s of Opsgenie, which has no P0, is %s", (priority, severity) => {
  const body = Object(fixture("opsgenie/serving-5xx.firing"));
  const alert = { ...body.alert, priority };
  expect(read("opsgenie", { ...body, alert })).toMatchObject([{ severity }]);
});

test.each([
  ["Create", "FIRING"],
  ["UnAcknowledge", "FIRING"],
  ["UpdatePriority", "FIRING"],
  ["Acknowledge", "ACKNOWLEDGED"],
  ["Close", "RESOLVED"],
  ["Delete", "RESOLVED"],
  ["Escalate", "SKIPPED"],
])("%s is %s", (action, state) => {
  const body = Object(fixture("opsgenie/serving-5xx.firing"));
  expect(read("opsgenie", { ...body, action })).toMatchObject([{ state }]);
});

test("a note changes nothing", () => {
  expect(reasonOf("opsgenie/note.ignored")).toBe(
    "this action does not say whether the alert is open",
  );
});
