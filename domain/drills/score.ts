import { type Incident, isOpen } from "../incident.ts";
import { type Measure, type Measurement, measurementsOf } from "../measurements.ts";
import { missingRoles } from "../roles/holders.ts";
import { SECOND } from "../time.ts";

export const DRILL_TARGETS = ["ACKNOWLEDGE", "ROLES", "PLAYBOOK", "MITIGATE", "RESOLVE"] as const;
export type DrillTarget = (typeof DRILL_TARGETS)[number];

export const TARGET_STATES = ["MET", "MISSED", "PENDING"] as const;
export type TargetState = (typeof TARGET_STATES)[number];

/** What was to be reached, and what was. */
export interface TargetScore {
  readonly target: DrillTarget;
  readonly state: TargetState;
  /** Of a target in time: what it took, and what was promised. */
  readonly measuredSeconds?: number;
  readonly promisedSeconds?: number;
  /** Of a target in number. */
  readonly done?: number;
  readonly of?: number;
}

export interface DrillScore {
  readonly targets: readonly TargetScore[];
  readonly met: number;
  /** Of the targets that can be told already, from 0 to 1; absent: of none it can. */
  readonly share?: number;
}

/** How much of the incident's playbook has been done. */
export interface PlaybookProgress {
  readonly done: number;
  /** Of all steps on the way that was gone, and of what of it lies ahead. */
  readonly of: number;
}

/** Holds a drill against what its level promises and its scenario asks for. Follows from the incident as it is. */
export function scoreOf(incident: Incident, progress?: PlaybookProgress): DrillScore {
  const targets = [
    ...timesOf(incident),
    ...rolesOf(incident),
    ...(progress ? [inNumber("PLAYBOOK", incident, progress)] : []),
  ];
  const told = targets.filter(({ state }) => state !== "PENDING");
  const met = told.filter(({ state }) => state === "MET").length;
  return { targets, met, ...(told.length > 0 && { share: met / told.length }) };
}

function timesOf(incident: Incident): readonly TargetScore[] {
  const { rule, exercise, policy } = incident;
  const { acknowledge, mitigate, resolve } = measurementsOf(incident);
  const limit = policy?.resolveWithinSeconds ?? rule.resolveWithinSeconds;
  const asked = exercise?.targets;
  // Where nobody was paged, it says nothing how soon somebody answered.
  const byHand = resolvedByHand(incident, resolve);
  const promise = exercise?.pages === false ? null : rule.respondWithinSeconds;
  return [
    ...inTime("ACKNOWLEDGE", acknowledge, promise),
    ...inTime("MITIGATE", soonestOf(mitigate, byHand), asked?.mitigateWithinSeconds ?? null),
    ...inTime("RESOLVE", byHand, limit ?? asked?.resolveWithinSeconds),
  ];
}

/** Who resolves without watching it first has mitigated by that. */
const soonestOf = (mitigate: Measurement, resolve: Measurement): Measurement =>
  mitigate.state === "NOT_APPLICABLE" ? resolve : mitigate;

/** One that was stopped or ran out was resolved by nobody. */
const resolvedByHand = ({ exercise }: Incident, resolve: Measurement): Measurement =>
  exercise?.ended ? { state: "NOT_APPLICABLE" } : resolve;

function inTime(
  target: Extract<DrillTarget, Uppercase<Measure>>,
  measurement: Measurement,
  promisedSeconds: number | null | undefined,
): readonly TargetScore[] {
  if (promisedSeconds === null || promisedSeconds === undefined) return [];
  switch (measurement.state) {
    case "PENDING":
      return [{ target, state: "PENDING", promisedSeconds }];
    case "NOT_APPLICABLE":
    case "INVALID":
      return [{ target, state: "MISSED", promisedSeconds }];
    case "RECORDED": {
      const measuredSeconds = measurement.ms / SECOND;
      const state = measuredSeconds <= promisedSeconds ? "MET" : "MISSED";
      return [{ target, state, measuredSeconds, promisedSeconds }];
    }
    default:
      return measurement satisfies never;
  }
}

function rolesOf(incident: Incident): readonly TargetScore[] {
  const of = incident.rule.roles.length;
  if (of === 0) return [];
  return [inNumber("ROLES", incident, { done: of - missingRoles(incident).length, of })];
}

/** What is not complete at the end is missed. */
function inNumber(
  target: Exclude<DrillTarget, Uppercase<Measure>>,
  incident: Incident,
  { done, of }: PlaybookProgress,
): TargetScore {
  const state = done === of ? "MET" : isOpen(incident) ? "PENDING" : "MISSED";
  return { target, state, done, of };
}
