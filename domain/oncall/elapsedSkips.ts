import type { Instant } from "../time.ts";
import type { ElapsedRotation } from "./elapsedTurns.ts";
import { stretchAt } from "./offsets.ts";
import { shutOf } from "./skips.ts";
import { isOpenWithin, openWithin, type Week } from "./week.ts";
import { latestLocal, localAt } from "./zone.ts";

type Rotation = ElapsedRotation & { readonly week: Week };

/** Turns from `first` on that can be counted together, because the clock runs evenly while they last. */
interface Run {
  readonly first: number;
  readonly skippedBefore: number;
  /** Local clock minus UTC; absent: none of the run is skipped. */
  readonly offset?: number;
}

/** How far the runs have been laid out: all turns before `first`, and all time before `at`. */
interface Front {
  readonly at: Instant;
  readonly first: number;
  readonly skippedBefore: number;
}

/**
 * Counts the turns of elapsed time that no permitted moment reaches, neither one between the local times of their start
 * and end nor a real one. Runs are kept, so that the age of a rotation is paid for once.
 */
export function elapsedSkips(rotation: Rotation): (index: number) => number {
  const runs: Run[] = [];
  let front: Front = { at: rotation.anchor, first: 0, skippedBefore: 0 };
  return (index) => {
    while (front.first <= index) front = addRun(rotation, runs, front);
    const run = runs.findLast(({ first }) => first <= index);
    return run === undefined ? 0 : run.skippedBefore + skippedIn(rotation, run, index);
  };
}

/** Lays out the turns until the clock breaks step, and the one that runs just then. */
function addRun(rotation: Rotation, runs: Run[], { at, first, skippedBefore }: Front): Front {
  const { offset, end } = evenClock(rotation, at);
  const run: Run = { first, skippedBefore, ...(offset !== undefined && { offset }) };
  const atBreak = Math.ceil((end - rotation.anchor) / rotation.length) - 1;
  if (atBreak < first) return { at: end, first, skippedBefore };
  const before = skippedBefore + skippedIn(rotation, run, atBreak);
  runs.push(run, { first: atBreak, skippedBefore: before });
  const isSkipped = !isOpenDuring(rotation, atBreak);
  return { at: end, first: atBreak + 1, skippedBefore: before + (isSkipped ? 1 : 0) };
}

/**
 * Until when the clock runs evenly. After it was put back, what was open then stays open until it has made up for it:
 * then no turn in that time is without a permitted moment.
 */
function evenClock({ zone, week }: Rotation, at: Instant): { offset?: number; end: Instant } {
  const { offset, end } = stretchAt(zone, at);
  const latest = latestLocal(zone, at);
  const behind = latest - (at + offset);
  if (behind === 0) return { offset, end };
  const madeUp = Math.min(at + behind + 1, end);
  return isOpenWithin(week, { start: latest, end: latest + 1 })
    ? { end: madeUp }
    : { offset, end: madeUp };
}

function skippedIn({ anchor, length, week }: Rotation, { first, offset }: Run, index: number) {
  if (offset === undefined) return 0;
  return shutOf(week, { start: anchor + first * length + offset, length, count: index - first });
}

function isOpenDuring({ zone, anchor, length, week }: Rotation, index: number): boolean {
  const turn = { start: anchor + index * length, end: anchor + (index + 1) * length };
  const local = { start: localAt(zone, turn.start), end: localAt(zone, turn.end) };
  return isOpenWithin(week, local) || openWithin(week, zone, turn).length > 0;
}
