import { newClocks, newestOf, standing, type Wanted } from "../clocks.ts";
import type { Command } from "../commands.ts";
import type { Draft } from "../decision.ts";
import { deadlinesOf, type Incident, isOpen } from "../incident.ts";
import { nextSignalAt } from "./exercise.ts";

/** A drill's own clocks run beside all others, whatever becomes of those: the next signal, and its end. */
export function withDrillClocks(draft: Draft, command: Command, before?: Incident): Draft {
  const { next, events } = draft;
  if (events.length === 0 || !isOpen(next) || !next.exercise) return draft;
  const fired = command.type === "FireDeadline" ? command : undefined;
  const now = fired?.at ?? command.now;
  const signalAt = nextSignalAt(next, next.exercise);
  const wanted: readonly Wanted[] = [
    { kind: "DRILL_END", due: next.exercise.endsAt },
    ...(signalAt === undefined ? [] : [{ kind: "DRILL_SIGNAL" as const, due: signalAt }]),
  ];
  const ran = before ? standing(before, "DRILL_SIGNAL", "DRILL_END") : [];
  const stands = ran.filter(
    ({ kind, dueAt, generation }) =>
      generation !== fired?.generation &&
      wanted.some((one) => one.kind === kind && (one.due === dueAt || one.due <= now)),
  );
  const others = next.deadlines.filter(
    ({ kind }) => kind !== "DRILL_SIGNAL" && kind !== "DRILL_END",
  );
  const set = newClocks(
    wanted.filter(({ kind }) => !stands.some((one) => one.kind === kind)),
    { now, deadlineCount: newestOf(next.deadlineCount, [...others, ...ran, ...olderOf(before)]) },
  );
  return { ...draft, next: { ...next, deadlines: [...others, ...stands, ...set] } };
}

const olderOf = (before: Incident | undefined) => (before ? deadlinesOf(before) : []);
