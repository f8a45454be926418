import type { Draft } from "../decision.ts";
import type { IncidentEvent } from "../events.ts";
import { type Incident, isOpen } from "../incident.ts";
import { isUnheard } from "./exercise.ts";

/** Of a drill that is not to page nobody hears, whatever happens in it; everything else goes its way. */
export function withoutPages(draft: Draft): Draft {
  if (!isUnheard(draft.next)) return draft;
  return { ...draft, next: unpaged(draft.next), events: draft.events.map(unheard), turns: [] };
}

const unpaged = (next: Incident): Incident =>
  isOpen(next) ? { ...next, paging: { ...next.paging, paged: [], awaiting: [] } } : next;

function unheard(event: IncidentEvent): IncidentEvent {
  if ("informs" in event) return { ...event, pages: [], tells: [], informs: [], subscribed: [] };
  return "subscribed" in event ? { ...event, subscribed: [] } : event;
}
