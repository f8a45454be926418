import { describe, expect, it } from "vitest";
import type { Command } from "../../../domain/commands.ts";
import { decide } from "../../../domain/decide.ts";
import { deadlinesOf, type Incident } from "../../../domain/incident.ts";
import { NO_PEOPLE } from "../../../domain/oncall/people.ts";
import { DEFAULT_SEVERITIES } from "../../../domain/severity.ts";
import {
  accepted,
  at,
  command,
  declaredIncident,
  facts,
  incidentIn,
} from "../../support/incidents.ts";
import { accuracyPostmortem } from "../../support/postmortems.ts";

const then = (incident: Incident, next: Command) => accepted(decide(incident, next, facts));
/** The clocks that stand, as `KIND 2026-03-02T10:45`. */
const clocksOf = (incident: Incident) =>
  deadlinesOf(incident).map(
    ({ kind, dueAt }) => `${kind} ${new Date(dueAt).toISOString().slice(0, 16)}`,
  );
/** Fires the clock of this kind at its time; the incident after it and what it said. */
function fire(incident: Incident, kind: string, found?: object) {
  const due = deadlinesOf(incident).find((one) => one.kind === kind);
  if (!due) throw new Error(`${kind} does not stand`);
  const { generation, dueAt } = due;
  return then(incident, {
    ...{ type: "FireDeadline", actor: "tocsin", now: dueAt, at: dueAt, generation },
    ...{ kind: due.kind, ...(found && { found }) },
  });
}
/** SEV1, resolved on 1 March at 10:45, and drafted. */
function drafted(): Incident {
  const { text } = accuracyPostmortem;
  return fire(incidentIn("RESOLVED"), "POSTMORTEM_DRAFT", { draft: { text } }).incident;
}
const MANAGERS = [{ id: "usr_joan", name: "Joan" }];

