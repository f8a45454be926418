import type { Effect } from "../effectsOf.ts";
import type { ScheduleConsequences, ScheduleEvent } from "./events.ts";

/** All effects of one event on a schedule's record; everything they need is in the event, so repeating them changes nothing. */
export function scheduleEffectsOf(event: ScheduleEvent): readonly Effect[] {
  switch (event.type) {
    case "ScheduleCreated":
    case "ScheduleChanged":
    case "ScheduleDeleted":
    case "OverrideAdded":
    case "OverrideEnded":
    case "ShiftRequestChanged":
    case "HandoffAhead":
    case "HandoffHappened":
    case "HandoffReportCompleted":
    case "HandoffReportAccepted":
    case "HandoffReportOverdue":
    case "KnownIssuesChanged":
    case "CoverageChecked":
      return consequencesOf(event);
    case "DeliverySettled":
      return [];
    default:
      return event satisfies never;
  }
}

function consequencesOf({ tells, clocks, stopped }: ScheduleConsequences): readonly Effect[] {
  return [
    ...tells.map(
      ({ id, name }): Effect => ({
        kind: "NOTIFY",
        notice: { target: { kind: "USER", id, name }, urgency: "INFORM" },
      }),
    ),
    ...clocks.map((deadline): Effect => ({ kind: "SCHEDULE", deadline })),
    ...stopped.map((deadline): Effect => ({ kind: "UNSCHEDULE", deadline })),
  ];
}
