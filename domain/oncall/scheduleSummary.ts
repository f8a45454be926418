import { deliverySummary } from "../deliverySummary.ts";
import type { Person } from "../user.ts";
import { utcMinute } from "../utc.ts";
import type { KnownIssuesChanged, ScheduleEvent } from "./events.ts";
import type { Interval } from "./interval.ts";
import type { Override } from "./schedule.ts";
import type { ShiftRequest } from "./shiftRequest.ts";

/** What a user is called. */
export type NameOf = (userId: string) => string;

/** What an entry on a schedule's record says, in one sentence. */
export function scheduleSummary(event: ScheduleEvent, nameOf: NameOf): string {
  switch (event.type) {
    case "ScheduleCreated":
      return "The schedule was made.";
    case "ScheduleChanged":
      return event.from === undefined
        ? "The schedule was changed."
        : `The layers were changed from ${utcMinute(event.from)} on.`;
    case "ScheduleDeleted":
      return `The schedule ${event.name} was deleted.`;
    case "OverrideAdded":
      return overrideAdded(event.override, nameOf);
    case "OverrideEnded":
      return overrideEnded(event.override, nameOf);
    case "ShiftRequestChanged":
      return requestChanged(event.request, nameOf);
    case "HandoffAhead":
      return `At ${utcMinute(event.at)} ${change(event)}.`;
    case "HandoffHappened":
      return `On call now: ${change(event)}.`;
    case "HandoffReportCompleted":
      return `The handoff report ${event.report.id} was completed.`;
    case "HandoffReportAccepted":
      return `The handoff report ${event.report.id} was accepted${event.note ? `: ${event.note}` : "."}`;
    case "HandoffReportOverdue":
      return `${event.to.name} has not accepted the handoff report ${event.report.id}.`;
    case "KnownIssuesChanged":
      return knownIssuesChanged(event);
    case "CoverageChecked":
      return event.findings.join(" ");
    case "DeliverySettled":
      return deliverySummary(event.outcome);
    default:
      return event satisfies never;
  }
}

const knownIssuesChanged = ({ added, removed }: KnownIssuesChanged): string =>
  added ? `Known issue: ${added.title}` : `No known issue any more: ${removed?.title ?? ""}`;

const overrideAdded = (override: Override, nameOf: NameOf): string =>
  `An override puts ${whom(override, nameOf)} on call ${span(override)}.`;

const overrideEnded = (override: Override, nameOf: NameOf): string =>
  `The override for ${whom(override, nameOf)} is over; it was to hold, or held, ${span(override)}.`;

const whom = ({ userId }: Override, nameOf: NameOf): string =>
  userId === undefined ? "nobody" : nameOf(userId);

function requestChanged(request: ShiftRequest, nameOf: NameOf): string {
  const requester = nameOf(request.requesterId);
  const other = request.askedId === undefined ? "anybody" : nameOf(request.askedId);
  const what = request.inReturn
    ? `to swap ${requester}'s shift ${span(request.shift)} for the one ${span(request.inReturn)}`
    : `to take ${requester}'s shift ${span(request.shift)}`;
  const moved = request.moved ? " The shift has moved since." : "";
  return `${fate(request, { requester, other })} ${what}.${moved}`;
}

interface Names {
  readonly requester: string;
  readonly other: string;
}

function fate({ status }: ShiftRequest, { requester, other }: Names): string {
  switch (status) {
    case "OPEN":
      return `${requester} asks ${other}`;
    case "ACCEPTED":
      return `${other} agrees`;
    case "DECLINED":
      return `${other} declines`;
    case "ASSIGNED":
      return `${other} was assigned`;
    case "CANCELLED":
      return `Called off: ${requester} had asked ${other}`;
    default:
      return status satisfies never;
  }
}

interface Change {
  readonly from?: Person;
  readonly to?: Person;
}

const change = ({ from, to }: Change): string =>
  from ? `${to?.name ?? "nobody"} takes over from ${from.name}` : `${to?.name ?? "nobody"} begins`;

const span = ({ start, end }: Interval): string => `from ${utcMinute(start)} to ${utcMinute(end)}`;
