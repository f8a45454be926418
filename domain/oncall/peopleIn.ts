import type { ScheduleEvent } from "./events.ts";

/** Ids of the users whom an event names by id alone. */
export function peopleIn(event: ScheduleEvent): readonly string[] {
  switch (event.type) {
    case "ShiftRequestChanged":
      return defined(event.request.requesterId, event.request.askedId);
    case "OverrideAdded":
    case "OverrideEnded":
      return defined(event.override.userId, event.override.replaces);
    default:
      return [];
  }
}

const defined = (...ids: readonly (string | undefined)[]): readonly string[] =>
  ids.filter((id) => id !== undefined);
