import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { QueueMessage } from "./queueMessage.ts";

/** The messages of all queues on disk: what a send answered for is there after a kill. */
export class QueueStore {
  readonly #insert: StatementSync;
  readonly #update: StatementSync;
  readonly #delete: StatementSync;
  readonly #select: StatementSync;

  constructor(db: DatabaseSync) {
    db.exec(`CREATE TABLE IF NOT EXISTS queue_message (
      id TEXT PRIMARY KEY, queue TEXT NOT NULL, body TEXT NOT NULL, attributes TEXT NOT NULL,
      sentAt INTEGER NOT NULL, visibleAt INTEGER NOT NULL,
      receiveCount INTEGER NOT NULL, firstReceivedAt INTEGER, groupId TEXT)`);
    addGroups(db);
    this.#insert = db.prepare(`INSERT INTO queue_message VALUES
      (:id, :queue, :body, :attributes, :sentAt, :visibleAt, :receiveCount, :firstReceivedAt, :groupId)`);
    this.#update = db.prepare(`UPDATE queue_message SET queue = :queue, visibleAt = :visibleAt,
      receiveCount = :receiveCount, firstReceivedAt = :firstReceivedAt WHERE id = :id`);
    this.#delete = db.prepare("DELETE FROM queue_message WHERE id = ?");
    this.#select = db.prepare("SELECT * FROM queue_message WHERE queue = ? ORDER BY rowid");
  }

  add(queue: string, message: QueueMessage): void {
    const { body, attributes, sentAt, groupId = null } = message;
    const text = JSON.stringify(attributes);
    this.#insert.run({ ...moving(queue, message), body, attributes: text, sentAt, groupId });
  }

  /** Keeps where the message is, when it can be seen again and how often it was received. */
  move(queue: string, message: QueueMessage): void {
    this.#update.run(moving(queue, message));
  }

  remove(id: string): void {
    this.#delete.run(id);
  }

  load(queue: string): QueueMessage[] {
    return this.#select.all(queue).map((row) => ({
      id: String(row["id"]),
      body: String(row["body"]),
      attributes: JSON.parse(String(row["attributes"])),
      ...(row["groupId"] !== null && { groupId: String(row["groupId"]) }),
      sentAt: Number(row["sentAt"]),
      visibleAt: Number(row["visibleAt"]),
      receiveCount: Number(row["receiveCount"]),
      firstReceivedAt: row["firstReceivedAt"] === null ? undefined : Number(row["firstReceivedAt"]),
    }));
  }
}

/** A folder of an earlier version holds messages without. */
function addGroups(db: DatabaseSync): void {
  const columns = db.prepare("SELECT name FROM pragma_table_info('queue_message')").all();
  if (!columns.some(({ name }) => name === "groupId"))
    db.exec("ALTER TABLE queue_message ADD COLUMN groupId TEXT");
}

const moving = (queue: string, { id, visibleAt, receiveCount, firstReceivedAt }: QueueMessage) => ({
  id,
  queue,
  visibleAt,
  receiveCount,
  firstReceivedAt: firstReceivedAt ?? null,
});
