import { newClocks, newestOf } from "../clocks.ts";
import type { Command } from "../commands.ts";
import type { DeadlineKind, IncidentClock } from "../deadline.ts";
import type { Draft } from "../decision.ts";
import {
  deadlinesOf,
  type EndedIncident,
  type Incident,
  type IncidentDeadline,
  isOpen,
} from "../incident.ts";
import { DAY, type Instant, SECOND } from "../time.ts";
import type { ReminderStage } from "./events.ts";
import { factsOf } from "./factsOf.ts";

/** When the analysis of an incident is due; undefined: its level wants none, or there is nothing to learn from it. */
export function postmortemDueAt(incident: Incident): Instant | undefined {
  const within = incident.rule.postmortemWithinSeconds;
  if (isOpen(incident) || within === null || incident.drill) return undefined;
  if (incident.resolution.kind !== "RESTORED") return undefined;
  return incident.resolvedAt + within * SECOND;
}

/** The same while it is still waited for. */
const awaitedAt = (incident: Incident | undefined): Instant | undefined =>
  incident?.status === "RESOLVED" && incident.postmortem?.status !== "PUBLISHED"
    ? postmortemDueAt(incident)
    : undefined;

const STAGES = [
  ["POSTMORTEM_SOON", "SOON"],
  ["POSTMORTEM_DUE", "DUE"],
  ["POSTMORTEM_LATE", "LATE"],
] as const satisfies readonly (readonly [IncidentClock, ReminderStage])[];

export const stageOf = (clock: DeadlineKind): ReminderStage | undefined =>
  STAGES.find(([kind]) => kind === clock)?.[1];

/** A day before and a day after it is due, or half of the time for it where that is less. */
function timeOf(stage: ReminderStage, incident: EndedIncident, dueAt: Instant): Instant {
  const margin = Math.min(DAY, (dueAt - incident.resolvedAt) / 2);
  return { SOON: dueAt - margin, DUE: dueAt, LATE: dueAt + margin }[stage];
}

interface Change {
  readonly before: Incident | undefined;
  readonly next: EndedIncident;
  readonly command: Command;
}

/**
 * The clocks of an incident that has ended, whatever led there: its postmortem is drafted at once, and waited for
 * until it is published, one reminder after the other.
 */
export function withPostmortemClocks(draft: Draft, command: Command, before?: Incident): Draft {
  const { next } = draft;
  if (isOpen(next) || draft.events.length === 0) return draft;
  const { deadlines: _, ...rest } = next;
  const deadlines = clocksOf({ before, next, command });
  return { ...draft, next: deadlines.length === 0 ? rest : { ...rest, deadlines } };
}

function clocksOf({ before, next, command }: Change): readonly IncidentDeadline[] {
  const dueAt = awaitedAt(next);
  if (dueAt === undefined) return [];
  const had = before ? deadlinesOf(before) : [];
  const fired = command.type === "FireDeadline" ? command.generation : undefined;
  const now = command.type === "FireDeadline" ? command.at : command.now;
  const isAnew = awaitedAt(before) !== dueAt;
  const isOutdated = isAnew || saysOther(before, next);
  const stage = isAnew
    ? stageAhead(next, dueAt, now)
    : stageAfter(had.find(({ generation }) => generation === fired));
  const wanted = [
    isOutdated && isUnwritten(next) ? { kind: "POSTMORTEM_DRAFT" as const, due: now } : undefined,
    stage && { kind: stage[0], due: timeOf(stage[1], next, dueAt) },
  ];
  const standing = isAnew ? [] : had.filter((one) => one.generation !== fired && stands(one, next));
  const kept = standing.filter(({ kind }) => !(isOutdated && kind === "POSTMORTEM_DRAFT"));
  return [...kept, ...newClocks(wanted, { now, deadlineCount: newestOf(next.deadlineCount, had) })];
}

/** Whether what every version says of its incident has been corrected. */
const saysOther = (before: Incident | undefined, next: EndedIncident): boolean =>
  before !== undefined &&
  !isOpen(before) &&
  JSON.stringify(factsOf(before)) !== JSON.stringify(factsOf(next));

const stands = ({ kind }: IncidentDeadline, next: EndedIncident): boolean =>
  kind === "POSTMORTEM_DRAFT" ? isUnwritten(next) : stageOf(kind) !== undefined;

/** Nobody has put work into it that another draft would undo. */
const isUnwritten = ({ postmortem }: Incident): boolean => !postmortem?.isEdited;

/** The first reminder that is still ahead; where none is, it is late from the start. */
const stageAhead = (next: EndedIncident, dueAt: Instant, now: Instant) =>
  STAGES.find(([, stage]) => timeOf(stage, next, dueAt) > now) ?? STAGES[2];

const stageAfter = (fired: IncidentDeadline | undefined) => {
  const place = STAGES.findIndex(([kind]) => kind === fired?.kind);
  return place < 0 ? undefined : STAGES[place + 1];
};
