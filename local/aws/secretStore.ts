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

/** What a secret was at a time; it never changes. */
export interface SecretVersion {
  readonly value: string;
  readonly createdAt: number;
}

/** The secrets on disk, in clear, in a file that only its owner can read. */
export class SecretStore {
  readonly #put: StatementSync;
  readonly #keepVersion: StatementSync;
  readonly #version: StatementSync;
  readonly #deleteVersions: StatementSync;
  readonly #delete: StatementSync;
  readonly #all: StatementSync;

  constructor(db: DatabaseSync) {
    db.exec(`CREATE TABLE IF NOT EXISTS secret (
      name TEXT PRIMARY KEY, arn TEXT NOT NULL, description TEXT NOT NULL, value TEXT,
      versionId TEXT, createdAt INTEGER NOT NULL, changedAt INTEGER NOT NULL, deletedAt INTEGER)`);
    db.exec(`CREATE TABLE IF NOT EXISTS secretVersion (
      name TEXT NOT NULL, versionId TEXT NOT NULL, value TEXT NOT NULL, createdAt INTEGER NOT NULL,
      PRIMARY KEY (name, versionId))`);
    this.#keepVersion = db.prepare("INSERT OR IGNORE INTO secretVersion VALUES (?, ?, ?, ?)");
    this.#version = db.prepare("SELECT * FROM secretVersion WHERE name = ? AND versionId = ?");
    this.#deleteVersions = db.prepare("DELETE FROM secretVersion WHERE name = ?");
    this.#put = db.prepare(`INSERT OR REPLACE INTO secret VALUES
      (:name, :arn, :description, :value, :versionId, :createdAt, :changedAt, :deletedAt)`);
    this.#delete = db.prepare("DELETE FROM secret WHERE name = ?");
    this.#all = db.prepare("SELECT * FROM secret ORDER BY name");
  }

  put(secret: Secret): void {
    const { value = null, versionId = null, deletedAt = null } = secret;
    this.#put.run({ ...secret, value, versionId, deletedAt });
    if (value !== null && versionId !== null)
      this.#keepVersion.run(secret.name, versionId, value, secret.changedAt);
  }

  delete(name: string): void {
    this.#delete.run(name);
    this.#deleteVersions.run(name);
  }

  version(name: string, versionId: string): SecretVersion | undefined {
    const row = this.#version.get(name, versionId);
    return row && { value: String(row["value"]), createdAt: Number(row["createdAt"]) };
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
