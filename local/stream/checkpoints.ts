import type { DatabaseSync } from "node:sqlite";

/** Where each event source mapping stands in each shard. */
export class Checkpoints {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
    db.exec(`CREATE TABLE IF NOT EXISTS stream_checkpoints (
      mapping TEXT NOT NULL, shard TEXT NOT NULL, sequence TEXT NOT NULL,
      PRIMARY KEY (mapping, shard)) STRICT`);
  }

  get(mapping: string, shard: string): string | undefined {
    const row = this.#db
      .prepare("SELECT sequence FROM stream_checkpoints WHERE mapping = ? AND shard = ?")
      .get(mapping, shard);
    return typeof row?.["sequence"] === "string" ? row["sequence"] : undefined;
  }

  set(mapping: string, shard: string, sequence: string): void {
    this.#db
      .prepare(
        "INSERT OR REPLACE INTO stream_checkpoints (mapping, shard, sequence) VALUES (?, ?, ?)",
      )
      .run(mapping, shard, sequence);
  }
}
