import { describe, expect, it } from "vitest";
import { decide } from "../../../domain/decide.ts";
import { deadlinesOf } from "../../../domain/incident.ts";
import { command, declaredIncident, facts } from "../../support/incidents.ts";
import { after, dues, fire, going, opening, paged, policyOf, user } from "../../support/onCall.ts";

const ADA = { id: "usr_ada", name: "Ada" };
const GRACE = { id: "usr_grace", name: "Grace" };

describe("a step that all must acknowledge", () => {
  const targets = [user("Ada"), user("Grace")];
  const given = going(policyOf([{ targets, mode: "ALL_MUST_ACKNOWLEDGE" }]));
  const acknowledge = (by: typeof ADA, now = "10:03") => command("Acknowledge", now, { by });

  it("stays triggered, with its clocks, while somebody has not answered", () => {
    const { incident, events } = after(opening(given).incident, acknowledge(ADA), given);

    expect(incident.status).toBe("TRIGGERED");
    expect(events).toMatchObject([{ type: "PersonAcknowledged", person: ADA, remaining: 1 }]);
    expect(dues(incident)).toEqual([
      ["ACKNOWLEDGE", "10:05"],
      ["ESCALATE", "10:15"],
    ]);
  });

  it("pages again only those who have not answered", () => {
    const { incident } = after(opening(given).incident, acknowledge(ADA), given);

    expect(paged(fire(incident, "ACKNOWLEDGE", given).events)).toEqual([
      ["AcknowledgeOverdue", "Grace"],
    ]);
  });

  it("is acknowledged when the last of them answers", () => {
    const { incident } = after(opening(given).incident, acknowledge(ADA), given);
    const last = after(incident, acknowledge(GRACE, "10:04"), given);

    expect(last.incident).toMatchObject({ status: "INVESTIGATING", responder: { name: "Grace" } });
  });

  it("refuses the answer of somebody it does not wait for, and says whom it waits for", () => {
    const stranger = command("Acknowledge", "10:03", {});

    expect(decide(opening(given).incident, stranger, given)).toMatchObject({
      kind: "rejected",
      code: "INVALID",
      message: expect.stringContaining("waits for Ada, Grace"),
    });
  });

  it("can be taken over by anybody", () => {
    const take = command("TakeOver", "10:03", { by: { id: "usr_joan", name: "Joan" } });

    expect(after(opening(given).incident, take, given).incident).toMatchObject({
      status: "INVESTIGATING",
      responder: { name: "Joan", userId: "usr_joan" },
    });
  });
});

describe("an answered incident of which nothing is heard", () => {
  const acknowledged = () =>
    after(declaredIncident(), command("Acknowledge", "10:04", { by: ADA })).incident;

  it("pages who has answered when an update is due, and again after the same time", () => {
    const { incident, events } = fire(acknowledged(), "UPDATE");

    expect(paged(events)).toEqual([["UpdateOverdue", "Ada"]]);
    expect(dues(incident)).toContainEqual(["UPDATE", "11:04"]);
  });

  it("is asked once for all the updates that an outage has swallowed", () => {
    const incident = acknowledged();
    const due = deadlinesOf(incident).find(({ kind }) => kind === "UPDATE");
    if (!due) throw new Error("no update is due");
    const late = command("FireDeadline", "13:10", { ...due, at: due.dueAt });

    expect(dues(after(incident, late).incident)).toContainEqual(["UPDATE", "13:34"]);
  });

  it("waits anew after anything that a person does", () => {
    const note = command("AddNote", "10:20", { text: "Rolling back." });
    const { incident, events } = after(acknowledged(), note);

    expect(dues(incident)).toContainEqual(["UPDATE", "10:50"]);
    expect(events).toMatchObject([
      { type: "NoteAdded", clocks: [{ kind: "UPDATE" }], stopped: [{ kind: "UPDATE" }] },
    ]);
  });

  it("is not asked for updates at a level that wants none", () => {
    const lower = command("ChangeSeverity", "10:10", { severity: "SEV3" });

    expect(dues(after(acknowledged(), lower).incident)).toEqual([]);
  });
});

