import type { Actor } from "./commands.ts";
import type { DeliveryOutcome } from "./delivery.ts";
import type { IncidentEvent, TimelineEntry } from "./events.ts";
import type { Resolution } from "./incident.ts";
import type { Target } from "./policy.ts";
import type { Instant } from "./time.ts";

/** One plain sentence for the timeline and for messages. */
export function summaryOf({ event, actor }: TimelineEntry): string {
  const who = nameOf(actor);
  switch (event.type) {
    case "IncidentOpened":
      return `${opening(event.source, who)} ${event.severity}: ${event.title}.${paged(event.pages)}`;
    case "CoverageGapFound":
      return "Nobody could be paged: neither the service nor the environment has an escalation policy with a target.";
    case "SignalRepeated":
      return `Still firing: ${event.title}.`;
    case "SignalCleared":
      return `The monitor reports recovery: ${event.title}. The service leaves resolving to people.`;
    case "IncidentAcknowledged":
      return `Acknowledged by ${who}.${noted(event.note)}`;
    case "IncidentAdvanced":
      return `${who} moved it from ${event.from} to ${event.to}.${noted(event.note)}`;
    case "IncidentResolved":
      return `Resolved by ${who}${as(event.resolution)}.${cause(event.rootCause)}${noted(event.note)}`;
    case "IncidentClosed":
      return `Closed by ${who}.${noted(event.note)}`;
    case "IncidentReopened":
      return `Reopened by ${who}, ${event.to} again.${noted(event.note)}`;
    case "IncidentMerged":
      return `Merged by ${who} into ${event.into}.${noted(event.note)}`;
    default:
      return detail(event, who);
  }
}

type Detail = Exclude<
  IncidentEvent,
  | { type: "IncidentOpened" | "CoverageGapFound" | "SignalRepeated" | "SignalCleared" }
  | { note?: string }
>;

function detail(event: Detail, who: string): string {
  switch (event.type) {
    case "SeverityChanged":
      return `Severity ${event.from} → ${event.to} by ${who}.${noted(event.reason)}${paged(event.pages)}`;
    case "CategoryChanged":
      return `Category ${event.from} → ${event.to} by ${who}.${noted(event.reason)}`;
    case "NoteAdded":
      return `${who}: ${event.text}`;
    case "TimesCorrected":
      return `${who} corrected ${event.changes.map(correction).join(", ")}.${noted(event.reason)}`;
    case "AcknowledgeOverdue":
      return `Not acknowledged within ${minutes(event.promisedSeconds)}.${paged(event.pages, "again ")}`;
    case "StepEscalated":
      return `Escalated to step ${event.step + 1}${event.round > 0 ? `, round ${event.round + 1}` : ""}.${paged(event.pages)}`;
    case "EscalationExhausted":
      return "The escalation policy is exhausted: nobody has answered.";
    case "DeliverySettled":
      return delivery(event.outcome);
    default:
      return event satisfies never;
  }
}

/** `user:ada` → `ada`, `integration:alertmanager` → `alertmanager`, `tocsin` → `Tocsin`. */
export function nameOf(actor: Actor): string {
  return actor === "tocsin" ? "Tocsin" : actor.slice(actor.indexOf(":") + 1);
}

const opening = (source: string | undefined, who: string): string =>
  source === undefined ? `Declared by ${who},` : `Opened by ${source},`;

const paged = (pages: readonly Target[], how = ""): string =>
  pages.length === 0 ? "" : ` Paged ${how}${pages.map(({ name }) => name).join(", ")}.`;

const noted = (note: string | undefined): string => (note ? ` ${note}` : "");

const cause = (rootCause: string | undefined): string => (rootCause ? ` Cause: ${rootCause}` : "");

const as = (resolution: Resolution): string =>
  resolution.kind === "FALSE_ALARM" ? " as a false alarm" : "";

const minutes = (seconds: number): string => {
  const whole = Math.round(seconds / 60);
  return seconds < 60 ? `${seconds} seconds` : `${whole} minute${whole === 1 ? "" : "s"}`;
};

const correction = (change: { mark: string; from?: Instant; to: Instant }): string =>
  `${change.mark} from ${change.from === undefined ? "nothing" : utc(change.from)} to ${utc(change.to)}`;

const utc = (at: Instant): string => new Date(at).toISOString();

export function delivery({
  targetName,
  channel,
  status,
  attempts,
  reason,
}: DeliveryOutcome): string {
  const by = channel === "none" || channel === targetName ? "" : ` by ${channel}`;
  const why = reason ? `: ${reason}` : "";
  switch (status) {
    case "SENT":
      return `Sent to ${targetName}${by}.`;
    case "DELIVERED":
      return `Delivered to ${targetName}${by}.`;
    case "FAILED":
      return `Could not reach ${targetName}${by} after ${attempts} attempt${attempts === 1 ? "" : "s"}${why}.`;
    case "SUPPRESSED":
      return `Not sent to ${targetName}${by}${why}.`;
  }
}