describe("the clocks of a postmortem", () => {
  it("draft it at once and remind a day before the 48 hours are over", () => {
    expect(clocksOf(incidentIn("RESOLVED"))).toEqual([
      "POSTMORTEM_DRAFT 2026-03-01T10:45",
      "POSTMORTEM_SOON 2026-03-02T10:45",
    ]);
  });

  it("follow one another until a day after it was due, and then stand still", () => {
    const soon = fire(drafted(), "POSTMORTEM_SOON");
    const due = fire(soon.incident, "POSTMORTEM_DUE");
    const late = fire(due.incident, "POSTMORTEM_LATE", { managers: MANAGERS });

    expect([soon, due, late].map(({ incident }) => clocksOf(incident))).toEqual([
      ["POSTMORTEM_DUE 2026-03-03T10:45"],
      ["POSTMORTEM_LATE 2026-03-04T10:45"],
      [],
    ]);
    expect(late.events).toMatchObject([
      { type: "PostmortemAwaited", stage: "LATE", tells: [{ kind: "USER", ...MANAGERS[0] }] },
    ]);
  });

  it("tell the channels of the level when it is due and its author has left", () => {
    const author = { name: "Ada", userId: "usr_ada" };
    const ref = { version: 1, status: "DRAFT", isEdited: false, author } as const;
    const incident = { ...drafted(), postmortem: ref };
    const [due] = deadlinesOf(incident);
    if (!due) throw new Error("nothing is due");
    const gone = { id: "usr_ada", name: "Ada", version: 2, contacts: [], leftAt: at("11:00") };
    const people = { ...NO_PEOPLE, users: new Map([["usr_ada", gone]]) };
    const { kind, generation, dueAt } = due;
    const fired = { type: "FireDeadline", actor: "tocsin", now: dueAt, at: dueAt } as const;

    expect(
      accepted(decide(incident, { ...fired, kind, generation }, { ...facts, people })).events,
    ).toMatchObject([{ tells: [], informs: ["slack-critical", "email-executives"] }]);
  });

  it("tell the channels of the level when it is late and no manager is known", () => {
    const due = fire(fire(drafted(), "POSTMORTEM_SOON").incident, "POSTMORTEM_DUE");

    expect(fire(due.incident, "POSTMORTEM_LATE").events).toMatchObject([
      { informs: ["slack-critical", "email-executives"] },
    ]);
  });

  it.each([
    ["closed with a reason", command("Close", "12:00", { note: "A rehearsal." })],
    ["a duplicate", command("Merge", "12:00", { into: "inc_2" })],
    ["of a level that wants none", command("ChangeSeverity", "12:00", { severity: "SEV3" })],
  ])("stop when the incident is %s", (_, next) => {
    const mergeTarget = { ...incidentIn("INVESTIGATING"), id: "inc_2" };
    const { incident } = accepted(decide(drafted(), next, { ...facts, mergeTarget }));

    expect(clocksOf(incident)).toEqual([]);
  });

  it("give way to those of the escalation when it is reopened, and begin anew when it ends again", () => {
    const open = then(drafted(), command("Reopen", "12:00", {})).incident;
    const again = then(open, command("Resolve", "14:00", { falseAlarm: false })).incident;

    expect(clocksOf(open)).toEqual(["RESOLVE 2026-03-01T12:30", "UPDATE 2026-03-01T12:30"]);
    expect(clocksOf(again)).toEqual([
      "POSTMORTEM_DRAFT 2026-03-01T14:00",
      "POSTMORTEM_SOON 2026-03-02T14:00",
    ]);
  });

  it("do not draft over what a person has written", () => {
    const revise = command("RevisePostmortem", "11:00", { changes: { usersAffected: "12" } });
    const given = { ...facts, postmortem: { ...accuracyPostmortem, status: "DRAFT" } as const };
    const written = accepted(decide(drafted(), revise, given)).incident;
    const open = then(written, command("Reopen", "12:00", {})).incident;

    expect(
      clocksOf(then(open, command("Resolve", "14:00", { falseAlarm: false })).incident),
    ).toEqual(["POSTMORTEM_SOON 2026-03-02T14:00"]);
  });

  it.each([
    ["a drill", { drill: true }, "SEV1"],
    ["minor", {}, "SEV3"],
  ] as const)("never begin for what is %s", (_, rest, severity) => {
    const declared = { ...declaredIncident(severity), ...rest };
    const resolve = command("Resolve", "10:45", { falseAlarm: false });

    expect(clocksOf(then(declared, resolve).incident)).toEqual([]);
  });

  it("never begin for a false alarm", () => {
    const resolve = command("Resolve", "10:45", { falseAlarm: true });
    expect(clocksOf(then(declaredIncident("SEV1"), resolve).incident)).toEqual([]);
  });

  it("begin for an incident that turns out to have been worse after it was resolved", () => {
    const resolve = command("Resolve", "10:45", { falseAlarm: false });
    const minor = then(declaredIncident("SEV3"), resolve).incident;

    expect(
      clocksOf(then(minor, command("ChangeSeverity", "11:00", { severity: "SEV2" })).incident),
    ).toEqual(["POSTMORTEM_DRAFT 2026-03-01T11:00", "POSTMORTEM_SOON 2026-03-02T10:45"]);
  });

  it("remind halfway where there is less than two days for it", () => {
    const rule = { ...DEFAULT_SEVERITIES.SEV1, postmortemWithinSeconds: 4 * 3_600 };
    const short = { ...declaredIncident("SEV1"), rule };

    expect(
      clocksOf(then(short, command("Resolve", "10:45", { falseAlarm: false })).incident),
    ).toContain("POSTMORTEM_SOON 2026-03-01T12:45");
  });

  it("say when it is due at once where that is past already", () => {
    const resolve = command("Resolve", "10:45", {
      falseAlarm: false,
      at: at("2026-02-20T10:00:00Z"),
    });

    expect(clocksOf(then(declaredIncident("SEV1"), resolve).incident)).toEqual([
      "POSTMORTEM_DRAFT 2026-03-01T10:45",
      "POSTMORTEM_LATE 2026-03-01T10:45",
    ]);
  });

  it.each([
    ["its level", command("ChangeSeverity", "12:00", { severity: "SEV2" })],
    [
      "when it began",
      command("CorrectTimes", "12:00", { marks: { startedAt: at("09:30") }, reason: "A log." }),
    ],
  ])("draft it anew when %s is corrected, and remind as before", (_, next) => {
    expect(clocksOf(then(drafted(), next).incident).sort()).toEqual([
      "POSTMORTEM_DRAFT 2026-03-01T12:00",
      "POSTMORTEM_SOON 2026-03-02T10:45",
    ]);
  });
});
