import { describe, expect, it } from "vitest";
import { at, command } from "../../support/incidents.ts";
import {
  after,
  dues,
  fire,
  going,
  layer,
  onSchedule,
  opening,
  paged,
  people,
  policyOf,
  schedule,
  user,
} from "../../support/onCall.ts";

const UTC = { Ada: "UTC", Grace: "UTC", Joan: "UTC" };
const TEAM = { kind: "TEAM", id: "team_ml", name: "ML" } as const;
const primary = schedule("sch_primary", [layer(["usr_ada", "usr_grace"])]);
const nobody = schedule("sch_nobody", [layer(["usr_grace"], { end: Date.UTC(2026, 1, 1) })]);
const later = schedule("sch_later", [
  layer(["usr_grace"], { start: Date.parse("2026-03-01T10:40:00Z") }),
]);
const everybody = people(UTC, [primary, nobody, later]);

describe("whom a step pages", () => {
  it("is who is on call on its schedule when it is reached", () => {
    const given = going(policyOf([{ targets: [onSchedule("sch_primary")] }]), {
      people: everybody,
    });

    expect(paged(opening(given).events)).toEqual([["IncidentOpened", "Ada"]]);
  });

  it("is every member of its team, and nobody twice", () => {
    const policy = policyOf([{ targets: [TEAM, user("Ada")] }]);

    expect(paged(opening(going(policy, { people: everybody })).events)).toEqual([
      ["IncidentOpened", "Ada", "Joan"],
    ]);
  });

  it("leaves out who has left", () => {
    const gone = people(UTC);
    const users = new Map(gone.users).set("usr_ada", {
      ...{ id: "usr_ada", name: "Ada", version: 2, contacts: [], leftAt: 0 },
    });
    const given = going(policyOf([{ targets: [user("Ada"), user("Grace")] }]), {
      people: { ...gone, users },
    });

    expect(paged(opening(given).events)).toEqual([["IncidentOpened", "Grace"]]);
  });

  it("is, when the promise is broken after a handoff, who is on call by then", () => {
    const handsOver = schedule("sch_primary", [
      layer(["usr_ada", "usr_grace"], { turn: { unit: "SECONDS", count: 240 } }),
    ]);
    const given = going(policyOf([{ targets: [onSchedule("sch_primary")] }]), {
      people: people(UTC, [handsOver]),
    });

    expect(paged(fire(opening(given).incident, "ACKNOWLEDGE", given).events)).toEqual([
      ["AcknowledgeOverdue", "Grace"],
    ]);
  });
});

describe("a step with nobody on call", () => {
  const step = { targets: [onSchedule("sch_nobody")] };

  it("pages the policy's fallback, and the gap is on the timeline", () => {
    const policy = policyOf([step], { fallback: [user("Joan")], teamId: "team_ml" });

    expect(paged(opening(going(policy, { people: everybody })).events)).toEqual([
      ["IncidentOpened"],
      ["CoverageGapFound", "Joan"],
    ]);
  });

  it("pages the whole team where the policy has no fallback", () => {
    const policy = policyOf([step], { teamId: "team_ml" });

    expect(paged(opening(going(policy, { people: everybody })).events)).toEqual([
      ["IncidentOpened"],
      ["CoverageGapFound", "Ada", "Joan"],
    ]);
  });

  it("pages everybody on the schedule where there is neither fallback nor team", () => {
    expect(paged(opening(going(policyOf([step]), { people: everybody })).events)).toEqual([
      ["IncidentOpened"],
      ["CoverageGapFound", "Grace"],
    ]);
  });

  it("goes on to the next step in its time", () => {
    const given = going(policyOf([step, { targets: [user("Ada")] }]), { people: everybody });

    expect(paged(fire(opening(given).incident, "ESCALATE", given).events)).toEqual([
      ["StepEscalated", "Ada"],
    ]);
  });
});

