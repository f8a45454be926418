import { describe, expect, it } from "vitest";
import type { Command } from "../../domain/commands.ts";
import { decide } from "../../domain/decide.ts";
import { STATUSES, type Status } from "../../domain/incident.ts";
import { accepted, command, facts, incidentIn } from "../support/incidents.ts";

const now = "13:00";
const COMMANDS = {
  acknowledge: command("Acknowledge", now, {}),
  "advance to TRIGGERED": command("Advance", now, { to: "TRIGGERED" }),
  "advance to INVESTIGATING": command("Advance", now, { to: "INVESTIGATING" }),
  "advance to IDENTIFIED": command("Advance", now, { to: "IDENTIFIED" }),
  "advance to MONITORING": command("Advance", now, { to: "MONITORING" }),
  resolve: command("Resolve", now, { falseAlarm: false }),
  close: command("Close", now, { note: "Nothing to learn." }),
  reopen: command("Reopen", now, {}),
  merge: command("Merge", now, { into: "inc_2" }),
  "change the severity": command("ChangeSeverity", now, { severity: "SEV2" }),
  "change the category": command("ChangeCategory", now, { category: "DRIFT" }),
  "add a note": command("AddNote", now, { text: "Looking." }),
  "correct the start": command("CorrectTimes", now, { marks: { startedAt: 0 }, reason: "Logs." }),
  "correct the acknowledgement": command("CorrectTimes", now, {
    marks: { acknowledgedAt: 1 },
    reason: "Logs.",
  }),
  "correct the mitigation": command("CorrectTimes", now, {
    marks: { mitigatedAt: 1 },
    reason: "Logs.",
  }),
  "correct the resolution": command("CorrectTimes", now, {
    marks: { resolvedAt: 1 },
    reason: "Logs.",
  }),
  "fire an unknown deadline": command("FireDeadline", now, {
    at: 0,
    kind: "ESCALATE",
    generation: 99,
  }),
} satisfies Record<string, Command>;

const ILLEGAL = "ILLEGAL_TRANSITION";
/** What each status makes of each command: the status it leads to, or why not. */
const TABLE: Record<keyof typeof COMMANDS, Record<Status, string>> = {
  acknowledge: row("INVESTIGATING", ILLEGAL, ILLEGAL, ILLEGAL, ILLEGAL, ILLEGAL),
  "advance to TRIGGERED": row(...STATUSES.map(() => ILLEGAL)),
  "advance to INVESTIGATING": row(
    "INVESTIGATING",
    ILLEGAL,
    "INVESTIGATING",
    "INVESTIGATING",
    ILLEGAL,
    ILLEGAL,
  ),
  "advance to IDENTIFIED": row("IDENTIFIED", "IDENTIFIED", ILLEGAL, ILLEGAL, ILLEGAL, ILLEGAL),
  "advance to MONITORING": row("MONITORING", "MONITORING", "MONITORING", ILLEGAL, ILLEGAL, ILLEGAL),
  resolve: row("RESOLVED", "RESOLVED", "RESOLVED", "RESOLVED", ILLEGAL, ILLEGAL),
  close: row("CLOSED", "CLOSED", "CLOSED", "CLOSED", "CLOSED", ILLEGAL),
  reopen: row(ILLEGAL, ILLEGAL, ILLEGAL, ILLEGAL, "INVESTIGATING", ILLEGAL),
  merge: row("RESOLVED", "RESOLVED", "RESOLVED", "RESOLVED", "RESOLVED", ILLEGAL),
  "change the severity": stays(),
  "change the category": stays(),
  "add a note": stays(),
  "correct the start": stays(),
  "correct the acknowledgement": { ...stays(), TRIGGERED: "INVALID" },
  "correct the mitigation": {
    ...stays(),
    TRIGGERED: "INVALID",
    INVESTIGATING: "INVALID",
    IDENTIFIED: "INVALID",
  },
  "correct the resolution": {
    ...row("INVALID", "INVALID", "INVALID", "INVALID", "RESOLVED", "CLOSED"),
  },
  "fire an unknown deadline": row(...STATUSES.map(() => "SUPERSEDED_DEADLINE")),
};

