import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Command } from "../../domain/commands.ts";
import { INCIDENT_CLOCKS } from "../../domain/deadline.ts";
import { decide } from "../../domain/decide.ts";
import type { TimelineEntry } from "../../domain/events.ts";
import { deadlinesOf, type Incident, isOpen } from "../../domain/incident.ts";
import { SEVERITIES } from "../../domain/severity.ts";
import { MINUTE } from "../../domain/time.ts";
import { accuracyAlert, at, declaredIncident, facts } from "../support/incidents.ts";

const someone = { actor: "user:ada", now: 0 };
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.constant<Command>({ ...someone, type: "Acknowledge" }),
  fc
    .constantFrom("INVESTIGATING", "IDENTIFIED", "MONITORING")
    .map((to): Command => ({ ...someone, type: "Advance", to })),
  fc.boolean().map((falseAlarm): Command => ({ ...someone, type: "Resolve", falseAlarm })),
  fc.constant<Command>({ ...someone, type: "Close" }),
  fc.constant<Command>({ ...someone, type: "Reopen" }),
  fc.constant<Command>({ ...someone, type: "Merge", into: "inc_2" }),
  fc
    .constantFrom(...SEVERITIES)
    .map((severity): Command => ({ ...someone, type: "ChangeSeverity", severity })),
  fc.constant<Command>({ ...someone, type: "AddNote", text: "Looking." }),
  fc.constant<Command>({ ...someone, type: "Escalate" }),
  fc.constant<Command>({ ...someone, type: "TakeOver" }),
  fc.constant<Command>({ ...someone, type: "Snooze", until: at("10:45") }),
  fc.constant<Command>({ ...someone, type: "Unsnooze" }),
  fc.tuple(fc.constantFrom(...INCIDENT_CLOCKS), fc.integer({ min: 1, max: 12 })).map(
    ([kind, generation]): Command => ({
      ...someone,
      type: "FireDeadline",
      at: 0,
      kind,
      generation,
    }),
  ),
  fc.constantFrom("FIRING" as const, "RESOLVED" as const, "ACKNOWLEDGED" as const).map(
    (state): Command => ({
      ...someone,
      type: "ReceiveSignal",
      incidentId: "inc_9",
      signal: { ...accuracyAlert, state },
    }),
  ),
);

interface History {
  readonly states: readonly Incident[];
  readonly timeline: readonly TimelineEntry[];
}

/** Applies commands a minute apart, keeping what was accepted. */
function historyOf(commands: readonly Command[]): History {
  const mergeTarget = { ...declaredIncident(), id: "inc_2" };
  const states: Incident[] = [declaredIncident()];
  const timeline: TimelineEntry[] = [];
  for (const [index, command] of commands.entries()) {
    const now = at("10:01") + index * MINUTE;
    const timed =
      command.type === "FireDeadline" ? { ...command, now, at: now } : { ...command, now };
    const decision = decide(states.at(-1), timed, { ...facts, mergeTarget });
    if (decision.kind !== "accepted") continue;
    states.push(decision.incident);
    timeline.push(...decision.entries);
  }
  return { states, timeline };
}

const histories = fc.array(anyCommand, { maxLength: 40 }).map(historyOf);
const holds = (property: (history: History) => void) => fc.assert(fc.property(histories, property));

describe("whatever is commanded, in whatever order", () => {
  it("counts every commit up by one", () => {
    holds(({ states }) => {
      expect(states.map(({ revision }) => revision)).toEqual(states.map((_, index) => index + 1));
    });
  });

  it("never lets the version go back or jump", () => {
    holds(({ states }) => {
      const steps = states
        .slice(1)
        .map(({ version }, index) => version - (states[index]?.version ?? 0));

      expect(steps.every((step) => step === 0 || step === 1)).toBe(true);
    });
  });

  it("numbers the timeline without a hole and agrees with it about its length", () => {
    holds(({ states, timeline }) => {
      expect(timeline.map(({ seq }) => seq)).toEqual(timeline.map((_, index) => index + 2));
      expect(states.at(-1)?.eventCount).toBe(timeline.length + 1);
    });
  });

  it("tells every change of status on the timeline", () => {
    holds(({ states, timeline }) => {
      const changes = states.filter(
        ({ status }, index) => index > 0 && status !== states[index - 1]?.status,
      );
      const told = timeline.filter(({ event }) =>
        /^Incident(Acknowledged|TakenOver|Advanced|Resolved|Closed|Reopened|Merged)$/.test(
          event.type,
        ),
      );

      expect(told.length).toBeGreaterThanOrEqual(changes.length);
    });
  });

  it("leaves no clock of the escalation on an incident that somebody answered, and only those of the postmortem on one that has ended", () => {
    holds(({ states }) => {
      const answered = states.filter(({ status }) => status !== "TRIGGERED").filter(isOpen);
      const kinds = new Set(answered.flatMap(deadlinesOf).map(({ kind }) => kind));

      expect([...kinds].filter((kind) => !["RESOLVE", "UPDATE", "WAKE"].includes(kind))).toEqual(
        [],
      );
      const ended = states.filter((state) => !isOpen(state)).flatMap(deadlinesOf);
      expect(ended.filter(({ kind }) => !kind.startsWith("POSTMORTEM"))).toEqual([]);
    });
  });

  it("gives every deadline a generation of its own", () => {
    holds(({ timeline }) => {
      const generations = timeline.flatMap(({ event }) =>
        "clocks" in event ? (event.clocks ?? []).map(({ generation }) => generation) : [],
      );

      expect(new Set(generations).size).toBe(generations.length);
    });
  });

  it("has a resolvedAt exactly when it is resolved or closed", () => {
    holds(({ states }) => {
      expect(states.every((incident) => isOpen(incident) !== "resolvedAt" in incident)).toBe(true);
    });
  });
});
