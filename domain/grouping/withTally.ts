import { newClocks, newestOf, standing } from "../clocks.ts";
import type { Command } from "../commands.ts";
import type { Draft } from "../decision.ts";
import { deadlinesOf, type Incident, isOpen } from "../incident.ts";
import { MINUTE } from "../time.ts";

/** The clock of the tally runs from whatever was told of keys, and on beside all others until it has run out. */
export function withTally(draft: Draft, command: Command, before?: Incident): Draft {
  const { next } = draft;
  if (!before || next === before || !isOpen(next) || !next.keys) return draft;
  const others = next.deadlines.filter(({ kind }) => kind !== "TALLY");
  const fired = command.type === "FireDeadline" ? command.generation : undefined;
  const stands = standing(before, "TALLY").filter(({ generation }) => generation !== fired);
  const isTold = before.keys?.told !== next.keys.told;
  const now = command.type === "FireDeadline" ? command.at : command.now;
  const deadlineCount = newestOf(next.deadlineCount, [...others, ...deadlinesOf(before)]);
  const tally =
    stands.length === 0 && isTold
      ? newClocks([{ kind: "TALLY", due: now + MINUTE }], { now, deadlineCount })
      : stands;
  return { ...draft, next: { ...next, deadlines: [...others, ...tally] } };
}
