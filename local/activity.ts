/** What is under way in the host: calm is when nothing is, and nothing has just been started by it. */
export class Activity {
  #running = 0;
  #waiting: (() => void)[] = [];

  /** Counts as busy until the answer is called; calling it again does nothing. */
  begin(): () => void {
    this.#running++;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      if (--this.#running > 0) return;
      const waiting = this.#waiting;
      this.#waiting = [];
      for (const resume of waiting) resume();
    };
  }

  async during<T>(work: () => Promise<T>): Promise<T> {
    const end = this.begin();
    try {
      return await work();
    } finally {
      end();
    }
  }

  async calm(): Promise<void> {
    for (let turns = 0; turns < 2; turns++) {
      if (this.#running > 0) {
        await new Promise<void>((resolve) => this.#waiting.push(resolve));
        turns = 0;
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (this.#running > 0) await this.calm();
  }
}
