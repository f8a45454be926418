import { describe, expect, it } from "vitest";
import type { ReceiveSignal } from "../../domain/commands.ts";
import { decide } from "../../domain/decide.ts";
import type { Signal } from "../../domain/signal.ts";
import { accepted, accuracyAlert, at, command, facts } from "../support/incidents.ts";

const receive = (now: string, signal: Partial<Signal>): ReceiveSignal => ({
  ...command("ReceiveSignal", now, {
    incidentId: "inc_1",
    signal: { ...accuracyAlert, ...signal },
  }),
  actor: "integration:alertmanager",
});
const opened = (signal: Partial<Signal> = {}) =>
  accepted(decide(undefined, receive("10:00", { episode: "c0ffee@09:45", ...signal }), facts))
    .incident;

describe("the first signal of a key", () => {
  it("opens an incident that began when the monitor says and was detected now", () => {
    expect(opened()).toMatchObject({
      status: "TRIGGERED",
      severity: "SEV1",
      category: "MODEL_PERFORMANCE",
      startedAt: at("09:45"),
      detectedAt: at("10:00"),
      signalCount: 1,
    });
  });

  it("never begins after it was detected", () => {
    expect(opened({ startedAt: at("10:30") }).startedAt).toBe(at("10:00"));
  });

  it("opens a SEV3 when the monitor states no level", () => {
    const { severity: _, ...silent } = accuracyAlert;
    const signal = { ...receive("10:00", {}), signal: silent };

    expect(accepted(decide(undefined, signal, facts)).incident.severity).toBe("SEV3");
  });

  it("opens nothing when it says that all is well", () => {
    expect(decide(undefined, receive("10:00", { state: "RESOLVED" }), facts)).toEqual({
      kind: "ignored",
      reason: "NOTHING_OPEN",
    });
  });
});

describe("a repeat", () => {
  it("changes a counter and nothing else", () => {
    const { incident, events } = accepted(
      decide(opened(), receive("10:01", { episode: "c0ffee@09:45" }), facts),
    );

    expect(events).toEqual([]);
    expect(incident).toMatchObject({ signalCount: 2, version: 1, revision: 2, eventCount: 1 });
  });

  it("is put on the timeline when the firing has a new start", () => {
    const again = receive("10:20", { episode: "c0ffee@10:19", startedAt: at("10:19") });

    expect(accepted(decide(opened(), again, facts)).events).toMatchObject([
      { type: "SignalRepeated", startedAt: at("10:19") },
    ]);
  });

  it("raises the severity when it is more severe than anything said before", () => {
    const worse = receive("10:01", { severity: "SEV1" });

    expect(accepted(decide(opened({ severity: "SEV2" }), worse, facts)).incident.severity).toBe(
      "SEV1",
    );
  });

  it("does not undo the level that a person has given", () => {
    const lowered = accepted(
      decide(opened(), command("ChangeSeverity", "10:01", { severity: "SEV3" }), facts),
    ).incident;

    expect(accepted(decide(lowered, receive("10:02", {}), facts)).incident.severity).toBe("SEV3");
  });
});

describe("a recovery", () => {
  it("resolves the incident at the time the monitor says", () => {
    const resolve = receive("10:50", { state: "RESOLVED", occurredAt: at("10:45") });

    expect(
      accepted(decide(opened({ occurredAt: at("09:45") }), resolve, facts)).incident,
    ).toMatchObject({
      status: "RESOLVED",
      resolvedAt: at("10:45"),
    });
  });

  it("is stale when it is older than the last firing", () => {
    const resolve = receive("10:05", { state: "RESOLVED", occurredAt: at("09:30") });

    expect(decide(opened({ occurredAt: at("09:45") }), resolve, facts)).toEqual({
      kind: "ignored",
      reason: "STALE_SIGNAL",
    });
  });

  it("that says nothing of its time counts by its arrival, whatever the clock of the receiver", () => {
    const resolve = receive("09:59:59", { state: "RESOLVED" });

    expect(accepted(decide(opened(), resolve, facts)).incident.status).toBe("RESOLVED");
  });

  it("is only noted where the service leaves resolving to people", () => {
    const manual = {
      ...facts,
      service: facts.service && { ...facts.service, autoResolve: false },
    } as typeof facts;
    const incident = accepted(decide(undefined, receive("10:00", {}), manual)).incident;
    const decision = accepted(decide(incident, receive("10:45", { state: "RESOLVED" }), manual));

    expect(decision.incident.status).toBe("TRIGGERED");
    expect(decision.events).toMatchObject([{ type: "SignalCleared" }]);
  });
});

describe("an acknowledgement from a monitor", () => {
  it("answers an incident that nobody has answered", () => {
    const { incident } = accepted(
      decide(opened(), receive("10:03", { state: "ACKNOWLEDGED" }), facts),
    );

    expect(incident).toMatchObject({ status: "INVESTIGATING", acknowledgedAt: at("10:03") });
  });
});
