import type { DatabaseSync, StatementSync } from "node:sqlite";
import { AwsError } from "./awsError.ts";

/** Buckets on disk: objects are put and read, and stay. */
export class LocalBuckets {
  readonly #names = new Set<string>();
  readonly #put: StatementSync;
  readonly #get: StatementSync;

  constructor(db: DatabaseSync) {
    db.exec(`CREATE TABLE IF NOT EXISTS bucketObject (
      bucket TEXT NOT NULL, key TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (bucket, key))`);
    this.#put = db.prepare("INSERT OR REPLACE INTO bucketObject VALUES (?, ?, ?)");
    this.#get = db.prepare("SELECT body FROM bucketObject WHERE bucket = ? AND key = ?");
  }

  /** Opens a bucket with the objects that an earlier run left in it; they are kept by its name. */
  create(name: string): void {
    this.#names.add(name);
  }

  put(bucket: string, key: string, body: Uint8Array): void {
    this.#demand(bucket);
    this.#put.run(bucket, key, body);
  }

  get(bucket: string, key: string): Buffer {
    this.#demand(bucket);
    const body = this.#get.get(bucket, key)?.["body"];
    if (!(body instanceof Uint8Array))
      throw new AwsError("NoSuchKey", "The specified key does not exist.", { status: 404 });
    return Buffer.from(body);
  }

  #demand(bucket: string): void {
    if (!this.#names.has(bucket))
      throw new AwsError("NoSuchBucket", "The specified bucket does not exist", { status: 404 });
  }
}
