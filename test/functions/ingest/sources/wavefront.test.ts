import { expect, test } from "vitest";
import { at } from "../../../support/accuracyIncident.ts";
import { fixture, read, reasonOf, signalOf } from "../../../support/fixtures.ts";

test("an alert is keyed by its id and dated as Wavefront writes it", () => {
  expect(signalOf("wavefront/null-rate.firing")).toMatchObject({
    dedupKey: "wavefront/1795000000123",
    startedAt: at("2026-11-20T09:42:10Z"),
    title: "Null rate of transactions.amount",
    labels: { team: "risk-ml", level: "WARN" },
    links: [{ text: "Wavefront" }],
  });
});

test("a recovery happened when the alert ended", () => {
  expect(signalOf("wavefront/null-rate.resolved").occurredAt).toBe(at("2026-11-20T10:20:00Z"));
});

test("a date whose sign was lost is one of UTC", () => {
  expect(signalOf("wavefront/no-data.firing").startedAt).toBe(at("2026-11-20T12:00:00Z"));
});

test("missing data is a trouble of its own", () => {
  expect(signalOf("wavefront/no-data.resolved").dedupKey).toBe("wavefront/1795000000123/no-data");
});

test.each([
  ["SEVERE", "SEV1"],
  ["WARN", "SEV3"],
  ["SMOKE", "SEV4"],
  ["INFO", "SEV5"],
])("%s is %s", (level, severity) => {
  const body = Object(fixture("wavefront/null-rate.firing"));
  expect(read("wavefront", { ...body, severity: level })).toMatchObject([{ severity }]);
});

test("snoozing is ignored", () => {
  expect(reasonOf("wavefront/snoozed.ignored")).toBe(
    "snoozing and maintenance neither open nor resolve",
  );
});
