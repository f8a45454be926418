import { whoDid } from "./acting.ts";
import { noted, paged, via } from "./asides.ts";
import { chronicleSummary } from "./chronicle/chronicleSummary.ts";
import type { ChronicleEvent } from "./chronicle/events.ts";
import type { UpdateEvent } from "./communication/events.ts";
import { updateSummary } from "./communication/updateSummary.ts";
import { deliverySummary, recipient } from "./deliverySummary.ts";
import { escalationSummary } from "./escalation/escalationSummary.ts";
import type { EscalationEvent } from "./escalation/events.ts";
import type { IncidentEvent, IncidentOpened, IncidentResolved, TimelineEntry } from "./events.ts";
import { clearedSummary, tallySummary } from "./grouping/keySummary.ts";
import type { Resolution } from "./incident.ts";
import { actionSummary } from "./playbooks/actions/actionSummary.ts";
import type { ActionEvent } from "./playbooks/actions/events.ts";
import { stepSummary } from "./playbooks/stepSummary.ts";
import type { PostmortemEvent } from "./postmortems/events.ts";
import { postmortemSummary } from "./postmortems/postmortemSummary.ts";
import type { RoleEvent } from "./roles/events.ts";
import { askedFor, roleSummary } from "./roles/roleSummary.ts";
import type { Instant } from "./time.ts";
import { utc } from "./utc.ts";

/** One plain sentence for the timeline and for messages. */
export function summaryOf(entry: TimelineEntry): string {
  const { event } = entry;
  const who = whoDid(entry);
  switch (event.type) {
    case "IncidentOpened":
      return `${opening(event, who)}, ${event.severity}: ${event.title}.${heldBack(event)}${paged(event.pages)}${askedFor(event)}`;
    case "SignalRepeated":
      return `${event.again ? "Firing again" : "Still firing"}: ${event.title}.`;
    case "SignalCleared":
      return clearedSummary(event);
    case "IncidentAcknowledged":
      return `Acknowledged by ${event.person?.name ?? who}${via(event)}.${noted(event.note)}`;
    case "IncidentAdvanced":
      return `${who} moved it from ${event.from} to ${event.to}.${noted(event.note)}`;
    case "IncidentResolved":
      return `Resolved by ${who}${as(event.resolution)}${keysOf(event)}.${cause(event.rootCause)}${noted(event.note)}`;
    case "IncidentClosed":
      return `Closed by ${who}${event.unanalysed ? " without a postmortem" : ""}.${noted(event.note)}`;
    case "IncidentReopened":
      return `Reopened by ${who}, ${event.to} again.${noted(event.note)}`;
    case "IncidentMerged":
      return `Merged by ${who} into ${event.into}.${noted(event.note)}`;
    default:
      return detail(event, who);
  }
}

/** The same below a headline, which tells level and title already. */
export const briefly = (entry: TimelineEntry): string =>
  entry.event.type === "IncidentOpened"
    ? `${opening(entry.event, whoDid(entry))}.${paged(entry.event.pages)}`
    : summaryOf(entry);

type Detail = Exclude<
  IncidentEvent,
  | { type: "IncidentOpened" | "SignalRepeated" | "SignalCleared" }
  | {
      type: `Incident${"Acknowledged" | "Advanced" | "Resolved" | "Closed" | "Reopened" | "Merged"}`;
    }
>;

function detail(event: Detail, who: string): string {
  switch (event.type) {
    case "SeverityChanged":
      return `Severity ${event.from} → ${event.to} by ${who}.${noted(event.reason)}${paged(event.pages)}`;
    case "CategoryChanged":
      return `Category ${event.from} → ${event.to} by ${who}.${noted(event.reason)}`;
    case "PlaybookAttached":
      return `${who} attached the playbook "${event.playbook.name}". It begins with: ${event.playbook.first}.`;
    case "PlaybookStepTaken":
      return stepSummary(event, who);
    case "NoteAdded":
      return `${who}: ${event.text}`;
    case "TimesCorrected":
      return `${who} corrected ${event.changes.map(correction).join(", ")}.${noted(event.reason)}`;
    case "DeliveryRetried":
      return `${who} had the message to ${recipient(event.delivery)} tried again.${noted(event.note)}`;
    case "DeliveryResent":
      return `${who} had the message to ${recipient(event.delivery)} sent once more.${noted(event.note)}`;
    case "DeliverySettled":
      return deliverySummary(event.outcome);
    case "DrillSignalPlayed":
      return `${event.isRecovery ? "The drill's monitor has recovered" : "A signal of the drill"}: ${event.title}.`;
    case "KeyJoined":
      return `Joined by ${who}: ${event.title}.`;
    case "KeysTallied":
      return tallySummary(event);
    case "KeysCleared":
      return `${event.keys > 1 ? `All of its ${event.keys} keys have` : "Its key has"} cleared; it is resolved at ${utc(event.resolvesAt)} unless ${event.keys > 1 ? "one" : "it"} fires again.`;
    default:
      return ofRoom(event, who);
  }
}

type Roomed =
  | RoleEvent
  | ActionEvent
  | UpdateEvent
  | ChronicleEvent
  | PostmortemEvent
  | EscalationEvent;

/** What has a room of its own in the domain has its sentences there. */
function ofRoom(event: Roomed, who: string): string {
  switch (event.type) {
    case "RoleAssigned":
    case "RoleHandedOver":
    case "RoleReleased":
    case "RolesMissing":
      return roleSummary(event, who);
    case "ActionRequested":
    case "ActionApproved":
    case "ActionStarted":
    case "ActionEnded":
    case "ActionLeftOut":
      return actionSummary(event, who);
    case "UpdateDrafted":
    case "UpdateEdited":
    case "UpdateApproved":
    case "UpdateSent":
      return updateSummary(event);
    case "PostmortemDrafted":
    case "PostmortemRevised":
    case "PostmortemSubmitted":
    case "PostmortemApproved":
    case "PostmortemPublished":
    case "PostmortemAwaited":
      return postmortemSummary(event, who);
    case "DecisionRecorded":
    case "LinkAdded":
    case "EntryPinned":
    case "EntryUnpinned":
    case "EntryCorrected":
      return chronicleSummary(event, who);
    default:
      return escalationSummary(event, who);
  }
}

function opening({ source, drill }: IncidentOpened, who: string): string {
  if (drill) return `Begun as a drill by ${who}`;
  return source === undefined ? `Declared by ${who}` : `Opened by ${source}`;
}

const heldBack = ({ held }: IncidentOpened): string =>
  held ? ` The maintenance "${held.by}" had held it back since ${utc(held.since)}.` : "";

const cause = (rootCause: string | undefined): string => (rootCause ? ` Cause: ${rootCause}` : "");

const as = (resolution: Resolution): string =>
  resolution.kind === "FALSE_ALARM" ? " as a false alarm" : "";

const keysOf = ({ keys = 1 }: IncidentResolved): string =>
  keys > 1 ? `: all of its ${keys} keys have cleared` : "";

const correction = (change: { mark: string; from?: Instant; to: Instant }): string =>
  `${change.mark} from ${change.from === undefined ? "nothing" : utc(change.from)} to ${utc(change.to)}`;
