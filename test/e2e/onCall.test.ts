import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type OnCallHost, startOnCallHost } from "../support/onCallHost.ts";

/** A scheduler at its worst: late in its minute, and everything twice. */
const inexactScheduler = { lateBySeconds: () => 47, fireTwice: true };

let host: OnCallHost;
beforeAll(async () => {
  host = await startOnCallHost({ inexactScheduler });
});
afterAll(() => host.stop());
afterEach(async () => {
  await host.resolveAll();
  host.newPages();
});

const to = (...names: ("ada" | "grace" | "joan")[]) => ({
  targets: names.map((name) => ({ userId: host.ids[name] })),
});
const hoursFromNow = (hours: number) => new Date(Date.parse(host.now()) + hours * 3_600_000);

describe("a schedule in a policy", () => {
  it("pages who is on call at once, and whoever has come on call by then when nobody answers", async () => {
    const scheduleId = await host.schedule("four minutes each", {
      turn: { unit: "SECONDS", count: 240 },
      end: hoursFromNow(0.2),
      userIds: [host.ids.ada, host.ids.grace],
    });
    await host.declare([{ targets: [{ scheduleId }] }]);
    const atOnce = host.newPages();
    await host.minutes(5.1);

    expect([atOnce, host.newPages()]).toEqual([
      ["ada: IncidentOpened"],
      ["grace: AcknowledgeOverdue"],
    ]);
  });

  it("pages the person of an override from the moment it is made", async () => {
    const scheduleId = await host.schedule("with an override", { userIds: [host.ids.ada] });
    await host.api.mutate(
      "createOverride",
      { scheduleId, start: host.now(), end: hoursFromNow(1), userId: host.ids.joan },
      "schedule { id }",
    );
    await host.declare([{ targets: [{ scheduleId }] }]);

    expect(host.newPages()).toEqual(["joan: IncidentOpened"]);
  });
});

describe("nobody on call", () => {
  const later = async () =>
    host.schedule(`covered in an hour, made at ${host.now()}`, {
      start: hoursFromNow(1),
      userIds: [host.ids.grace],
    });

  it("opens the incident, puts the gap on its timeline and pages the fallback", async () => {
    const id = await host.declare([{ targets: [{ scheduleId: await later() }] }], {
      fallback: [{ userId: host.ids.joan }],
    });

    expect(host.newPages()).toEqual(["joan: CoverageGapFound"]);
    expect(await host.kinds(id)).toEqual(["IncidentOpened", "CoverageGapFound"]);
  });

  it("is waited for by a step that holds, and whoever comes on call is paged then", async () => {
    await host.minutes(1);
    const scheduleId = await later();
    await host.declare([{ targets: [{ scheduleId }], holdUntilOnCall: true }, to("ada")]);
    await host.minutes(59.9);
    const before = host.newPages();
    await host.minutes(0.2);

    expect([before, host.newPages()]).toEqual([[], ["grace: StepEscalated"]]);
  });
});

describe("a step", () => {
  it("of hours on people's own clocks passes over those who sleep", async () => {
    const hours = { days: [], from: "09:00", to: "18:00" };
    const asleep = { ...to("joan"), hours: { days: [], from: "03:00", to: "03:01" } };
    await host.declare([asleep, { ...to("ada"), hours: { ...hours, from: "00:00", to: "23:59" } }]);

    expect(host.newPages()).toEqual(["ada: IncidentOpened"]);
  });

  it("that takes turns pages another person for each incident", async () => {
    const serviceId = await host.service([{ ...to("ada", "grace", "joan"), mode: "ROUND_ROBIN" }]);
    for (let count = 0; count < 4; count++) {
      await host.declareOn(serviceId);
      // Closer together, the second page to one person would be bundled with the first.
      await host.minutes(1);
    }

    expect(host.newPages()).toEqual([
      "ada: IncidentOpened",
      "grace: IncidentOpened",
      "joan: IncidentOpened",
      "ada: IncidentOpened",
    ]);
  });

  it("that all must acknowledge pages again whoever has not, until the last has", async () => {
    const id = await host.declare([{ ...to("ada", "grace"), mode: "ALL_MUST_ACKNOWLEDGE" }]);
    host.newPages();
    await host.act("acknowledgeIncident", id, { userId: host.ids.ada });
    await host.minutes(5.1);
    const again = host.newPages();
    await host.act("acknowledgeIncident", id, { userId: host.ids.grace });
    await host.minutes(20);

    expect([again, host.newPages()]).toEqual([["grace: AcknowledgeOverdue"], []]);
  });
});