describe("an incident that is not resolved within its limit", () => {
  const acknowledged = () =>
    after(declaredIncident(), command("Acknowledge", "10:04", {})).incident;

  it("calls in the last step of the policy, once", () => {
    const { incident, events } = fire(acknowledged(), "RESOLVE");

    expect(paged(events)).toEqual([["ResolveOverdue", "Grace"]]);
    expect(dues(incident)).toEqual([["UPDATE", "10:34"]]);
  });

  it("calls in the senior step that the policy names, at the policy's own limit", () => {
    const policy = policyOf([{ targets: [user("Ada")] }], {
      senior: [user("Joan")],
      resolveWithinSeconds: 3_600,
    });
    const given = going(policy);
    const { incident } = after(opening(given).incident, command("Acknowledge", "10:04", {}), given);

    expect(dues(incident)).toContainEqual(["RESOLVE", "11:00"]);
    expect(paged(fire(incident, "RESOLVE", given).events)).toEqual([["ResolveOverdue", "Joan"]]);
  });

  it("forgets the limit when it is resolved", () => {
    const resolve = command("Resolve", "10:20", { falseAlarm: false });

    expect(after(acknowledged(), resolve).events).toMatchObject([
      { type: "IncidentResolved", stopped: [{ kind: "RESOLVE" }, { kind: "UPDATE" }] },
    ]);
  });
});

describe("escalating by hand", () => {
  it("pages the next step at once, and counts its delay from now", () => {
    const { incident, events } = after(declaredIncident(), command("Escalate", "10:02", {}));

    expect(paged(events)).toEqual([["StepEscalated", "Grace"]]);
    expect(dues(incident)).toEqual([
      ["ACKNOWLEDGE", "10:05"],
      ["ESCALATE", "10:17"],
    ]);
  });

  it("takes two clicks for one", () => {
    const once = after(declaredIncident(), command("Escalate", "10:02:00", {})).incident;

    expect(decide(once, command("Escalate", "10:02:03", {}), facts)).toEqual({
      kind: "ignored",
      reason: "ALREADY_ESCALATED",
    });
  });

  it("pages the last step again when there is no next one", () => {
    const last = after(declaredIncident(), command("Escalate", "10:02", {})).incident;

    expect(paged(after(last, command("Escalate", "10:04", {})).events)).toEqual([
      ["StepEscalated", "Grace"],
    ]);
  });

  it("calls somebody in without undoing that somebody has answered", () => {
    const answered = after(declaredIncident(), command("Acknowledge", "10:04", {})).incident;
    const { incident, events } = after(answered, command("Escalate", "10:06", {}));

    expect(paged(events)).toEqual([["StepEscalated", "Grace"]]);
    expect(incident.status).toBe("INVESTIGATING");
    expect(dues(incident)).toEqual([
      ["RESOLVE", "10:30"],
      ["UPDATE", "10:36"],
    ]);
  });
});

describe("taking over", () => {
  it("makes another the one who is asked, and tells who had it", () => {
    const answered = after(declaredIncident(), command("Acknowledge", "10:04", { by: ADA }));
    const taken = after(answered.incident, command("TakeOver", "10:08", { by: GRACE }));

    expect(taken.events).toMatchObject([
      { type: "IncidentTakenOver", from: "Ada", to: "Grace", tells: [{ id: "usr_ada" }] },
    ]);
    expect(paged(fire(taken.incident, "UPDATE").events)).toEqual([["UpdateOverdue", "Grace"]]);
  });

  it("refuses who is on it already", () => {
    const answered = after(declaredIncident(), command("Acknowledge", "10:04", { by: ADA }));

    expect(
      decide(answered.incident, command("TakeOver", "10:08", { by: ADA }), facts),
    ).toMatchObject({ kind: "rejected", message: "Ada is on it already." });
  });
});

