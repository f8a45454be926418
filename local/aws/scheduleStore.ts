import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { ScheduleInput } from "./scheduleInput.ts";

/** A schedule as the scheduler keeps it; times in milliseconds. */
export interface Schedule {
  readonly input: ScheduleInput;
  readonly arn: string;
  readonly createdAt: number;
  readonly modifiedAt: number;
  /** The time it is meant for, which is not when an attempt happens. */
  scheduledAt: number;
  /** When the next attempt is due; absent when it is completed. */
  due: number | undefined;
  /** Attempts of the present run that failed. */
  failures: number;
}

/** The schedules on disk: an overdue one is found again after a restart. */
export class ScheduleStore {
  readonly #put: StatementSync;
  readonly #delete: StatementSync;
  readonly #all: StatementSync;

  constructor(db: DatabaseSync) {
    db.exec(`CREATE TABLE IF NOT EXISTS schedule (
      arn TEXT PRIMARY KEY, input TEXT NOT NULL, createdAt INTEGER NOT NULL,
      modifiedAt INTEGER NOT NULL, scheduledAt INTEGER NOT NULL,
      due INTEGER, failures INTEGER NOT NULL)`);
    this.#put = db.prepare(`INSERT OR REPLACE INTO schedule VALUES
      (:arn, :input, :createdAt, :modifiedAt, :scheduledAt, :due, :failures)`);
    this.#delete = db.prepare("DELETE FROM schedule WHERE arn = ?");
    this.#all = db.prepare("SELECT * FROM schedule ORDER BY createdAt");
  }

  put(schedule: Schedule): void {
    const { input, due } = schedule;
    this.#put.run({ ...schedule, input: JSON.stringify(input), due: due ?? null });
  }

  delete(arn: string): void {
    this.#delete.run(arn);
  }

  all(): Schedule[] {
    return this.#all.all().map((row) => ({
      input: JSON.parse(String(row["input"])),
      arn: String(row["arn"]),
      createdAt: Number(row["createdAt"]),
      modifiedAt: Number(row["modifiedAt"]),
      scheduledAt: Number(row["scheduledAt"]),
      due: row["due"] === null ? undefined : Number(row["due"]),
      failures: Number(row["failures"]),
    }));
  }
}
