/** How far a shard has been dealt with, when its records are finished out of order. */
export class Progress {
  readonly #open: string[] = [];
  readonly #done = new Set<string>();

  add(sequence: string): void {
    this.#open.push(sequence);
  }

  /** The sequence number up to which everything is now done; undefined when an earlier record is still open. */
  finish(sequences: readonly string[]): string | undefined {
    for (const sequence of sequences) this.#done.add(sequence);
    let last: string | undefined;
    for (let first = this.#open[0]; first !== undefined && this.#done.has(first); ) {
      this.#open.shift();
      this.#done.delete(first);
      last = first;
      first = this.#open[0];
    }
    return last;
  }

  get open(): number {
    return this.#open.length;
  }
}
