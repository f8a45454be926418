import { describe, expect, it } from "vitest";
import type { Delivery } from "../../../domain/delivery.ts";
import type { IncidentEvent, TimelineEntry } from "../../../domain/events.ts";
import type { Incident } from "../../../domain/incident.ts";
import { companionsOf, isUnanswered, mayBeBundled } from "../../../domain/pages/bundling.ts";
import { accuracyIncident, accuracyOpened } from "../../support/accuracyIncident.ts";
import { at } from "../../support/incidents.ts";
import { sentPage } from "../../support/sentPages.ts";

describe("a page may be bundled", () => {
  const clock = (kind: "ACKNOWLEDGE" | "ESCALATE" | "RESOLVE") =>
    ({ ...accuracyIncident, deadlines: [{ kind, generation: 1, dueAt: at("10:05") }] }) as const;
  const entryOf = (type: string): TimelineEntry => ({
    ...accuracyOpened,
    event: { ...accuracyOpened.event, type } as IncidentEvent,
  });

  it.each([
    ["IncidentOpened", true],
    ["IncidentReopened", true],
    ["AcknowledgeOverdue", false],
    ["StepEscalated", false],
    ["SeverityChanged", false],
    ["ResolveOverdue", false],
    ["SnoozeEnded", false],
  ])("of %s: %s", (type, expected) => {
    expect(mayBeBundled(clock("ACKNOWLEDGE"), entryOf(type))).toBe(expected);
  });

  it.each<[string, Incident, boolean]>([
    ["the promise's clock asks again", clock("ACKNOWLEDGE"), true],
    ["the next step's clock asks again", clock("ESCALATE"), true],
    ["only the limit's clock runs", clock("RESOLVE"), false],
    ["no clock runs", accuracyIncident, false],
  ])("or not, when %s", (_, incident, expected) => {
    expect(mayBeBundled(incident, accuracyOpened)).toBe(expected);
  });
});

describe("a page is bundled", () => {
  const page = sentPage({ incidentId: "inc_2", at: at("10:00:59") });

  it("with those about its service over its channel of less than a minute ago, newest first", () => {
    const [first, second] = [sentPage(), sentPage({ incidentId: "inc_3", at: at("10:00:30") })];
    expect(companionsOf(page, [first, second])).toEqual([second, first]);
  });

  it.each([
    ["about another service", { serviceId: "ranker" }],
    ["over another channel", { channel: "phone" }],
    ["of a minute ago", { at: at("09:59:59") }],
    ["about the same incident", { incidentId: "inc_2" }],
    ["about something less severe", { severity: "SEV3" }],
    ["of a drill", { drill: true }],
  ] as const)("with none %s", (_, changes) => {
    expect(companionsOf(page, [sentPage(changes)])).toEqual([]);
  });
});

describe("a page is unanswered", () => {
  const delivery: Delivery = {
    ...{ ownerId: accuracyIncident.id, seq: 1, target: "user:usr_ana", channel: "pager" },
    ...({ targetName: "Ana", urgency: "PAGE", status: "SENT", attempts: 1 } as const),
    requestedAt: at("10:00"),
  };
  const answered = { ...accuracyIncident, status: "INVESTIGATING" } as const;
  const snoozed = { ...accuracyIncident, snoozedUntil: at("11:00") };

  it.each<[string, Partial<Delivery>, boolean]>([
    ["sent", {}, true],
    ["delivered", { status: "DELIVERED" }, true],
    ["on its way", { status: "PENDING" }, true],
    ["waiting for another attempt", { status: "PENDING", reason: "HTTP 503" }, false],
    ["given up", { status: "FAILED" }, false],
    ["held back", { status: "SUPPRESSED" }, false],
  ])("when it is %s", (_, changes, expected) => {
    const fate = { delivery: { ...delivery, ...changes }, incident: accuracyIncident };
    expect(isUnanswered(fate)).toBe(expected);
  });

  it("no longer once somebody has answered or put it off", () => {
    expect(isUnanswered({ delivery, incident: answered })).toBe(false);
    expect(isUnanswered({ delivery, incident: snoozed })).toBe(false);
  });
});
