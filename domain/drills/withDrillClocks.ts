import { clockFor, newestOf, standing } from "../clocks.ts";
import type { Command } from "../commands.ts";
import type { Draft } from "../decision.ts";
import { deadlinesOf, type Incident, isOpen } from "../incident.ts";
import { nextSignalAt } from "./exercise.ts";

/** A drill's own clocks run beside all others, whatever becomes of those: its end, and the next signal. */
export function withDrillClocks(draft: Draft, command: Command, before?: Incident): Draft {
  const { next, events } = draft;
  if (events.length === 0 || !isOpen(next) || !next.exercise) return draft;
  const fired = command.type === "FireDeadline" ? command : undefined;
  const now = fired?.at ?? command.now;
  const others = next.deadlines.filter(
    ({ kind }) => kind !== "DRILL_SIGNAL" && kind !== "DRILL_END",
  );
  const had = before ? standing(before, "DRILL_SIGNAL", "DRILL_END") : [];
  const stand = had.filter(({ generation }) => generation !== fired?.generation);
  const known = [...others, ...(before ? deadlinesOf(before) : [])];
  const deadlineCount = newestOf(next.deadlineCount, known);
  const end = clockFor("DRILL_END", {
    ...{ due: next.exercise.endsAt, had: stand, moment: { now, deadlineCount } },
  });
  const signal = clockFor("DRILL_SIGNAL", {
    ...{ due: nextSignalAt(next, next.exercise), had: stand },
    moment: { now, deadlineCount: newestOf(deadlineCount, end) },
  });
  return { ...draft, next: { ...next, deadlines: [...others, ...end, ...signal] } };
}