function row(...outcomes: string[]): Record<Status, string> {
  return Object.fromEntries(STATUSES.map((status, index) => [status, outcomes[index]])) as Record<
    Status,
    string
  >;
}
function stays(): Record<Status, string> {
  return row(...STATUSES);
}

const mergeTarget = { ...incidentIn("TRIGGERED"), id: "inc_2" };

function outcomeOf(status: Status, name: keyof typeof COMMANDS): string {
  const decision = decide(incidentIn(status), COMMANDS[name], { ...facts, mergeTarget });
  switch (decision.kind) {
    case "accepted":
      return decision.incident.status;
    case "rejected":
      return decision.code;
    case "ignored":
      return decision.reason;
  }
}

describe("every command in every status", () => {
  for (const name of Object.keys(TABLE) as (keyof typeof COMMANDS)[]) {
    for (const status of STATUSES) {
      it(`${status}: ${name} → ${TABLE[name][status]}`, () => {
        expect(outcomeOf(status, name)).toBe(TABLE[name][status]);
      });
    }
  }
});

describe("a refused move", () => {
  it("names the state and the move, and what would be legal", () => {
    const decision = decide(incidentIn("MONITORING"), COMMANDS.acknowledge, facts);

    expect(decision).toMatchObject({
      message:
        "An incident that is MONITORING cannot be acknowledged. From MONITORING it can go to INVESTIGATING, RESOLVED, CLOSED.",
    });
  });

  it("says of a closed incident that closed is final", () => {
    const decision = decide(incidentIn("CLOSED"), COMMANDS.reopen, facts);

    expect(decision).toMatchObject({ message: expect.stringContaining("Closed is final.") });
  });
});

describe("time marks", () => {
  it("acknowledges at the time that was said, not the time it was recorded", () => {
    const late = command("Acknowledge", "10:10", { at: Date.parse("2026-03-01T10:04:00Z") });

    expect(accepted(decide(incidentIn("TRIGGERED"), late, facts)).incident.acknowledgedAt).toBe(
      Date.parse("2026-03-01T10:04:00Z"),
    );
  });

  it("counts skipping ahead to IDENTIFIED as an answer", () => {
    const { incident } = accepted(
      decide(incidentIn("TRIGGERED"), COMMANDS["advance to IDENTIFIED"], facts),
    );

    expect(incident.acknowledgedAt).toBe(Date.parse("2026-03-01T13:00:00Z"));
  });

  it("does not count resolving alone as an answer", () => {
    const { incident } = accepted(decide(incidentIn("TRIGGERED"), COMMANDS.resolve, facts));

    expect(incident.acknowledgedAt).toBeUndefined();
  });

  it("takes back the mitigation when the fix did not hold", () => {
    const { incident } = accepted(
      decide(incidentIn("MONITORING"), COMMANDS["advance to INVESTIGATING"], facts),
    );

    expect(incident).not.toHaveProperty("mitigatedAt");
  });

  it("clears resolvedAt on reopening and keeps the reopening on the timeline", () => {
    const { incident, events } = accepted(decide(incidentIn("RESOLVED"), COMMANDS.reopen, facts));

    expect(incident).not.toHaveProperty("resolvedAt");
    expect(events).toMatchObject([{ type: "IncidentReopened", to: "INVESTIGATING" }]);
  });

  it("keeps the old value of a corrected mark on the timeline", () => {
    const correct = command("CorrectTimes", now, {
      marks: { detectedAt: Date.parse("2026-03-01T09:50:00Z") },
      reason: "A user had written before.",
    });

    expect(accepted(decide(incidentIn("RESOLVED"), correct, facts)).events).toMatchObject([
      {
        type: "TimesCorrected",
        reason: "A user had written before.",
        changes: [
          {
            mark: "detectedAt",
            from: Date.parse("2026-03-01T10:00:00Z"),
            to: Date.parse("2026-03-01T09:50:00Z"),
          },
        ],
      },
    ]);
  });
});
