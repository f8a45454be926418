import { describe, expect, test } from "vitest";
import { contributionOf } from "../../domain/contribution.ts";
import { type Measurements, measurementsOf } from "../../domain/measurements.ts";
import { at, type MeasuredState, measuredIncident } from "../support/measuredIncident.ts";

const begun = {
  startedAt: at("2026-11-22T02:50:00Z"),
  detectedAt: at("2026-11-22T03:00:00Z"),
};
const ended = {
  ...begun,
  acknowledgedAt: at("2026-11-22T03:04:00Z"),
  mitigatedAt: at("2026-11-22T03:30:00Z"),
  resolvedAt: at("2026-11-22T04:00:00Z"),
};
const recorded = (endedAt: string, minutes: number) => ({
  state: "RECORDED" as const,
  endedAt: at(endedAt),
  ms: minutes * 60_000,
});
const pending = { state: "PENDING" } as const;
const notApplicable = { state: "NOT_APPLICABLE" } as const;
const detected = recorded("2026-11-22T03:00:00Z", 10);

const all: Measurements = {
  detect: detected,
  acknowledge: recorded("2026-11-22T03:04:00Z", 4),
  mitigate: recorded("2026-11-22T03:30:00Z", 30),
  resolve: recorded("2026-11-22T04:00:00Z", 60),
  restore: recorded("2026-11-22T04:00:00Z", 70),
};

describe("the measures of an incident follow from its state", () => {
  test.each<[string, MeasuredState, Partial<Measurements>]>([
    [
      "nobody has answered: all but the detection is to come",
      { ...begun, status: "TRIGGERED" },
      {
        detect: detected,
        acknowledge: pending,
        mitigate: pending,
        resolve: pending,
        restore: pending,
      },
    ],
    [
      "acknowledged: the acknowledgement counts at once",
      { ...begun, status: "INVESTIGATING", acknowledgedAt: at("2026-11-22T03:04:00Z") },
      { acknowledge: all.acknowledge, mitigate: pending },
    ],
    [
      "back from monitoring: the mitigation is to come again",
      { ...ended, status: "IDENTIFIED" },
      { acknowledge: all.acknowledge, mitigate: pending, resolve: pending },
    ],
    [
      "a fix is watched: the mitigation counts, the resolution is to come",
      { ...ended, status: "MONITORING" },
      { mitigate: all.mitigate, resolve: pending, restore: pending },
    ],
    ["resolved: everything counts", { ...ended, status: "RESOLVED" }, all],
    ["closed: nothing changes any more", { ...ended, status: "CLOSED" }, all],
    [
      "resolved by its monitor alone: nobody ever acknowledged or mitigated",
      { ...begun, status: "RESOLVED", resolvedAt: at("2026-11-22T04:00:00Z") },
      { acknowledge: notApplicable, mitigate: notApplicable, resolve: all.resolve },
    ],
    [
      "a correction put the detection before the start",
      { ...begun, status: "TRIGGERED", startedAt: at("2026-11-22T03:00:01Z") },
      { detect: { state: "INVALID", marks: ["startedAt", "detectedAt"] } },
    ],
    [
      "acknowledged before it was detected, resolved after",
      { ...ended, status: "RESOLVED", acknowledgedAt: at("2026-11-22T02:59:59Z") },
      {
        acknowledge: { state: "INVALID", marks: ["detectedAt", "acknowledgedAt"] },
        resolve: all.resolve,
      },
    ],
    [
      "detected the moment it began",
      { ...begun, status: "TRIGGERED", startedAt: begun.detectedAt },
      { detect: recorded("2026-11-22T03:00:00Z", 0) },
    ],
  ])("%s", (_, state, expected) => {
    expect(measurementsOf(measuredIncident(state))).toMatchObject(expected);
  });
});

describe("an incident contributes", () => {
  test.each<[string, MeasuredState]>([
    ["a drill", { ...ended, status: "RESOLVED", drill: true }],
    ["a false alarm", { ...ended, status: "RESOLVED", resolution: { kind: "FALSE_ALARM" } }],
    ["a duplicate", { ...ended, status: "CLOSED", resolution: { kind: "DUPLICATE", of: "inc_2" } }],
  ])("nothing at all when it is %s", (_, state) => {
    expect(contributionOf(measuredIncident(state))).toBeUndefined();
  });

  test("a failure from its start, once it is resolved, if its severity counts as one", () => {
    const resolved = contributionOf(measuredIncident({ ...ended, status: "RESOLVED" }));
    expect(resolved?.failedAt).toBe(at("2026-11-22T02:50:00Z"));
  });

  test.each<[string, MeasuredState]>([
    ["it is open", { ...begun, status: "TRIGGERED" }],
    ["it is a SEV4", { ...ended, status: "RESOLVED", severity: "SEV4" }],
  ])("no failure while %s", (_, state) => {
    expect(contributionOf(measuredIncident(state))?.failedAt).toBeUndefined();
  });
});
