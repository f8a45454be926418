import type { Mark } from "./commands.ts";
import type { Incident } from "./incident.ts";
import type { Instant } from "./time.ts";

export const MEASURES = ["detect", "acknowledge", "mitigate", "resolve", "restore"] as const;
/** TTD, TTA, TTM, TTR and time to restore. */
export type Measure = (typeof MEASURES)[number];

interface Span {
  readonly from: "startedAt" | "detectedAt";
  readonly to: Mark;
}
const SPANS: Readonly<Record<Measure, Span>> = {
  detect: { from: "startedAt", to: "detectedAt" },
  acknowledge: { from: "detectedAt", to: "acknowledgedAt" },
  mitigate: { from: "detectedAt", to: "mitigatedAt" },
  resolve: { from: "detectedAt", to: "resolvedAt" },
  restore: { from: "startedAt", to: "resolvedAt" },
};

/** NOT_APPLICABLE: it ended without ever having the end mark. INVALID: the two marks are out of order. */
export type Measurement =
  | { readonly state: "RECORDED"; readonly endedAt: Instant; readonly ms: number }
  | { readonly state: "PENDING" }
  | { readonly state: "NOT_APPLICABLE" }
  | { readonly state: "INVALID"; readonly marks: readonly [Mark, Mark] };
export const MEASUREMENT_STATES = ["RECORDED", "PENDING", "NOT_APPLICABLE", "INVALID"] as const;
export type MeasurementState = (typeof MEASUREMENT_STATES)[number];
export type Measurements = Readonly<Record<Measure, Measurement>>;

/** What an incident's time marks say of each measure; a function of its state, whatever way it came there. */
export function measurementsOf(incident: Incident): Measurements {
  const marks = marksOf(incident);
  const measured = (measure: Measure) => measurementOf(SPANS[measure], marks);
  return {
    detect: measured("detect"),
    acknowledge: measured("acknowledge"),
    mitigate: measured("mitigate"),
    resolve: measured("resolve"),
    restore: measured("restore"),
  };
}

type Missing = "TO_COME" | "NEVER";
interface Marks extends Readonly<Record<Mark, Instant | Missing>> {
  readonly startedAt: Instant;
  readonly detectedAt: Instant;
}

function measurementOf({ from, to }: Span, marks: Marks): Measurement {
  const end = marks[to];
  if (end === "TO_COME") return { state: "PENDING" };
  if (end === "NEVER") return { state: "NOT_APPLICABLE" };
  const ms = end - marks[from];
  return ms < 0 ? { state: "INVALID", marks: [from, to] } : { state: "RECORDED", endedAt: end, ms };
}

function marksOf(incident: Incident): Marks {
  const { startedAt, detectedAt, acknowledgedAt } = incident;
  const begun = { startedAt, detectedAt };
  switch (incident.status) {
    case "TRIGGERED":
    case "INVESTIGATING":
    case "IDENTIFIED":
    case "MONITORING":
      return {
        ...begun,
        acknowledgedAt: acknowledgedAt ?? "TO_COME",
        mitigatedAt: incident.status === "MONITORING" ? incident.mitigatedAt : "TO_COME",
        resolvedAt: "TO_COME",
      };
    case "RESOLVED":
    case "CLOSED":
      return {
        ...begun,
        acknowledgedAt: acknowledgedAt ?? "NEVER",
        mitigatedAt: incident.mitigatedAt ?? "NEVER",
        resolvedAt: incident.resolvedAt,
      };
    default:
      return incident satisfies never;
  }
}