describe("an answered incident", () => {
  it("reminds who answered when nothing is heard, and calls in the senior step at the limit", async () => {
    const id = await host.declare([to("ada"), to("joan")], { resolveWithinSeconds: 2_700 });
    await host.act("acknowledgeIncident", id, { userId: host.ids.ada });
    host.newPages();
    await host.minutes(29.9);
    const early = host.newPages();
    await host.minutes(0.2);
    const reminded = host.newPages();
    await host.act("addIncidentNote", id, { text: "Rolling back." });
    await host.minutes(15);
    const limit = host.newPages();

    expect([early, reminded, limit]).toEqual([
      [],
      ["ada: UpdateOverdue"],
      ["joan: ResolveOverdue"],
    ]);
  });

  it("asks whoever has taken it over, and told who had it", async () => {
    const id = await host.declare([to("ada")], { resolveWithinSeconds: 86_400 });
    await host.act("acknowledgeIncident", id, { userId: host.ids.ada });
    host.newPages();
    await host.act("takeOverIncident", id, { userId: host.ids.grace });
    await host.minutes(30.1);

    expect(host.newPages()).toEqual(["ada: IncidentTakenOver", "grace: UpdateOverdue"]);
  });
});

describe("by hand", () => {
  it("the next step is paged once for two clicks, and its own delay runs from there", async () => {
    const id = await host.declare([to("ada"), to("grace"), to("joan")]);
    await host.act("escalateIncident", id);
    await host.act("escalateIncident", id);
    const clicked = host.newPages();
    await host.minutes(14.9);
    const before = host.newPages();
    await host.minutes(0.2);

    expect([clicked, before, host.newPages()]).toEqual([
      ["ada: IncidentOpened", "grace: StepEscalated"],
      ["grace: AcknowledgeOverdue"],
      ["joan: StepEscalated"],
    ]);
  });

  it("a snooze stops every clock, and its end pages the step that stood", async () => {
    const id = await host.declare([to("ada"), to("grace")]);
    host.newPages();
    await host.act("snoozeIncident", id, { forSeconds: 3_600 });
    await host.minutes(59.9);
    const asleep = host.newPages();
    await host.minutes(0.2);
    const awake = host.newPages();
    await host.minutes(5);

    expect([asleep, awake, host.newPages()]).toEqual([
      [],
      ["ada: SnoozeEnded"],
      ["ada: AcknowledgeOverdue"],
    ]);
  });

  it("a snooze can be ended before its time", async () => {
    const id = await host.declare([to("ada")]);
    await host.act("snoozeIncident", id, { forSeconds: 3_600 });
    host.newPages();
    await host.act("unsnoozeIncident", id);

    expect(host.newPages()).toEqual(["ada: SnoozeEnded"]);
  });
});

describe("what is changed while an incident is open", () => {
  it("in its policy touches only later incidents", async () => {
    const serviceId = await host.service([to("ada"), to("grace")]);
    await host.declareOn(serviceId);
    const { service } = await host.api.query<{ service: { escalationPolicy: { id: string } } }>(
      `{ service(id: "${serviceId}") { escalationPolicy { id } } }`,
    );
    await host.api.mutate(
      "updateEscalationPolicy",
      { id: service.escalationPolicy.id, steps: [to("joan")] },
      "escalationPolicy { id }",
    );
    host.newPages();
    await host.minutes(15.1);
    const frozen = host.newPages();
    await host.declareOn(serviceId);

    expect([frozen, host.newPages()]).toEqual([
      ["ada: AcknowledgeOverdue", "grace: StepEscalated"],
      ["joan: IncidentOpened"],
    ]);
  });

  it("in its severity plans anew what is left, from when the clocks began", async () => {
    const serviceId = await host.service([to("ada"), to("grace")]);
    const id = await host.declareOn(serviceId, "SEV2");
    host.newPages();
    await host.minutes(6);
    await host.act("changeIncidentSeverity", id, { severity: "SEV1" });
    await host.minutes(0.1);
    const broken = host.newPages();
    await host.minutes(9);

    expect([broken, host.newPages()]).toEqual([
      ["ada: AcknowledgeOverdue"],
      ["grace: StepEscalated"],
    ]);
  });
});

it.each(["acknowledgeIncident", "resolveIncident"])(
  "%s stops every clock of the escalation",
  async (act) => {
    const id = await host.declare([to("ada"), to("grace")], { resolveWithinSeconds: 86_400 });
    await host.act(act, id);
    host.newPages();
    await host.minutes(29);

    expect(host.newPages()).toEqual([]);
  },
);
