import type { Delivery } from "../delivery.ts";
import type { TimelineEntry } from "../events.ts";
import { deadlinesOf, type Incident, isOpen, isTriggered } from "../incident.ts";
import { isMoreSevere } from "../severity.ts";
import { MINUTE } from "../time.ts";
import type { SentPage } from "./sentPage.ts";

/** Pages to a person about one service that are closer together than this are one. */
const TOGETHER = MINUTE;

/**
 * Whether the page that an entry asked for may be bundled with another: it tells of the incident for the first time, and
 * a clock runs that asks again. Whoever escalates asks because nobody has answered, so those pages are always sent.
 */
export function mayBeBundled(incident: Incident, { event }: TimelineEntry): boolean {
  const isFirst = event.type === "IncidentOpened" || event.type === "IncidentReopened";
  return (
    isFirst &&
    deadlinesOf(incident).some(({ kind }) => kind === "ACKNOWLEDGE" || kind === "ESCALATE")
  );
}

/**
 * The pages, newest first, that a page is bundled with while nobody answers them. A more severe one is with none, and a
 * real one never with one of a drill.
 */
export const companionsOf = (page: SentPage, sent: readonly SentPage[]): readonly SentPage[] =>
  sent
    .filter(
      (other) =>
        other.incidentId !== page.incidentId &&
        other.drill === page.drill &&
        other.serviceId === page.serviceId &&
        other.channel === page.channel &&
        page.at - other.at < TOGETHER &&
        !isMoreSevere(page.severity, other.severity),
    )
    .sort((one, other) => other.at - one.at);

/** What has become of a page: its delivery, and the incident that it was about. */
export interface PageFate {
  readonly delivery: Delivery;
  readonly incident: Incident;
}

/** Whether the person has the page, or will at any moment, and an answer is still to come. */
export function isUnanswered({ delivery, incident }: PageFate): boolean {
  const { status, reason } = delivery;
  const isOnItsWay = status === "PENDING" && reason === undefined;
  const isThere = status === "SENT" || status === "DELIVERED" || isOnItsWay;
  return isThere && isTriggered(incident) && !isSnoozed(incident);
}

const isSnoozed = (incident: Incident): boolean =>
  isOpen(incident) && incident.snoozedUntil !== undefined;
