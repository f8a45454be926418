import { describe, expect, it } from "vitest";
import { SCENARIOS } from "../../../domain/drills/scenarios.ts";
import { isMoreSevere } from "../../../domain/severity.ts";

it("there is a scenario for drift, data, latency, cost and cloud, each with a name of its own", () => {
  expect(SCENARIOS.map(({ id }) => id)).toEqual([
    "cloud-outage",
    "cost-runaway",
    "data-outage",
    "latency",
    "model-drift",
  ]);
});

describe.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))("%s", (_, one) => {
  it("goes on in order, and ends after everything that it says and asks for", () => {
    const times = one.signals.map(({ afterSeconds }) => afterSeconds);

    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(one.targets.resolveWithinSeconds).toBeGreaterThan(one.targets.mitigateWithinSeconds);
    expect(one.endsAfterSeconds).toBeGreaterThan(one.targets.resolveWithinSeconds);
    expect(one.endsAfterSeconds).toBeGreaterThan(times.at(-1) ?? 0);
  });

  it("raises its level, if at all, to a worse one", () => {
    const raised = one.signals.flatMap(({ severity }) => severity ?? []);
    expect(raised.every((severity) => isMoreSevere(severity, one.severity))).toBe(true);
  });

  it("has something to find and something to do", () => {
    expect(one.findings.length).toBeGreaterThanOrEqual(3);
    expect(one.expected.length).toBeGreaterThanOrEqual(4);
  });
});
