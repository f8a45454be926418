import { describe, expect, it } from "vitest";
import type { Command } from "../../../domain/commands.ts";
import { decide } from "../../../domain/decide.ts";
import type { Facts } from "../../../domain/decision.ts";
import { deadlinesOf, type Incident } from "../../../domain/incident.ts";
import { messageFor } from "../../../domain/message.ts";
import type { People } from "../../../domain/oncall/people.ts";
import { holdersOf, missingRoles } from "../../../domain/roles/holders.ts";
import { suggestedRoles } from "../../../domain/roles/suggestedRoles.ts";
import { DEFAULT_SEVERITIES } from "../../../domain/severity.ts";
import { standingText } from "../../../domain/situation.ts";
import { summaryOf } from "../../../domain/summary.ts";
import {
  ADA,
  accepted,
  at,
  command,
  declaredIncident,
  fraudScoring,
  GRACE,
  incidentIn,
  twoSteps,
} from "../../support/incidents.ts";

const ada = { id: "usr_ada", name: "Ada" };
const grace = { id: "usr_grace", name: "Grace" };
const joan = { id: "usr_joan", name: "Joan" };
const people: People = {
  teams: new Map([
    [
      "team_ml",
      { id: "team_ml", name: "ML", version: 1, memberIds: ["usr_ada"], managerIds: ["usr_joan"] },
    ],
  ]),
  schedules: new Map(),
  users: new Map([ada, joan].map((one) => [one.id, { ...one, version: 1, contacts: [] }])),
};
/** As the severity table comes; nobody manages the policy. */
const unmanaged: Facts = { service: fraudScoring, severities: DEFAULT_SEVERITIES };
const managed: Facts = {
  ...unmanaged,
  service: { ...fraudScoring, policy: { ...twoSteps, teamId: "team_ml" } },
  people,
};
const JOAN = { kind: "USER", ...joan };

const after = (incident: Incident, next: Command, given = managed) =>
  accepted(decide(incident, next, given));
const toldOf = (incident: Incident, next: Command) => {
  const decision = decide(incident, next, managed);
  return decision.kind === "accepted" ? decision.entries.map(summaryOf) : decision;
};
function fired(incident: Incident, given = managed) {
  const due = deadlinesOf(incident).find(({ kind }) => kind === "ROLES");
  if (!due) throw new Error("nobody is going to be asked");
  const { kind, generation, dueAt } = due;
  const fire = { type: "FireDeadline", actor: "tocsin", now: dueAt, at: dueAt } as const;
  return { dueAt, ...after(incident, { ...fire, kind, generation }, given) };
}
const opened = () => declaredIncident("SEV1", managed);
const commands = (incident: Incident, to = ada) =>
  after(incident, command("AssignRole", "10:01", { role: "INCIDENT_COMMANDER", to })).incident;

