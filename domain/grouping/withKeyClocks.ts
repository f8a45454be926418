import { newClocks, newestOf, standing } from "../clocks.ts";
import type { Command } from "../commands.ts";
import type { Draft } from "../decision.ts";
import { deadlinesOf, type Incident, isOpen } from "../incident.ts";
import { MINUTE } from "../time.ts";

/**
 * The clocks of an incident's keys run beside all others, whatever becomes of those: the tally from what was told of
 * keys until a minute later, and the quiet until the incident resolves itself.
 */
export function withKeyClocks(draft: Draft, command: Command, before?: Incident): Draft {
  const { next } = draft;
  if (!before || next === before || !isOpen(next) || !next.keys) return draft;
  const { told, settlesAt } = next.keys;
  const others = next.deadlines.filter(({ kind }) => kind !== "TALLY" && kind !== "SETTLE");
  const fired = command.type === "FireDeadline" ? command.generation : undefined;
  const stands = standing(before, "TALLY", "SETTLE").filter(
    ({ kind, generation, dueAt }) =>
      generation !== fired && (kind === "TALLY" || dueAt === settlesAt),
  );
  const has = (wanted: "TALLY" | "SETTLE") => stands.some(({ kind }) => kind === wanted);
  const now = command.type === "FireDeadline" ? command.at : command.now;
  const set = newClocks(
    [
      !has("TALLY") && before.keys?.told !== told
        ? { kind: "TALLY", due: now + MINUTE }
        : undefined,
      !has("SETTLE") && settlesAt !== undefined ? { kind: "SETTLE", due: settlesAt } : undefined,
    ],
    { now, deadlineCount: newestOf(next.deadlineCount, [...others, ...deadlinesOf(before)]) },
  );
  return { ...draft, next: { ...next, deadlines: [...others, ...stands, ...set] } };
}
