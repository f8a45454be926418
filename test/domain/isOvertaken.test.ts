import { expect, test } from "vitest";
import { decide } from "../../domain/decide.ts";
import type { IncidentEvent, TimelineEntry } from "../../domain/events.ts";
import type { Incident } from "../../domain/incident.ts";
import { isOvertaken } from "../../domain/isOvertaken.ts";
import { accuracyIncident, accuracyOpened } from "../support/accuracyIncident.ts";
import { command, facts } from "../support/incidents.ts";
import { events } from "../support/itemSamples/events.ts";

function after(incident: Incident, type: "Acknowledge" | "Resolve"): Incident {
  const given =
    type === "Resolve" ? command(type, "10:20", { falseAlarm: false }) : command(type, "10:10", {});
  const decision = decide(incident, given, facts);
  if (decision.kind !== "accepted") throw new Error(decision.kind);
  return decision.incident;
}
const answered = after(accuracyIncident, "Acknowledge");
const resolved = after(answered, "Resolve");

const entryOf = (event: IncidentEvent, actor = "tocsin"): TimelineEntry => ({
  ...accuracyOpened,
  actor,
  event,
});

const page = { target: "user:usr_grace", urgency: "PAGE" } as const;

test.each([
  events.IncidentOpened,
  events.IncidentReopened,
  events.SeverityChanged,
  events.AcknowledgeOverdue,
  events.StepEscalated,
])("a page of $type is overtaken by the answer, not before", (event) => {
  expect(isOvertaken(accuracyIncident, entryOf(event), page)).toBe(false);
  expect(isOvertaken(answered, entryOf(event), page)).toBe(true);
});

test("an incident that a monitor opened is answered like any other", () => {
  expect(
    isOvertaken(answered, entryOf(events.IncidentOpened, "integration:alertmanager"), page),
  ).toBe(true);
});

test("who is called in by a person is called in after an answer too, until it has ended", () => {
  const byHand = entryOf(events.StepEscalated, "user:ada");

  expect(isOvertaken(answered, byHand, page)).toBe(false);
  expect(isOvertaken(resolved, byHand, page)).toBe(true);
});

test("any other page is overtaken only by the end", () => {
  const gap = entryOf(events.CoverageGapFound);

  expect(isOvertaken(answered, gap, page)).toBe(false);
  expect(isOvertaken(resolved, gap, page)).toBe(true);
});
