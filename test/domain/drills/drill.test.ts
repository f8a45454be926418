import { describe, expect, it } from "vitest";
import { decide } from "../../../domain/decide.ts";
import { latency } from "../../../domain/drills/scenarios/latency.ts";
import type { Incident } from "../../../domain/incident.ts";
import { accepted, at, command, facts } from "../../support/incidents.ts";
import { after, dues, fire, opening, paged } from "../../support/onCall.ts";

/** Begun at 10:00: signals at 10:03 and, with SEV1, at 10:10; over at 11:30. */
const begun = (pages = true) =>
  accepted(
    decide(
      undefined,
      command("StartDrill", "10:00", { incidentId: "inc_1", scenario: latency, pages }),
      facts,
    ),
  );
const acknowledged = (incident: Incident) =>
  after(incident, command("Acknowledge", "10:02", {})).incident;
const mitigated = (incident: Incident) =>
  after(incident, command("Advance", "10:20", { to: "MONITORING" })).incident;
const dueOf = (incident: Incident, kind: string) =>
  dues(incident).find(([name]) => name === kind)?.[1];

describe("a drill", () => {
  it("pages like a real incident of its level, and says on the record that it is a drill", () => {
    const { incident, events } = begun();

    expect(paged(events)).toEqual([["IncidentOpened", "Ada"]]);
    expect(events[0]).toMatchObject({ drill: true, severity: "SEV2", category: "LATENCY" });
    expect(incident).toMatchObject({ drill: true, labels: { drill: "latency" } });
    expect(incident.dedupKey).toBeUndefined();
    expect(dues(incident)).toEqual([
      ["ACKNOWLEDGE", "10:15"],
      ["ESCALATE", "10:30"],
      ["DRILL_END", "11:30"],
      ["DRILL_SIGNAL", "10:03"],
    ]);
  });

  it("goes on by its scenario: what its monitors say raises the level, whoever has answered", () => {
    const first = fire(acknowledged(begun().incident), "DRILL_SIGNAL");
    const second = fire(first.incident, "DRILL_SIGNAL");

    expect(first.events).toMatchObject([
      { type: "DrillSignalPlayed", title: "Callers time out: 3 % of requests, objective 0.1 %" },
    ]);
    expect(dueOf(first.incident, "DRILL_SIGNAL")).toBe("10:10");
    expect(second.events).toMatchObject([{ type: "SeverityChanged", from: "SEV2", to: "SEV1" }]);
    expect(dueOf(second.incident, "DRILL_SIGNAL")).toBeUndefined();
  });

  it("says after a mitigation that things are well, and nothing of what was still to come", () => {
    const monitoring = mitigated(acknowledged(begun().incident));
    const { incident, events } = fire(monitoring, "DRILL_SIGNAL");

    expect(dueOf(monitoring, "DRILL_SIGNAL")).toBe("10:22");
    expect(events).toMatchObject([{ title: "p99 latency is 240 ms", isRecovery: true }]);
    expect(dueOf(incident, "DRILL_SIGNAL")).toBeUndefined();
  });

  it("goes on while it is snoozed, and ends at its time", () => {
    const snooze = command("Snooze", "10:01", { until: at("18:00") });
    const snoozed = after(begun().incident, snooze).incident;
    const { incident, events } = fire(snoozed, "DRILL_END");

    expect(dueOf(snoozed, "DRILL_SIGNAL")).toBe("10:03");
    expect(events).toMatchObject([{ type: "IncidentResolved", note: "The drill's time is over." }]);
    expect(incident).toMatchObject({ status: "RESOLVED", exercise: { ended: "TIME_OVER" } });
  });

  it("is stopped by hand once, and not begun again", () => {
    const stop = command("StopDrill", "10:05", { note: "A real one has begun." });
    const { incident, events } = after(begun().incident, stop);

    expect(events).toMatchObject([
      { type: "IncidentResolved", note: "The drill was stopped. A real one has begun." },
    ]);
    expect(incident).toMatchObject({ status: "RESOLVED", exercise: { ended: "STOPPED" } });
    expect(decide(incident, stop, facts)).toMatchObject({ code: "ILLEGAL_TRANSITION" });
    expect(decide(incident, command("Reopen", "10:06", {}), facts)).toMatchObject({
      code: "ILLEGAL_TRANSITION",
    });
  });

  it("that is not to page is heard of by nobody, although all its clocks run", () => {
    const { incident, events } = begun(false);
    const late = fire(incident, "ACKNOWLEDGE");
    const escalated = fire(late.incident, "ESCALATE");

    expect([...events, ...late.events, ...escalated.events]).toMatchObject([
      { type: "IncidentOpened", pages: [], informs: [] },
      { type: "AcknowledgeOverdue", pages: [], informs: [] },
      { type: "StepEscalated", pages: [], informs: [] },
    ]);
  });

  it("is never merged with a real incident", () => {
    const real = { ...opening(facts).incident, id: "inc_real" };
    const into = (one: Incident, other: Incident) =>
      decide(one, command("Merge", "10:05", { into: other.id }), { ...facts, mergeTarget: other });

    expect(into(real, begun().incident)).toMatchObject({ code: "INVALID", field: "intoId" });
    expect(into(begun().incident, real)).toMatchObject({ code: "INVALID", field: "intoId" });
  });
});

it("a real incident is no drill that could be stopped", () => {
  expect(decide(opening(facts).incident, command("StopDrill", "10:05", {}), facts)).toMatchObject({
    code: "INVALID",
  });
});