describe("a role", () => {
  it("that is for one person is handed over when somebody else gets it, and the one before is told", () => {
    const handOver = command("AssignRole", "10:30", { role: "INCIDENT_COMMANDER", to: grace });
    const { incident, events } = after(commands(opened()), { ...handOver, by: grace });

    expect(events).toMatchObject([{ type: "RoleHandedOver", from: ada, to: grace, tells: [ADA] }]);
    expect(holdersOf(incident)).toEqual([
      { role: "INCIDENT_COMMANDER", person: grace, since: at("10:30"), by: "user:ada" },
    ]);
  });

  it("that any number can have is given beside those who have it", () => {
    const give = (to: typeof ada) =>
      command("AssignRole", "10:02", { role: "ML_ENGINEER", to, by: ada });
    const { incident } = after(after(opened(), give(ada)).incident, give(grace));

    expect(holdersOf(incident).map(({ person }) => person.name)).toEqual(["Ada", "Grace"]);
  });

  it("that several have is handed over by the one who is named", () => {
    const give = (to: typeof ada) => command("AssignRole", "10:02", { role: "QA", to });
    const both = after(after(opened(), give(ada)).incident, give(grace)).incident;
    const handOver = command("HandOverRole", "10:09", { role: "QA", to: joan });

    expect(decide(both, handOver, managed)).toMatchObject({
      kind: "rejected",
      message: "Say with `fromUserId` which of them: Ada, Grace.",
    });
    expect(after(both, { ...handOver, fromId: "usr_ada" }).events).toMatchObject([
      { type: "RoleHandedOver", from: ada, to: joan },
    ]);
  });

  it("stays on record when the incident has ended, and can no more be given", () => {
    const give = command("AssignRole", "11:00", { role: "SCRIBE", to: ada });

    expect(decide(incidentIn("RESOLVED"), give, managed)).toMatchObject({
      code: "ILLEGAL_TRANSITION",
    });
  });

  it.each([
    [command("AssignRole", "10:05", { role: "INCIDENT_COMMANDER", to: ada }), "Ada is incident"],
    [command("ReleaseRole", "10:05", { role: "SCRIBE" }), "Nobody is scribe."],
    [
      command("ReleaseRole", "10:05", { role: "INCIDENT_COMMANDER", fromId: "usr_joan" }),
      "usr_joan is not among those who are incident commander.",
    ],
  ])("is not given, handed over or released where that means nothing: %#", (given, message) => {
    expect(decide(commands(opened()), given, managed)).toMatchObject({
      code: "INVALID",
      message: expect.stringContaining(message),
    });
  });

  it("reads as a sentence on the timeline", () => {
    const take = command("AssignRole", "10:05", { role: "SCRIBE", to: ada, by: ada });
    const handOver = command("HandOverRole", "10:05", { role: "INCIDENT_COMMANDER", to: grace });
    const release = command("ReleaseRole", "10:05", { role: "INCIDENT_COMMANDER", note: "Bye." });

    expect([
      toldOf(opened(), take),
      toldOf(commands(opened()), handOver),
      toldOf(commands(opened()), release),
    ]).toEqual([
      ["Ada took the role of scribe."],
      ["Grace is incident commander instead of Ada, by ada."],
      ["Ada is no longer incident commander, by ada. Bye."],
    ]);
  });
});

describe("a SEV1", () => {
  it("asks the policy's owner for a commander with the opening", () => {
    const declare = command("Declare", "10:00", {
      ...{ incidentId: "inc_1", title: "Down", severity: "SEV1", drill: false },
    });
    const decision = decide(undefined, declare, managed);

    expect(accepted(decision).events[0]).toMatchObject({
      ...{ type: "IncidentOpened", pages: [ADA], tells: [JOAN] },
      asksFor: ["INCIDENT_COMMANDER"],
    });
    const [entry] = decision.kind === "accepted" ? decision.entries : [];
    if (!entry) throw new Error("nothing opened");
    const { lines } = messageFor({
      ...{ incident: opened(), entry, urgency: "INFORM", to: "Joan", now: at("10:00") },
    });
    expect(lines).toContain("Wanted: incident commander");
    expect(summaryOf(entry)).toMatch(/ Paged Ada. Asked Joan for: incident commander.$/);
  });

  it("pages the managers of the policy's team after five minutes for what is missing, once", () => {
    const { incident, events, dueAt } = fired(commands(opened()));

    expect(dueAt).toBe(at("10:05"));
    expect(events).toMatchObject([
      {
        ...{ type: "RolesMissing", roles: ["COMMUNICATIONS_LEAD", "TECHNICAL_LEAD"] },
        ...{ pages: [JOAN], tells: [], informs: [] },
      },
    ]);
    expect(deadlinesOf(incident).map(({ kind }) => kind)).toEqual(["ACKNOWLEDGE", "ESCALATE"]);
  });

  it("tells whoever is on it where nobody manages the policy", () => {
    const open = declaredIncident("SEV1", unmanaged);
    const acknowledge = command("Acknowledge", "10:02", { by: grace });

    expect(fired(open, unmanaged).events).toMatchObject([{ pages: [], tells: [ADA] }]);
    expect(fired(after(open, acknowledge, unmanaged).incident, unmanaged).events).toMatchObject([
      { pages: [], tells: [GRACE] },
    ]);
  });

  it("asks nobody once all that it wants is taken, and again when one is released in time", () => {
    const take = (role: "COMMUNICATIONS_LEAD" | "TECHNICAL_LEAD") =>
      command("AssignRole", "10:02", { role, to: ada });
    const led = after(commands(opened()), take("TECHNICAL_LEAD")).incident;
    const { incident } = after(led, take("COMMUNICATIONS_LEAD"));
    const release = command("ReleaseRole", "10:03", { role: "TECHNICAL_LEAD" });

    expect(missingRoles(incident)).toEqual([]);
    expect(deadlinesOf(incident).map(({ kind }) => kind)).not.toContain("ROLES");
    expect(fired(after(incident, release).incident).dueAt).toBe(at("10:05"));
  });

  it("asks for what it wants beyond the level that it was raised from, although that has asked", () => {
    const asked = fired(declaredIncident("SEV2", managed)).incident;
    const raise = command("ChangeSeverity", "10:30", { severity: "SEV1" });

    expect(fired(after(asked, raise).incident).events).toMatchObject([
      {
        type: "RolesMissing",
        roles: ["INCIDENT_COMMANDER", "COMMUNICATIONS_LEAD", "TECHNICAL_LEAD"],
      },
    ]);
  });

  it("has nobody as its commander because they answered first", () => {
    const acknowledge = command("Acknowledge", "10:02", { by: ada });

    expect(holdersOf(after(opened(), acknowledge).incident)).toEqual([]);
  });
});

