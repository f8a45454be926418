import { describe, expect, it } from "vitest";
import { decide } from "../../domain/decide.ts";
import type { Incident } from "../../domain/incident.ts";
import { deadlinesOf } from "../../domain/incident.ts";
import {
  ADA,
  accepted,
  at,
  command,
  declaredIncident,
  facts,
  GRACE,
  twoSteps,
} from "../support/incidents.ts";

/** Fires the deadline of a kind that stands, at its time. */
function fire(incident: Incident, kind: "ACKNOWLEDGE" | "ESCALATE") {
  const due = deadlinesOf(incident).find((deadline) => deadline.kind === kind);
  if (!due) throw new Error(`no ${kind} deadline stands`);
  const { generation, dueAt } = due;
  return accepted(
    decide(
      incident,
      { type: "FireDeadline", actor: "tocsin", now: dueAt, at: dueAt, kind, generation },
      facts,
    ),
  );
}
const dues = (incident: Incident) =>
  deadlinesOf(incident).map(({ kind, dueAt }) => [
    kind,
    new Date(dueAt).toISOString().slice(11, 16),
  ]);

describe("an unanswered SEV1", () => {
  it("pages the first step at once and starts both clocks", () => {
    const declare = command("Declare", "10:00", {
      incidentId: "inc_1",
      title: "Down",
      severity: "SEV1",
      drill: false,
    });
    const { incident, events } = accepted(decide(undefined, declare, facts));

    expect(events).toMatchObject([
      { type: "IncidentOpened", pages: [ADA], informs: ["slack-critical", "email-executives"] },
    ]);
    expect(dues(incident)).toEqual([
      ["ACKNOWLEDGE", "10:05"],
      ["ESCALATE", "10:15"],
    ]);
  });

  it("pages the same target again when the promise is broken", () => {
    expect(fire(declaredIncident(), "ACKNOWLEDGE").events).toMatchObject([
      { type: "AcknowledgeOverdue", pages: [ADA], promisedSeconds: 300 },
    ]);
  });

  it("pages the next step when its delay is over, and counts the next delay from the time that was due", () => {
    const { incident, events } = fire(declaredIncident(), "ESCALATE");

    expect(events).toMatchObject([{ type: "StepEscalated", step: 1, round: 0, pages: [GRACE] }]);
    expect(dues(incident)).toEqual([
      ["ACKNOWLEDGE", "10:05"],
      ["ESCALATE", "10:30"],
    ]);
  });

  it("says so when the policy is exhausted", () => {
    const second = fire(declaredIncident(), "ESCALATE").incident;

    expect(fire(second, "ESCALATE").events).toMatchObject([
      { type: "EscalationExhausted", informs: ["slack-critical", "email-executives"] },
    ]);
  });

  it("starts the steps again as often as the policy repeats", () => {
    const repeating = {
      ...facts.service,
      policy: { ...twoSteps, repeat: 1 },
    } as typeof facts.service;
    const incident = declaredIncident("SEV1", {
      ...facts,
      ...(repeating && { service: repeating }),
    });
    const second = fire(incident, "ESCALATE").incident;

    expect(fire(second, "ESCALATE").events).toMatchObject([
      { type: "StepEscalated", step: 0, round: 1, pages: [ADA] },
    ]);
  });

  it("uses a step's own delay where it has one", () => {
    const policy = {
      ...twoSteps,
      steps: [{ targets: [ADA], delaySeconds: 120 }, { targets: [GRACE] }],
    };
    const service = facts.service && { ...facts.service, policy };
    const incident = declaredIncident("SEV1", { ...facts, ...(service && { service }) });

    expect(dues(incident)).toContainEqual(["ESCALATE", "10:02"]);
  });
});

describe("an answered incident", () => {
  it("has no clock of the escalation left, and its schedules are taken back", () => {
    const { incident, events } = accepted(
      decide(declaredIncident(), command("Acknowledge", "10:04", {}), facts),
    );

    expect(dues(incident)).toEqual([
      ["RESOLVE", "10:30"],
      ["UPDATE", "10:34"],
    ]);
    expect(events).toMatchObject([{ stopped: [{ kind: "ACKNOWLEDGE" }, { kind: "ESCALATE" }] }]);
  });

  it("ignores a deadline that fires late", () => {
    const acknowledged = accepted(
      decide(declaredIncident(), command("Acknowledge", "10:04", {}), facts),
    ).incident;
    const late = command("FireDeadline", "10:15", {
      at: at("10:15"),
      kind: "ESCALATE",
      generation: 2,
    });

    expect(decide(acknowledged, late, facts)).toEqual({
      kind: "ignored",
      reason: "SUPERSEDED_DEADLINE",
    });
  });

  it("ignores a deadline that fires twice", () => {
    const once = fire(declaredIncident(), "ESCALATE").incident;
    const twice = command("FireDeadline", "10:15", {
      at: at("10:15"),
      kind: "ESCALATE",
      generation: 2,
    });

    expect(decide(once, twice, facts)).toEqual({ kind: "ignored", reason: "SUPERSEDED_DEADLINE" });
  });
});

