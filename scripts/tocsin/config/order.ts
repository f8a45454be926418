import { labelOf, refsOf } from "./entry.ts";
import { KINDS } from "./kinds.ts";
import type { Write } from "./plan.ts";

/** Each kind before those that name it, and everything after those of its kind that it names, as far as there is such an order. */
export const inOrderOfNeed = (steps: readonly Write[]): readonly Write[] =>
  KINDS.flatMap((kind) => neededFirst(steps.filter(({ entry }) => entry.kind === kind)));

function neededFirst(steps: readonly Write[]): readonly Write[] {
  const waiting = new Map(steps.map((step) => [labelOf(step.entry), step]));
  const ordered: Write[] = [];
  const take = (label: string): void => {
    const step = waiting.get(label);
    if (!step || !waiting.delete(label)) return;
    const { entry } = step;
    for (const { kind, name } of refsOf(entry)) if (kind === entry.kind) take(name);
    ordered.push(step);
  };
  for (const { entry } of steps) take(labelOf(entry));
  return ordered;
}
