import { END, type Playbook, type PlaybookStep } from "../playbooks/playbook.ts";
import type { PlaybookRun } from "../playbooks/playbookRun.ts";
import { waysFrom } from "../playbooks/waysFrom.ts";
import type { PlaybookProgress } from "./score.ts";

/** How far a run has come. Of the ways ahead it is the longest that counts, until answers have chosen another. */
export function progressOf({ taken, current }: PlaybookRun, playbook: Playbook): PlaybookProgress {
  const outcomes = new Map(taken.map(({ key, outcome }) => [key, outcome]));
  const done = [...outcomes.values()].filter((outcome) => outcome === "DONE").length;
  const ahead = longestWay(playbook.steps, current).filter((key) => !outcomes.has(key));
  return { done, of: outcomes.size + ahead.length };
}

/** Keys of the steps from one on; a way that leads back to itself goes no further. */
function longestWay(steps: readonly PlaybookStep[], from: string): readonly string[] {
  const ways = new Map<string, readonly string[]>([[END, []]]);
  const wayFrom = (key: string): readonly string[] => {
    const known = ways.get(key);
    if (known) return known;
    ways.set(key, []);
    const step = steps.find((one) => one.key === key);
    const further = step ? waysFrom(steps, step).map(wayFrom) : [];
    const longest = further.toSorted((one, other) => other.length - one.length)[0] ?? [];
    const way = step ? [key, ...longest] : [];
    ways.set(key, way);
    return way;
  };
  return wayFrom(from);
}
