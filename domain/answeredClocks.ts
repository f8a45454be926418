import { clockFor, newestOf } from "./clocks.ts";
import type { Command } from "./commands.ts";
import type { Draft } from "./decision.ts";
import { resolveLimitOf } from "./escalation/step.ts";
import { deadlinesOf, type Incident, isOpen, isTriggered, type OpenIncident } from "./incident.ts";
import { holderOf } from "./roles/holders.ts";
import { type Instant, SECOND } from "./time.ts";

interface Answering {
  readonly next: OpenIncident;
  readonly before: Incident | undefined;
  readonly command: Command;
}

/**
 * The clocks of an incident that somebody has answered, whatever led there: an update is due as often as its level
 * asks, and it is to be resolved within a limit from its opening.
 */
export function withAnsweredClocks(draft: Draft, command: Command, before?: Incident): Draft {
  const { next, events } = draft;
  if (!isOpen(next) || isTriggered(next) || events.length === 0) return draft;
  if (next.snoozedUntil !== undefined) return draft;
  const change = { next, before, command };
  const had = before ? deadlinesOf(before) : [];
  const now = command.type === "FireDeadline" ? command.at : command.now;
  const deadlineCount = newestOf(next.deadlineCount, had);
  const resolve = clockFor("RESOLVE", {
    due: resolveDue(next),
    had,
    moment: { now, deadlineCount },
  });
  const update = clockFor("UPDATE", {
    due: updateDue(change, now),
    had,
    moment: { now, deadlineCount: newestOf(deadlineCount, resolve) },
  });
  return { ...draft, next: { ...next, deadlines: [...resolve, ...update] } };
}

function resolveDue({ rule, policy, paging }: OpenIncident): Instant | undefined {
  const limit = resolveLimitOf({ rule, ...(policy && { policy }) });
  return limit === null || paging.seniorCalled ? undefined : paging.since + limit * SECOND;
}

/**
 * Where somebody leads communication, an update that is sent is what others hear; else whatever a person does, but for
 * what is still being written.
 */
function isHeard(incident: OpenIncident, { type, actor }: Command): boolean {
  if (type === "SendUpdate") return true;
  if (holderOf(incident, "COMMUNICATIONS_LEAD")) return false;
  const isBeingWritten =
    type === "DraftUpdate" || type === "EditUpdate" || type === "ApproveUpdate";
  return actor.startsWith("user:") && !isBeingWritten;
}

/**
 * Whatever is heard of and starts the clock anew. One that has run out is set again from then, and
 * for the first time that is still ahead: nobody is asked at once for all the updates that an outage has swallowed.
 */
function updateDue({ next, before, command }: Answering, now: Instant): Instant | undefined {
  const every = next.rule.updateEverySeconds;
  if (every === null) return undefined;
  const stands = before && deadlinesOf(before).find(({ kind }) => kind === "UPDATE");
  const isFired = command.type === "FireDeadline" && stands?.generation === command.generation;
  const isAnew = before?.rule.updateEverySeconds !== every;
  if (stands && !isFired && !isAnew && !isHeard(next, command)) return stands.dueAt;
  const missed = Math.floor((command.now - now) / (every * SECOND));
  return now + (missed + 1) * every * SECOND;
}
