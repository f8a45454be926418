import type { Urgency } from "../../domain/delivery.ts";
import type { TimelineEntry } from "../../domain/events.ts";
import type { Incident } from "../../domain/incident.ts";
import { type IncidentMessage, messageFor } from "../../domain/message.ts";
import { accuracyIncident, accuracyOpened, at } from "./accuracyIncident.ts";

const { deadlines: _, paging, ...common } = accuracyIncident;
const NO_CONSEQUENCES = { pages: [], informs: [], clocks: [], stopped: [] };

const acknowledged: Incident = {
  ...{ ...common, deadlines: [], paging, status: "INVESTIGATING" },
  acknowledgedAt: at("2026-11-22T03:04:00Z"),
};
const resolved: Incident = {
  ...{ ...common, status: "RESOLVED", resolution: { kind: "RESTORED" } },
  resolvedAt: at("2026-11-22T03:30:00Z"),
};

const entry = (seq: number, time: string, event: TimelineEntry["event"]): TimelineEntry => ({
  ...{ incidentId: accuracyIncident.id, seq, at: at(time), recordedAt: at(time) },
  ...{ actor: "user:ana", event },
});
const ANSWER = entry(2, "2026-11-22T03:04:00Z", {
  type: "IncidentAcknowledged",
  ...NO_CONSEQUENCES,
});
const END = entry(3, "2026-11-22T03:30:00Z", {
  ...{ type: "IncidentResolved", from: "INVESTIGATING", ...NO_CONSEQUENCES },
  resolution: { kind: "RESTORED" },
});

const told = (incident: Incident, about: TimelineEntry, urgency: Urgency = "INFORM") =>
  messageFor({
    ...{ incident, entry: about, urgency, to: "the-channel", serviceName: "ranker" },
    now: about.recordedAt,
  });

/** What a channel is told of the model that lost accuracy, from 03:01 to 03:30. */
export const opened: IncidentMessage = told(accuracyIncident, accuracyOpened);
export const answered: IncidentMessage = told(acknowledged, ANSWER);
export const ended: IncidentMessage = told(resolved, END);
/** The opening, read after somebody had answered already. */
export const openedLate: IncidentMessage = told(acknowledged, accuracyOpened);
/** A call for help after the answer. */
export const calledFor: IncidentMessage = told(acknowledged, ANSWER, "PAGE");
/** The opening, with another title and whatever else is said instead. */
export const openedAs = (change: Partial<IncidentMessage>): IncidentMessage => ({
  ...opened,
  ...change,
});
