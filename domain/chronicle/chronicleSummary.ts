import type { ChronicleEvent } from "./events.ts";

/** What somebody wrote on the timeline or said of an entry. */
export function chronicleSummary(event: ChronicleEvent, who: string): string {
  switch (event.type) {
    case "DecisionRecorded":
      return `Decision, by ${who}: ${event.text}`;
    case "LinkAdded":
      return `${who} added a link: ${event.text} ${event.href}`;
    case "EntryPinned":
      return `${who} pinned entry ${event.about}: ${event.summary}`;
    case "EntryUnpinned":
      return `${who} took the pin off entry ${event.about}: ${event.summary}`;
    case "EntryCorrected":
      return `${who} corrected entry ${event.about} from "${event.from}" to "${event.to}".${event.reason ? ` ${event.reason}` : ""}`;
    default:
      return event satisfies never;
  }
}
