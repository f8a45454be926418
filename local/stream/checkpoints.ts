import type { DatabaseSync, StatementSync } from "node:sqlite";

/** A killed host is handed again what it was handed in this time: at least once is what a stream promises. */
const SOON_MS = 20;

/** Where each event source mapping stands in each shard; written down a moment later, for a storm moves it often. */
export class Checkpoints {
  readonly #moved = new Map<string, [mapping: string, shard: string, sequence: string]>();
  #timer: NodeJS.Timeout | undefined;
  readonly #select: StatementSync;
  readonly #replace: StatementSync;

  constructor(db: DatabaseSync) {
    db.exec(`CREATE TABLE IF NOT EXISTS stream_checkpoints (
      mapping TEXT NOT NULL, shard TEXT NOT NULL, sequence TEXT NOT NULL,
      PRIMARY KEY (mapping, shard)) STRICT`);
    this.#select = db.prepare(
      "SELECT sequence FROM stream_checkpoints WHERE mapping = ? AND shard = ?",
    );
    this.#replace = db.prepare(
      "INSERT OR REPLACE INTO stream_checkpoints (mapping, shard, sequence) VALUES (?, ?, ?)",
    );
  }

  get(mapping: string, shard: string): string | undefined {
    const row = this.#select.get(mapping, shard);
    return typeof row?.["sequence"] === "string" ? row["sequence"] : undefined;
  }

  set(mapping: string, shard: string, sequence: string): void {
    this.#moved.set(`${mapping}\n${shard}`, [mapping, shard, sequence]);
    this.#timer ??= setTimeout(() => this.flush(), SOON_MS).unref();
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const place of this.#moved.values()) this.#replace.run(...place);
    this.#moved.clear();
  }
}