describe("a snooze", () => {
  const until = Date.parse("2026-03-01T12:00:00Z");
  const snooze = command("Snooze", "10:02", { until });

  it("stops every clock but its own", () => {
    expect(dues(after(declaredIncident(), snooze).incident)).toEqual([["WAKE", "12:00"]]);
  });

  it("ends with a page to the step that stood, and all promises anew", () => {
    const { incident, events } = fire(after(declaredIncident(), snooze).incident, "WAKE");

    expect(paged(events)).toEqual([["SnoozeEnded", "Ada"]]);
    expect(dues(incident)).toEqual([
      ["ACKNOWLEDGE", "12:05"],
      ["ESCALATE", "12:15"],
    ]);
  });

  it("ends with a page to whoever has answered", () => {
    const answered = after(declaredIncident(), command("Acknowledge", "10:01", { by: GRACE }));
    const { incident, events } = fire(after(answered.incident, snooze).incident, "WAKE");

    expect(paged(events)).toEqual([["SnoozeEnded", "Grace"]]);
    expect(dues(incident)).toEqual([
      ["RESOLVE", "12:30"],
      ["UPDATE", "12:30"],
    ]);
  });

  it("can be ended before its time", () => {
    const { incident } = after(
      after(declaredIncident(), snooze).incident,
      command("Unsnooze", "11:00", {}),
    );

    expect(dues(incident)).toContainEqual(["ACKNOWLEDGE", "11:05"]);
  });

  it("ends when the level rises, and lasts when it falls", () => {
    const asleep = after(declaredIncident("SEV2"), snooze).incident;
    const worse = after(asleep, command("ChangeSeverity", "10:30", { severity: "SEV1" })).incident;
    const better = after(asleep, command("ChangeSeverity", "10:30", { severity: "SEV3" })).incident;

    expect(dues(worse)).toContainEqual(["ACKNOWLEDGE", "10:35"]);
    expect(dues(better)).toEqual([["WAKE", "12:00"]]);
  });

  it.each([
    ["in the past", "2026-03-01T09:00:00Z", "A snooze ends in the future."],
    ["too far ahead", "2026-06-01T09:00:00Z", "A snooze is no longer than 30 days."],
  ])("is refused when its end lies %s", (_, end, message) => {
    const wrong = command("Snooze", "10:02", { until: Date.parse(end) });

    expect(decide(declaredIncident(), wrong, facts)).toMatchObject({ kind: "rejected", message });
  });

  it("that a worse level ends calls in no senior for the time that it took", () => {
    const answered = after(
      declaredIncident("SEV2"),
      command("Acknowledge", "10:01", { by: GRACE }),
    );
    const asleep = after(answered.incident, snooze).incident;
    const worse = after(asleep, command("ChangeSeverity", "11:00", { severity: "SEV1" })).incident;

    expect(dues(worse)).toContainEqual(["RESOLVE", "11:30"]);
  });

  it("is over when somebody escalates, and its promises begin anew", () => {
    const asleep = after(declaredIncident(), snooze).incident;
    const { incident, events } = after(asleep, command("Escalate", "10:30", {}));

    expect(paged(events)).toEqual([["StepEscalated", "Grace"]]);
    expect(incident).not.toHaveProperty("snoozedUntil");
    expect(dues(incident)).toEqual([
      ["ACKNOWLEDGE", "10:35"],
      ["ESCALATE", "10:45"],
    ]);
  });

  it("is over when whoever has answered escalates, and calls in nobody else for the time that it took", () => {
    const answered = after(declaredIncident(), command("Acknowledge", "10:01", { by: GRACE }));
    const asleep = after(answered.incident, snooze).incident;
    const { incident } = after(asleep, command("Escalate", "11:00", {}));

    expect(dues(incident)).toEqual([
      ["RESOLVE", "11:30"],
      ["UPDATE", "11:30"],
    ]);
  });

  it("is over when somebody answers", () => {
    const asleep = after(declaredIncident(), snooze).incident;
    const { incident } = after(asleep, command("Acknowledge", "10:10", {}));

    expect(incident).not.toHaveProperty("snoozedUntil");
    expect(dues(incident)).toEqual([
      ["RESOLVE", "10:30"],
      ["UPDATE", "10:40"],
    ]);
  });
});
