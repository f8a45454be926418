import type { Command } from "../../domain/commands.ts";
import { decide } from "../../domain/decide.ts";
import type { Facts } from "../../domain/decision.ts";
import type { IncidentEvent } from "../../domain/events.ts";
import { deadlinesOf, type Incident } from "../../domain/incident.ts";
import type { People } from "../../domain/oncall/people.ts";
import type { Layer, Schedule } from "../../domain/oncall/schedule.ts";
import type { EscalationPolicy, PolicyTarget, Step } from "../../domain/policy.ts";
import { accepted, at, command, facts, fraudScoring } from "./incidents.ts";

/** A layer that has these people on call by turns, from 10:00 of 1 March 2026, a day each unless said. */
export const layer = (userIds: readonly string[], rest: Partial<Layer> = {}): Layer => ({
  id: "lay_1",
  name: "Primary",
  start: at("10:00"),
  virtualStart: at("10:00"),
  turn: { unit: "DAYS", count: 1 },
  userIds,
  restrictions: [],
  wallClock: false,
  consumeRestrictedTurns: false,
  ...rest,
});

export const schedule = (id: string, layers: readonly Layer[], timeZone = "UTC"): Schedule => ({
  id,
  name: id.slice(4),
  version: 1,
  revision: 1,
  eventCount: 1,
  deadlineCount: 0,
  deadlines: [],
  raised: {},
  versions: [{ from: 0, timeZone, layers }],
  overrides: [],
});

/** Users by name; each value is a time zone. */
export const people = (
  zones: Readonly<Record<string, string>>,
  schedules: readonly Schedule[] = [],
): People => ({
  schedules: new Map(schedules.map((one) => [one.id, one])),
  teams: new Map([
    [
      "team_ml",
      { id: "team_ml", name: "ML", version: 1, memberIds: ["usr_ada", "usr_joan"], managerIds: [] },
    ],
  ]),
  users: new Map(
    Object.entries(zones).map(([name, timeZone]) => {
      const id = `usr_${name.toLowerCase()}`;
      return [id, { id, name, version: 1, contacts: [], timeZone }];
    }),
  ),
});

export const user = (name: string): PolicyTarget => ({
  kind: "USER",
  id: `usr_${name.toLowerCase()}`,
  name,
});
export const onSchedule = (id: string): PolicyTarget => ({
  kind: "SCHEDULE",
  id,
  name: id.slice(4),
});

export const policyOf = (
  steps: readonly Step[],
  rest: Partial<EscalationPolicy> = {},
): EscalationPolicy => ({ id: "pol_ml", name: "ML", version: 1, repeat: 0, steps, ...rest });

/** Facts in which the service of the incident goes by a policy. */
export const going = (policy: EscalationPolicy, rest: Partial<Facts> = {}): Facts => ({
  ...facts,
  service: { ...fraudScoring, policy },
  ...rest,
});

/** What a SEV1 declared at 10:00 begins with. */
export function opening(given: Facts): { incident: Incident; events: IncidentEvent[] } {
  const declare = command("Declare", "10:00", {
    incidentId: "inc_1",
    title: "Accuracy dropped",
    severity: "SEV1",
    drill: false,
  });
  return accepted(decide(undefined, declare, given));
}

/** Fires the deadline of a kind that stands, at its time. */
export function fire(incident: Incident, kind: string, given: Facts = facts) {
  const due = deadlinesOf(incident).find((deadline) => deadline.kind === kind);
  if (!due) throw new Error(`no ${kind} deadline stands`);
  const { generation, dueAt } = due;
  return accepted(
    decide(
      incident,
      {
        ...{ type: "FireDeadline", actor: "tocsin", kind: due.kind },
        ...{ now: dueAt, at: dueAt, generation },
      },
      given,
    ),
  );
}

export const after = (incident: Incident, next: Command, given: Facts = facts) =>
  accepted(decide(incident, next, given));

/** The clocks that stand, with hour and minute. */
export const dues = (incident: Incident) =>
  deadlinesOf(incident).map(({ kind, dueAt }) => [
    kind,
    new Date(dueAt).toISOString().slice(11, 16),
  ]);

/** Types of the events with the names of those they page. */
export const paged = (events: readonly IncidentEvent[]) =>
  events.map((event) => [
    event.type,
    ...("pages" in event ? event.pages.map(({ name }) => name) : []),
  ]);
