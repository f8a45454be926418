import type { Instant } from "../time.ts";
import type { User } from "../user.ts";
import type { Interval } from "./interval.ts";

/** A shift of any schedule that counts; the schedule's name says where. */
export interface PlacedShift extends Interval {
  readonly userId: string;
  readonly schedule: { readonly id: string; readonly name: string };
}

export interface CoverQuestion {
  /** What has to be covered. */
  readonly span: Interval;
  readonly scheduleId: string;
  readonly candidates: readonly User[];
  /** Of the span and of some weeks around it. */
  readonly shifts: readonly PlacedShift[];
}

export interface CoverSuggestion {
  readonly userId: string;
  /** Since the last shift ended; absent: none is known. */
  readonly restedFor?: number;
  /** From the end of the span until the next shift begins; absent: none is known. */
  readonly freeFor?: number;
  /** Why this person cannot; absent: can. */
  readonly reason?: string;
}

/** Who should cover: the longest rested first, of equals who is free for longest after it; last, who cannot. */
export function suggestCover(question: CoverQuestion): readonly CoverSuggestion[] {
  return question.candidates
    .map((user) => suggestionOf(user, question))
    .toSorted(
      (a, b) =>
        Number(a.reason !== undefined) - Number(b.reason !== undefined) ||
        longest(a.restedFor, b.restedFor) ||
        longest(a.freeFor, b.freeFor) ||
        (a.userId < b.userId ? -1 : 1),
    );
}

function longest(a = Number.MAX_VALUE, b = Number.MAX_VALUE): number {
  return b - a;
}

function suggestionOf(user: User, question: CoverQuestion): CoverSuggestion {
  const { start, end } = question.span;
  const own = question.shifts.filter(({ userId }) => userId === user.id);
  const before = own.filter((shift) => shift.end <= start).map((shift) => start - shift.end);
  const after = own.filter((shift) => shift.start >= end).map((shift) => shift.start - end);
  const reason = hindrance(user, question, own);
  return {
    userId: user.id,
    ...(before.length > 0 && { restedFor: Math.min(...before) }),
    ...(after.length > 0 && { freeFor: Math.min(...after) }),
    ...(reason !== undefined && { reason }),
  };
}

function hindrance(
  { leftAt }: User,
  { span, scheduleId }: CoverQuestion,
  shifts: readonly PlacedShift[],
): string | undefined {
  if (leftAt !== undefined && leftAt < span.end) return `Has left, as of ${dayOf(leftAt)}.`;
  const held = shifts.filter(({ start, end }) => start < span.end && end > span.start);
  const elsewhere = held.find(({ schedule }) => schedule.id !== scheduleId);
  if (elsewhere) return `Is on call in ${elsewhere.schedule.name} then.`;
  return held.length > 0 ? "Is on call then already." : undefined;
}

const dayOf = (at: Instant): string => new Date(at).toISOString().slice(0, 10);
