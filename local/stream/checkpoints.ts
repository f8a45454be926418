import type { DatabaseSync, StatementSync } from "node:sqlite";

/** Where each event source mapping stands in each shard. */
export class Checkpoints {
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
    this.#replace.run(mapping, shard, sequence);
  }
}
