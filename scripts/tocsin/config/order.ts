import { labelOf } from "./entry.ts";
import { KINDS } from "./kinds.ts";
import type { Write } from "./plan.ts";

/** Each kind before those that name it, and services after those that they need, as far as there is such an order. */
export function inOrderOfNeed(steps: readonly Write[]): readonly Write[] {
  return KINDS.flatMap((kind) => {
    const some = steps.filter(({ entry }) => entry.kind === kind);
    return kind === "services" ? neededFirst(some) : some;
  });
}

function neededFirst(steps: readonly Write[]): readonly Write[] {
  const waiting = new Map(steps.map((step) => [labelOf(step.entry), step]));
  const ordered: Write[] = [];
  const take = (label: string): void => {
    const step = waiting.get(label);
    if (!step || !waiting.delete(label)) return;
    if (step.entry.kind === "services") step.entry.value.dependsOn.forEach(take);
    ordered.push(step);
  };
  for (const { entry } of steps) take(labelOf(entry));
  return ordered;
}