it("a level that wants no roles asks for none", () => {
  expect(deadlinesOf(declaredIncident("SEV3", managed)).map(({ kind }) => kind)).not.toContain(
    "ROLES",
  );
});

it("an update that is due is asked of the communications lead", () => {
  const lead = command("AssignRole", "10:03", { role: "COMMUNICATIONS_LEAD", to: grace });
  const acknowledged = after(commands(opened()), command("Acknowledge", "10:02", { by: ada }));
  const { incident } = after(acknowledged.incident, lead);
  const due = deadlinesOf(incident).find(({ kind }) => kind === "UPDATE");
  if (!due) throw new Error("no update is due");
  const fire = command("FireDeadline", "10:33", {
    ...{ at: due.dueAt, kind: due.kind, generation: due.generation },
  });

  expect(after(incident, fire).events).toMatchObject([{ type: "UpdateOverdue", pages: [GRACE] }]);
});

it("an update that is due is asked of the commander where the communications lead has left", () => {
  const lead = command("AssignRole", "10:03", { role: "COMMUNICATIONS_LEAD", to: grace });
  const acknowledged = after(
    commands(opened(), joan),
    command("Acknowledge", "10:02", { by: ada }),
  );
  const { incident } = after(acknowledged.incident, lead);
  const due = deadlinesOf(incident).find(({ kind }) => kind === "UPDATE");
  if (!due) throw new Error("no update is due");
  const fire = command("FireDeadline", "10:33", {
    ...{ at: due.dueAt, kind: due.kind, generation: due.generation },
  });
  const gone = { ...grace, version: 2, contacts: [], leftAt: at("10:10") };
  const users = new Map([...people.users, ["usr_grace", gone]]);

  expect(after(incident, fire, { ...managed, people: { ...people, users } }).events).toMatchObject([
    { type: "UpdateOverdue", pages: [JOAN] },
  ]);
});

it("a category suggests the crafts that nobody brings yet", () => {
  const incident = { ...opened(), category: "DATA_QUALITY" as const };
  const take = command("AssignRole", "10:03", { role: "DATA_ENGINEER", to: ada });

  expect(suggestedRoles(incident)).toEqual(["DATA_ENGINEER", "QA"]);
  expect(suggestedRoles(after(incident, take).incident)).toEqual(["QA"]);
});

it("a message names the commander beside whoever is on it, or before anybody is", () => {
  expect(standingText(commands(opened(), grace))).toBe(
    "TRIGGERED, nobody has answered, Grace commands",
  );
  const { incident } = after(
    commands(opened(), grace),
    command("Acknowledge", "10:02", { by: ada }),
  );
  const entry = {
    ...{ incidentId: "inc_1", seq: 3, at: at("10:06"), recordedAt: at("10:06") },
    ...{ actor: "user:ada", event: { type: "NoteAdded", text: "Looking." } as const },
  };
  const message = messageFor({
    ...{ incident, entry, urgency: "INFORM", to: "slack-critical", now: at("10:06") },
  });

  expect(message.lines).toContain("Status: INVESTIGATING, Ada is on it, Grace commands");
  expect(message.commander).toBe("Grace");
});
