import { expect, test } from "vitest";
import { type Failure, meanTimeBetweenFailuresSeconds } from "../../domain/failures.ts";
import { at } from "../support/measuredIncident.ts";

const failure = (serviceId: string, startedAt: string): Failure => ({
  serviceId,
  severity: "SEV1",
  category: "LATENCY",
  startedAt: at(startedAt),
});

test("the mean gap is taken between starts in the order of time", () => {
  const mean = meanTimeBetweenFailuresSeconds([
    failure("ranker", "2026-11-22T12:00:00Z"),
    failure("ranker", "2026-11-22T00:00:00Z"),
    failure("ranker", "2026-11-22T02:00:00Z"),
  ]);
  expect(mean).toBe(6 * 3600);
});

test("gaps are never taken between two services, and those of both are pooled", () => {
  const mean = meanTimeBetweenFailuresSeconds([
    failure("ranker", "2026-11-22T00:00:00Z"),
    failure("search", "2026-11-22T01:00:00Z"),
    failure("ranker", "2026-11-22T02:00:00Z"),
    failure("search", "2026-11-22T05:00:00Z"),
  ]);
  expect(mean).toBe(3 * 3600);
});

test("fewer than two failures of a service have no mean gap", () => {
  const mean = meanTimeBetweenFailuresSeconds([
    failure("ranker", "2026-11-22T00:00:00Z"),
    failure("search", "2026-11-22T01:00:00Z"),
  ]);
  expect(mean).toBeNull();
});