describe("a step that holds", () => {
  const policy = policyOf([
    { targets: [onSchedule("sch_later")], hold: true },
    { targets: [user("Joan")] },
  ]);
  const given = going(policy, { people: everybody });

  it("waits until somebody is on call, and does not escalate meanwhile", () => {
    const { incident, events } = opening(given);

    expect(events[1]).toMatchObject({ type: "StepHeld", step: 0 });
    expect(dues(incident)).toEqual([
      ["ACKNOWLEDGE", "10:05"],
      ["HOLD", "10:40"],
    ]);
  });

  it("pages whoever comes on call, and escalates from then", () => {
    const held = opening(given).incident;
    const { incident, events } = fire(held, "HOLD", given);

    expect(paged(events)).toEqual([["StepEscalated", "Grace"]]);
    expect(dues(incident)).toContainEqual(["ESCALATE", "10:55"]);
  });

  it("goes on waiting when the level changes", () => {
    const held = opening(given).incident;
    const change = command("ChangeSeverity", "10:02", { severity: "SEV2" });

    expect(dues(after(held, change, given).incident)).toEqual([
      ["ACKNOWLEDGE", "10:15"],
      ["HOLD", "10:40"],
    ]);
  });

  it("does not wait for somebody who has left and is still on the schedule", () => {
    const both = schedule("sch_later", [
      layer(["usr_ada", "usr_grace"], { turn: { unit: "HOURS", count: 1 } }),
    ]);
    const { users, ...rest } = people(UTC, [both]);
    const ada = { id: "usr_ada", name: "Ada", version: 2, contacts: [], leftAt: at("09:00") };
    const without = going(policy, { people: { ...rest, users: new Map(users).set(ada.id, ada) } });

    expect(dues(opening(without).incident)).toContainEqual(["HOLD", "11:00"]);
  });

  it("waits for nobody when whoever has answered escalates", () => {
    const holding = going(
      policyOf([{ targets: [user("Ada")] }, { targets: [onSchedule("sch_later")], hold: true }], {
        fallback: [user("Joan")],
      }),
      { people: everybody },
    );
    const answered = after(opening(holding).incident, command("Acknowledge", "10:04", {}), holding);

    expect(
      paged(after(answered.incident, command("Escalate", "10:06", {}), holding).events),
    ).toEqual([["StepEscalated"], ["CoverageGapFound", "Joan"]]);
  });

  it("treats a schedule that nobody will ever cover as a gap", () => {
    const never = policyOf([{ targets: [onSchedule("sch_nobody")], hold: true }]);

    expect(paged(opening(going(never, { people: everybody })).events)).toEqual([
      ["IncidentOpened"],
      ["CoverageGapFound", "Grace"],
    ]);
  });
});

describe("a step with hours", () => {
  // 1 March 2026 is a Sunday; at 10:00 UTC it is 19:00 in Tokyo and 05:00 in New York.
  const spread = people({ Ada: "Asia/Tokyo", Grace: "America/New_York", Joan: "UTC" });
  const hours = { days: [7], from: "09:00", to: "18:00" };

  it("pages those whose own clock is within them", () => {
    const policy = policyOf([{ targets: [user("Ada"), user("Grace"), user("Joan")], hours }]);

    expect(paged(opening(going(policy, { people: spread })).events)).toEqual([
      ["IncidentOpened", "Joan"],
    ]);
  });

  it("is passed over when it is outside everybody's", () => {
    const policy = policyOf([{ targets: [user("Ada")], hours }, { targets: [user("Grace")] }]);

    expect(paged(opening(going(policy, { people: spread })).events)).toEqual([
      ["IncidentOpened", "Grace"],
      ["StepSkipped"],
    ]);
  });

  it("is a gap when every step is outside everybody's", () => {
    const policy = policyOf([{ targets: [user("Ada")], hours }], { fallback: [user("Joan")] });

    expect(paged(opening(going(policy, { people: spread })).events)).toEqual([
      ["IncidentOpened"],
      ["CoverageGapFound", "Joan"],
    ]);
  });

  it("says so when nobody has answered after that either", () => {
    const policy = policyOf([{ targets: [user("Ada")], hours }], { fallback: [user("Joan")] });
    const given = going(policy, { people: spread });

    expect(fire(opening(given).incident, "ESCALATE", given).events).toMatchObject([
      { type: "EscalationExhausted", informs: ["slack-critical", "email-executives"] },
    ]);
  });

  it("may run past midnight, on the day they began on", () => {
    const night = { days: [6], from: "22:00", to: "06:00" };
    const policy = policyOf([
      { targets: [user("Grace"), user("Joan")], hours: night },
      { targets: [user("Ada")] },
    ]);

    expect(paged(opening(going(policy, { people: spread })).events)).toEqual([
      ["IncidentOpened", "Grace"],
    ]);
  });
});

describe("round robin", () => {
  const step = {
    targets: [user("Ada"), user("Grace"), user("Joan")],
    mode: "ROUND_ROBIN",
  } as const;

  it("pages one of the people, the next one each time", () => {
    const given = going(policyOf([step]), { turns: new Map([[0, 4]]) });

    expect(paged(opening(given).events)).toEqual([["IncidentOpened", "Grace"]]);
  });

  it("pages the one it chose again when the promise is broken", () => {
    const given = going(policyOf([step]), { turns: new Map([[0, 4]]) });
    const { incident } = opening(given);

    expect(paged(fire(incident, "ACKNOWLEDGE", given).events)).toEqual([
      ["AcknowledgeOverdue", "Grace"],
    ]);
  });
});
