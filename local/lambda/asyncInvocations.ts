import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import * as z from "zod";
import type { Activity } from "../activity.ts";
import type { LocalClock } from "../clock.ts";
import type { LambdaFunction } from "./lambdaFunction.ts";
import type { FunctionError } from "./messages.ts";

/** How Lambda treats events that nobody waits for. */
export interface AsyncConfig {
  readonly maximumRetryAttempts: number;
  readonly maximumEventAgeSeconds: number;
  readonly onFailure?: string;
}
export interface AsyncInvocationsOptions {
  readonly db: DatabaseSync;
  readonly clock: LocalClock;
  readonly activity: Activity;
  readonly functionByArn: (arn: string) => LambdaFunction;
  readonly configOf: (functionName: string) => AsyncConfig;
  /** Puts a record on the on-failure queue. */
  readonly send: (queueArn: string, body: string) => void;
}

const rowSchema = z.object({
  id: z.number(),
  function_arn: z.string(),
  payload: z.string(),
  attempts: z.number(),
  accepted_at: z.number(),
  due_at: z.number(),
});
type Row = z.infer<typeof rowSchema>;

/** Lambda's own queue for asynchronous events: kept until handled, tried three times, then sent on. */
export class AsyncInvocations {
  readonly #options: AsyncInvocationsOptions;
  readonly #timers = new Map<number, () => void>();
  #started = false;
  #stopped = false;

  constructor(options: AsyncInvocationsOptions) {
    this.#options = options;
    options.db.exec(`CREATE TABLE IF NOT EXISTS async_invocations (
      id INTEGER PRIMARY KEY, function_arn TEXT NOT NULL, payload TEXT NOT NULL,
      attempts INTEGER NOT NULL, accepted_at INTEGER NOT NULL, due_at INTEGER NOT NULL) STRICT`);
  }

  /** Begins with what an earlier run of the host left. */
  start(): void {
    this.#started = true;
    const rows = this.#options.db.prepare("SELECT * FROM async_invocations ORDER BY id").all();
    for (const row of rows) this.#plan(rowSchema.parse(row));
  }

  /** Accepts an event; from here on it is not lost. */
  submit(functionArn: string, event: unknown): void {
    const { db, clock } = this.#options;
    const now = clock.now();
    const row = db
      .prepare(
        `INSERT INTO async_invocations (function_arn, payload, attempts, accepted_at, due_at)
         VALUES (?, ?, 0, ?, ?) RETURNING *`,
      )
      .get(functionArn, JSON.stringify(event), now, now);
    if (this.#started) this.#plan(rowSchema.parse(row));
  }

  stop(): void {
    this.#stopped = true;
    for (const cancel of this.#timers.values()) cancel();
  }

  #plan(row: Row): void {
    const { clock, activity } = this.#options;
    const run = () => void activity.during(() => this.#attempt(row));
    if (row.due_at <= clock.now()) run();
    else this.#timers.set(row.id, clock.at(row.due_at, run));
  }

  async #attempt(row: Row): Promise<void> {
    this.#timers.delete(row.id);
    const target = this.#options.functionByArn(row.function_arn);
    const result = await target.invoke(JSON.parse(row.payload));
    if (this.#stopped) return;
    if (result.ok) return this.#forget(row);
    const failed = { ...row, attempts: row.attempts + 1 };
    const config = this.#options.configOf(target.spec.name);
    // Lambda waits one minute before the first retry and two before the second.
    const due_at = this.#options.clock.now() + failed.attempts * 60_000;
    const isTooOld = due_at - row.accepted_at > config.maximumEventAgeSeconds * 1000;
    if (!isTooOld && failed.attempts <= config.maximumRetryAttempts)
      return this.#retry({ ...failed, due_at });
    const condition = isTooOld ? "EventAgeExceeded" : "RetriesExhausted";
    if (config.onFailure)
      this.#options.send(
        config.onFailure,
        this.#record({ row: failed, condition, error: result.error }),
      );
    this.#forget(row);
  }

  #retry(row: Row): void {
    this.#options.db
      .prepare("UPDATE async_invocations SET attempts = ?, due_at = ? WHERE id = ?")
      .run(row.attempts, row.due_at, row.id);
    this.#plan(row);
  }

  #forget({ id }: Row): void {
    this.#options.db.prepare("DELETE FROM async_invocations WHERE id = ?").run(id);
  }

  #record(failed: { row: Row; condition: string; error: FunctionError }): string {
    const { row, condition, error } = failed;
    return JSON.stringify({
      version: "1.0",
      timestamp: new Date(this.#options.clock.now()).toISOString(),
      requestContext: {
        requestId: randomUUID(),
        functionArn: `${row.function_arn}:$LATEST`,
        condition,
        approximateInvokeCount: row.attempts,
      },
      requestPayload: JSON.parse(row.payload),
      responseContext: { statusCode: 200, executedVersion: "$LATEST", functionError: "Unhandled" },
      responsePayload: error,
    });
  }
}
