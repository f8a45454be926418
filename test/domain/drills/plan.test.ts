import { describe, expect, it } from "vitest";
import { beginningAfter, type DrillPlan } from "../../../domain/drills/plan/drillPlan.ts";
import {
  afterOccasion,
  beginningOf,
  newSeries,
  replanned,
  scenarioAhead,
} from "../../../domain/drills/plan/drillSeries.ts";
import { occasionSummary } from "../../../domain/drills/plan/occasion.ts";
import { validateDrillPlan } from "../../../domain/drills/plan/validateDrillPlan.ts";
import { at } from "../../support/incidents.ts";

const planned = (rest: Partial<DrillPlan> = {}): DrillPlan => ({
  ...{ id: "drl_1", serviceId: "fraudscoring", name: "Mondays", version: 1 },
  ...{ scenarioIds: ["latency", "model-drift"], pages: true, enabled: true },
  ...{ start: at("2026-03-02T10:00:00Z"), timeZone: "Europe/London", createdAt: at("10:00") },
  every: { unit: "WEEKS", count: 1 },
  ...rest,
});
const next = (plan: DrillPlan, after: string) =>
  new Date(beginningAfter(plan, at(after))).toISOString();

describe("drills begin", () => {
  it("at the start, and then at the same time of the local clock", () => {
    expect(next(planned(), "2026-02-01T00:00:00Z")).toBe("2026-03-02T10:00:00.000Z");
    expect(next(planned(), "2026-03-02T10:00:00Z")).toBe("2026-03-09T10:00:00.000Z");
    expect(next(planned(), "2026-03-23T10:00:00Z")).toBe("2026-03-30T09:00:00.000Z");
  });

  it("each few days, or on a day of the month", () => {
    const days = planned({ every: { unit: "DAYS", count: 10 } });
    const months = planned({
      start: at("2026-01-31T10:00:00Z"),
      every: { unit: "MONTHS", count: 1 },
    });

    expect(next(days, "2026-03-02T10:00:00Z")).toBe("2026-03-12T10:00:00.000Z");
    expect(next(months, "2026-01-31T10:00:00Z")).toBe("2026-02-28T10:00:00.000Z");
    expect(next(months, "2026-02-28T10:00:00Z")).toBe("2026-03-31T09:00:00.000Z");
  });
});

describe("a plan", () => {
  const series = newSeries(planned(), at("2026-03-01T00:00:00Z"));
  const begun = { at: at("2026-03-02T10:00:00Z"), incidentId: "inc_1" };

  it("takes its scenarios in turn", () => {
    const second = afterOccasion(series, begun, begun.at);
    const third = afterOccasion(second, begun, at("2026-03-09T10:00:00Z"));

    expect([series, second, third].map(scenarioAhead)).toEqual([
      "latency",
      "model-drift",
      "latency",
    ]);
  });

  it("makes up for nothing that it missed", () => {
    const after = afterOccasion(series, begun, at("2026-04-01T00:00:00Z"));
    expect(after.dueAt).toBe(at("2026-04-06T09:00:00Z"));
  });

  it("begins none while it is off, and no number of a deadline is given twice", () => {
    const now = at("2026-03-01T00:00:00Z");
    const off = replanned(series, planned({ enabled: false }), now);
    const on = replanned(off, planned(), now);

    expect(beginningOf(off)).toBeUndefined();
    expect(beginningOf(on)).toEqual({ kind: "DRILL", generation: 2, dueAt: series.dueAt });
  });
});

it.each([
  ["name", { name: " " }],
  ["scenarioIds", { scenarioIds: [] }],
  ["scenarioIds.1", { scenarioIds: ["latency", "flood"] }],
  ["timeZone", { timeZone: "+01:00" }],
  ["every.count", { every: { unit: "WEEKS", count: 0 } }],
  ["every.count", { every: { unit: "MONTHS", count: 13 } }],
  ["start", { start: 0 }],
] as const)("a plan is refused for its %s", (path, rest) => {
  expect(validateDrillPlan(planned(rest)).map((one) => one.path.join("."))).toEqual([path]);
});

it("the service's record says in a sentence why a drill was left out", () => {
  const reason = { kind: "INCIDENT", incidentId: "inc_1" } as const;
  expect(occasionSummary({ type: "DrillSkipped", planId: "drl_1", name: "Mondays", reason })).toBe(
    'A drill of "Mondays" was left out: inc_1 is open.',
  );
});
