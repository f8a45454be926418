import { END, type Playbook, type PlaybookStep } from "../playbooks/playbook.ts";
import type { PlaybookRun } from "../playbooks/playbookRun.ts";
import { stepAfter } from "../playbooks/waysFrom.ts";
import type { PlaybookProgress } from "./score.ts";

/** How far a run has come. The way ahead is the one on which every question is answered with no. */
export function progressOf({ taken, current }: PlaybookRun, playbook: Playbook): PlaybookProgress {
  const outcomes = new Map(taken.map(({ key, outcome }) => [key, outcome]));
  const done = [...outcomes.values()].filter((outcome) => outcome === "DONE").length;
  const ahead = wayFrom(playbook.steps, current).filter((key) => !outcomes.has(key));
  return { done, of: outcomes.size + ahead.length };
}

function wayFrom(steps: readonly PlaybookStep[], from: string): readonly string[] {
  const way = new Set<string>();
  for (let key = from; key !== END && !way.has(key); ) {
    const step = steps.find((one) => one.key === key);
    if (!step) break;
    way.add(key);
    key = stepAfter(steps, step, "NO");
  }
  return [...way];
}
