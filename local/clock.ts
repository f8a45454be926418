/** Time as the local host sees it: the machine's, or one that stands still until it is moved. */
export interface LocalClock {
  now(): number;
  /** Runs once when `due` has come, at once if it has passed; the answer cancels it. */
  at(due: number, run: () => void): () => void;
}

interface Timer {
  readonly due: number;
  readonly order: number;
  readonly run: () => void;
}

/** The machine's own clock. */
export class RealClock implements LocalClock {
  now(): number {
    return Date.now();
  }
  at(due: number, run: () => void): () => void {
    // setTimeout cannot count further than 2^31-1 ms; a longer wait goes in stages.
    const stage = Math.min(Math.max(due - Date.now(), 0), 2_000_000_000);
    let cancelLater: (() => void) | undefined;
    const timer = setTimeout(() => {
      if (Date.now() >= due) run();
      else cancelLater = this.at(due, run);
    }, stage);
    return () => (cancelLater ? cancelLater() : clearTimeout(timer));
  }
}

/** Stands still until `advanceTo`; then runs what came due, in order of time, waiting after each instant for calm. */
export class ManualClock implements LocalClock {
  #now: number;
  #order = 0;
  readonly #timers = new Set<Timer>();
  readonly #moved: (now: number) => void;

  /** `moved` hears of every change of the time (functions in other threads read it from shared memory). */
  constructor(start: number, moved: (now: number) => void = () => {}) {
    this.#now = start;
    this.#moved = moved;
    moved(start);
  }

  now(): number {
    return this.#now;
  }

  at(due: number, run: () => void): () => void {
    const timer = { due, order: this.#order++, run };
    this.#timers.add(timer);
    if (due <= this.#now) queueMicrotask(() => this.#timers.delete(timer) && run());
    return () => void this.#timers.delete(timer);
  }

  /** `calm` resolves when nothing is left to do at the present instant. */
  async advanceTo(target: number, calm: () => Promise<void>): Promise<void> {
    await calm();
    for (let next = this.#next(target); next; next = this.#next(target)) {
      this.#set(Math.max(next.due, this.#now));
      this.#timers.delete(next);
      next.run();
      await calm();
    }
    this.#set(Math.max(target, this.#now));
    await calm();
  }

  #next(target: number): Timer | undefined {
    return [...this.#timers]
      .filter((timer) => timer.due <= target)
      .sort((a, b) => a.due - b.due || a.order - b.order)[0];
  }

  #set(now: number): void {
    this.#now = now;
    this.#moved(now);
  }
}
