import { actingOf } from "./acting.ts";
import { clockChange, newestOf } from "./clocks.ts";
import type { Command } from "./commands.ts";
import type { Communication } from "./communication/communication.ts";
import type { IncidentUpdate, UpdateChange } from "./communication/incidentUpdate.ts";
import type { Delivery, DeliveryChange } from "./delivery.ts";
import type { TakenTurn } from "./escalation/step.ts";
import type { IncidentEvent, TimelineEntry } from "./events.ts";
import type { GroupedKey, KeyChange } from "./grouping/groupedKey.ts";
import type { KeyTally } from "./grouping/keyTally.ts";
import { deadlinesOf, type Incident } from "./incident.ts";
import type { People } from "./oncall/people.ts";
import type { ActionChange, ActionRun } from "./playbooks/actions/actionRun.ts";
import type { PlaybookCard } from "./playbooks/playbook.ts";
import type { PlaybookRun, RunChange } from "./playbooks/playbookRun.ts";
import type { EscalationPolicy } from "./policy.ts";
import type { Postmortem, PostmortemChange } from "./postmortems/postmortem.ts";
import type { Service } from "./service.ts";
import type { SeverityTable } from "./severity.ts";
import type { Audience } from "./subscription.ts";

/** What a rule may know besides the incident and the command. */
export interface Facts {
  readonly severities?: SeverityTable;
  /** The service that a new incident is about. */
  readonly service?: Service;
  /** For services without a policy of their own. */
  readonly defaultPolicy?: EscalationPolicy;
  /** The incident that a merge names. */
  readonly mergeTarget?: Incident;
  /** The delivery that the command names, and the entry that its message is about. */
  readonly delivered?: { readonly delivery: Delivery; readonly entry: TimelineEntry };
  /** Whom the policy's targets can mean; absent where they name nobody but themselves. */
  readonly people?: People;
  /** Teams that have asked to hear of such trouble; absent: none. */
  readonly audience?: readonly Audience[];
  /** The signal's key, as the incident that groups it knows it; absent: it is new to it. */
  readonly key?: GroupedKey;
  /** How the keys of such an incident stand. */
  readonly tally?: KeyTally;
  /** Those that one is chosen from for an incident. */
  readonly playbooks?: readonly PlaybookCard[];
  /** How far the incident has come in its playbook. */
  readonly run?: PlaybookRun;
  /** What the incident's playbooks have had done, oldest first. */
  readonly actions?: readonly ActionRun[];
  /** The newest version of its postmortem. */
  readonly postmortem?: Postmortem;
  /** The update that the command names. */
  readonly update?: IncidentUpdate;
  /** How others are told; absent: nothing is configured. */
  readonly communication?: Communication;
  /** How many turns of each round-robin step have been taken, by the step's place. */
  readonly turns?: ReadonlyMap<number, number>;
}

export interface Accepted extends Beside {
  readonly kind: "accepted";
  /** The very one that was decided on where only what is kept beside it changes. */
  readonly incident: Incident;
  readonly entries: readonly TimelineEntry[];
  /** Turns of round-robin steps that it takes; nobody else may have taken one since. */
  readonly turns: readonly TakenTurn[];
  readonly deliveries: readonly DeliveryChange[];
}
/** What of an incident is kept beside it: of its keys, of the playbook, of what others are told and of the postmortem. */
interface Beside {
  readonly run?: RunChange;
  readonly action?: ActionChange;
  readonly update?: UpdateChange;
  readonly postmortem?: PostmortemChange;
  readonly key?: KeyChange;
  /** It ends because none of its keys fires, which must still be so. */
  readonly allClear?: boolean;
}
/** The asker is wrong, and is told how. */
export interface Rejection {
  readonly kind: "rejected";
  readonly code: "ILLEGAL_TRANSITION" | "INVALID" | "NOT_FOUND" | "FORBIDDEN" | "VERSION_CONFLICT";
  readonly message: string;
  readonly field?: string;
}
/** Nobody is wrong; there is nothing to do (any more). */
export interface Ignored {
  readonly kind: "ignored";
  readonly reason: IgnoredReason;
}
export type IgnoredReason =
  | "SUPERSEDED_DEADLINE"
  | "STALE_SIGNAL"
  | "NOTHING_OPEN"
  | "ALREADY_ACKNOWLEDGED"
  | "ALREADY_CLEARED"
  | "ALREADY_ESCALATED"
  | "ALREADY_ASKED";
export type Decision = Accepted | Rejection | Ignored;

/** A change before it is numbered: the incident as it will be, and what happened. */
export interface Draft extends Beside {
  readonly kind: "draft";
  readonly next: Incident;
  readonly events: readonly IncidentEvent[];
  /** Whether a client who saw the incident before would want to see it again before acting on it. */
  readonly visible: boolean;
  readonly turns: readonly TakenTurn[];
  readonly deliveries: readonly DeliveryChange[];
}
export type Outcome = Draft | Rejection | Ignored;

export const draft = (next: Incident, ...events: IncidentEvent[]): Draft => ({
  kind: "draft",
  next,
  events,
  visible: true,
  turns: [],
  deliveries: [],
});
/** A change that leaves what clients act on as it was. */
export const quietDraft = (next: Incident, ...events: IncidentEvent[]): Draft => ({
  ...draft(next, ...events),
  visible: false,
});
export const rejected = (code: Rejection["code"], message: string, field?: string): Rejection => ({
  kind: "rejected",
  code,
  message,
  ...(field && { field }),
});
export const ignored = (reason: IgnoredReason): Ignored => ({ kind: "ignored", reason });

/** An event that asks nothing of the world yet: its clocks follow from what the change does to the deadlines. */
export const NO_CONSEQUENCES = { pages: [], informs: [], clocks: [], stopped: [] } as const;

/** Gives the draft its numbers: the commit, the version, the places on the timeline; and its first event the clocks. */
export function numbered(
  { kind: _, next, events, visible, turns, ...beside }: Draft,
  command: Command,
  before?: Incident,
): Accepted {
  if (next === before && events.length === 0)
    return { kind: "accepted", incident: next, entries: [], turns, ...beside };
  const incident: Incident = {
    ...next,
    revision: next.revision + 1,
    version: next.version + (visible ? 1 : 0),
    eventCount: next.eventCount + events.length,
    deadlineCount: newestOf(next.deadlineCount, deadlinesOf(next)),
  };
  const entries = clocked(events, { before, next, command }).map((event, index) => ({
    incidentId: next.id,
    seq: next.eventCount + index + 1,
    at: command.at ?? command.now,
    recordedAt: command.now,
    ...actingOf(command),
    event,
  }));
  return { kind: "accepted", incident, entries, turns, ...beside };
}

interface Step {
  readonly before: Incident | undefined;
  readonly next: Incident;
  readonly command: Command;
}

/** What is set and stopped stands on the first event of a change: the timeline is the outbox. */
function clocked(
  [first, ...rest]: readonly IncidentEvent[],
  { before, next, command }: Step,
): readonly IncidentEvent[] {
  const fired = command.type === "FireDeadline" ? command.generation : undefined;
  const change = clockChange(before ? deadlinesOf(before) : [], deadlinesOf(next), fired);
  if (change.clocks.length + change.stopped.length === 0) return first ? [first, ...rest] : rest;
  if (!first) throw new Error("clocks were moved and nothing on the timeline says so");
  return [{ ...first, ...change }, ...rest];
}