describe("levels that do not page on call", () => {
  it("SEV3 tells its channels at once and pages the first step only when nobody answers", () => {
    const sev3 = declaredIncident("SEV3");

    expect(dues(sev3)).toEqual([
      ["ACKNOWLEDGE", "11:00"],
      ["ESCALATE", "12:00"],
    ]);
    expect(fire(sev3, "ESCALATE").events).toMatchObject([
      { type: "StepEscalated", step: 0, pages: [ADA] },
    ]);
  });

  it("SEV4 breaks its promise after eight hours and never escalates", () => {
    expect(dues(declaredIncident("SEV4"))).toEqual([["ACKNOWLEDGE", "18:00"]]);
  });

  it("SEV5 starts no clock", () => {
    expect(dues(declaredIncident("SEV5"))).toEqual([]);
  });
});

describe("changing the severity", () => {
  it("re-plans what is left from when the clocks began", () => {
    const raise = command("ChangeSeverity", "10:03", { severity: "SEV1" });
    const { incident } = accepted(decide(declaredIncident("SEV2"), raise, facts));

    expect(dues(incident)).toEqual([
      ["ACKNOWLEDGE", "10:05"],
      ["ESCALATE", "10:15"],
    ]);
  });

  it("fires at once what the new promise has already broken", () => {
    const raise = command("ChangeSeverity", "10:40", { severity: "SEV1" });
    const { incident } = accepted(decide(declaredIncident("SEV2"), raise, facts));

    expect(dues(incident)).toEqual([
      ["ACKNOWLEDGE", "10:40"],
      ["ESCALATE", "10:40"],
    ]);
  });

  it("pages the first step when the new level pages and the old one did not", () => {
    const raise = command("ChangeSeverity", "10:20", { severity: "SEV1" });

    expect(accepted(decide(declaredIncident("SEV3"), raise, facts)).events).toMatchObject([
      { type: "SeverityChanged", from: "SEV3", to: "SEV1", pages: [ADA] },
    ]);
  });
});

describe("a service without a policy", () => {
  const { service } = facts;
  const { policy: _, ...bare } = service ?? { policy: undefined };
  const lonely = { ...facts, service: bare as NonNullable<typeof service> };

  it("uses the environment's", () => {
    const declare = command("Declare", "10:00", {
      incidentId: "inc_1",
      title: "Down",
      severity: "SEV1",
      drill: false,
    });
    const { events } = accepted(decide(undefined, declare, { ...lonely, defaultPolicy: twoSteps }));

    expect(events).toMatchObject([{ pages: [ADA] }]);
  });

  it("opens all the same where there is none, with the gap on its timeline", () => {
    const declare = command("Declare", "10:00", {
      incidentId: "inc_1",
      title: "Down",
      severity: "SEV1",
      drill: false,
    });
    const { events } = accepted(decide(undefined, declare, lonely));

    expect(events.map(({ type }) => type)).toEqual(["IncidentOpened", "CoverageGapFound"]);
  });

  it("shows the gap when an incident is raised to a level that pages", () => {
    const raise = command("ChangeSeverity", "10:20", { severity: "SEV1" });
    const { events } = accepted(decide(declaredIncident("SEV3", lonely), raise, facts));

    expect(events.map(({ type }) => type)).toEqual(["SeverityChanged", "CoverageGapFound"]);
  });

  it("shows the gap again when an incident is reopened", () => {
    const resolve = command("Resolve", "10:02", { falseAlarm: false });
    const { incident } = accepted(decide(declaredIncident("SEV1", lonely), resolve, facts));
    const { events } = accepted(decide(incident, command("Reopen", "11:00", {}), facts));

    expect(events.map(({ type }) => type)).toEqual(["IncidentReopened", "CoverageGapFound"]);
  });
});

describe("reopening an incident that nobody had answered", () => {
  it("pages again and starts the clocks anew", () => {
    const resolved = accepted(
      decide(declaredIncident(), command("Resolve", "10:02", { falseAlarm: false }), facts),
    ).incident;
    const { incident, events } = accepted(decide(resolved, command("Reopen", "11:00", {}), facts));

    expect(events).toMatchObject([{ type: "IncidentReopened", to: "TRIGGERED", pages: [ADA] }]);
    expect(dues(incident)).toEqual([
      ["ACKNOWLEDGE", "11:05"],
      ["ESCALATE", "11:15"],
    ]);
  });
});
