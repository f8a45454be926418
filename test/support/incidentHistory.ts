import fc from "fast-check";
import { CATEGORIES } from "../../domain/category.ts";
import { type Incident, STATUSES } from "../../domain/incident.ts";
import { SEVERITIES } from "../../domain/severity.ts";
import { at, measuredIncident } from "./measuredIncident.ts";

export const SERVICES = ["ranker", "search"] as const;

/** Minutes of three days in November; some at midnight, some out of order. */
const instant = fc
  .oneof(fc.integer({ min: 0, max: 4320 }), fc.constantFrom(0, 1440, 2880))
  .map((minute) => at("2026-11-20T00:00:00Z") + minute * 60_000);

const state = fc.record({
  severity: fc.constantFrom(...SEVERITIES.slice(0, 4)),
  category: fc.constantFrom(...CATEGORIES.slice(0, 3)),
  status: fc.constantFrom(...STATUSES),
  drill: fc.constantFrom(false, false, false, true),
  startedAt: instant,
  detectedAt: instant,
  acknowledgedAt: fc.option(instant, { nil: undefined }),
  mitigatedAt: instant,
  resolvedAt: instant,
  resolution: fc.constantFrom(
    { kind: "RESTORED" } as const,
    { kind: "RESTORED" } as const,
    { kind: "FALSE_ALARM" } as const,
    { kind: "DUPLICATE", of: "inc_0" } as const,
  ),
});

/** One incident after another as it was at each of its revisions: corrected, reopened, merged, moved at will. */
const lives = fc
  .array(fc.tuple(fc.constantFrom(...SERVICES), fc.array(state, { minLength: 1, maxLength: 4 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((stories) =>
    stories.map(([serviceId, states], number) =>
      states.map((each, index) =>
        measuredIncident({ ...each, serviceId, id: `inc_${number}`, revision: index + 1 }),
      ),
    ),
  );

export interface IncidentHistory {
  /** What the stream brings: in any order, with duplicates. */
  readonly records: readonly Incident[];
  /** How the incidents are in the end. */
  readonly last: readonly Incident[];
}

export const incidentHistory: fc.Arbitrary<IncidentHistory> = lives.chain((all) => {
  const states = all.flat();
  return fc
    .tuple(fc.shuffledSubarray(states, { minLength: states.length }), fc.shuffledSubarray(states))
    .map(([once, again]) => ({
      records: [...once, ...again],
      last: all.flatMap((life) => life.slice(-1)),
    }));
});
