import type { DatabaseSync, StatementSync } from "node:sqlite";

export interface Secret {
  readonly name: string;
  readonly arn: string;
  readonly description: string;
  readonly value: string | undefined;
  readonly versionId: string | undefined;
  readonly createdAt: number;
  readonly changedAt: number;
  /** Set when it waits for its deletion. */
  readonly deletedAt: number | undefined;
}

/** The secrets on disk, in clear, in a file that only its owner can read. */
export class SecretStore {
  readonly #put: StatementSync;
  readonly #delete: StatementSync;
  readonly #all: StatementSync;

  constructor(db: DatabaseSync) {
    db.exec(`CREATE TABLE IF NOT EXISTS secret (
      name TEXT PRIMARY KEY, arn TEXT NOT NULL, description TEXT NOT NULL, value TEXT,
      versionId TEXT, createdAt INTEGER NOT NULL, changedAt INTEGER NOT NULL, deletedAt INTEGER)`);
    this.#put = db.prepare(`INSERT OR REPLACE INTO secret VALUES
      (:name, :arn, :description, :value, :versionId, :createdAt, :changedAt, :deletedAt)`);
    this.#delete = db.prepare("DELETE FROM secret WHERE name = ?");
    this.#all = db.prepare("SELECT * FROM secret ORDER BY name");
  }

  put(secret: Secret): void {
    const { value = null, versionId = null, deletedAt = null } = secret;
    this.#put.run({ ...secret, value, versionId, deletedAt });
  }

  delete(name: string): void {
    this.#delete.run(name);
  }

  all(): Secret[] {
    return this.#all.all().map((row) => ({
      name: String(row["name"]),
      arn: String(row["arn"]),
      description: String(row["description"]),
      value: row["value"] === null ? undefined : String(row["value"]),
      versionId: row["versionId"] === null ? undefined : String(row["versionId"]),
      createdAt: Number(row["createdAt"]),
      changedAt: Number(row["changedAt"]),
      deletedAt: row["deletedAt"] === null ? undefined : Number(row["deletedAt"]),
    }));
  }
}
