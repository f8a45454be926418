/**
 * Stands in the bundle of graphql for the cache in which the server keeps parsed and validated documents. They follow
 * from their text alone, so this one forgets by use and not by age, and is a fiftieth of the size.
 */
export class LRUCache<Key, Value> {
  readonly #max: number;
  /** From the longest unused to the last used. */
  readonly #entries = new Map<Key, Value>();

  constructor({ max }: { readonly max: number }) {
    this.#max = max;
  }

  get(key: Key): Value | undefined {
    const value = this.#entries.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }

  set(key: Key, value: Value): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#max) break;
      this.#entries.delete(oldest);
    }
  }
}
