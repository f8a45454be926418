import type { Activity } from "../activity.ts";
import type { LocalClock } from "../clock.ts";
import type { InvocationResult } from "../lambda/messages.ts";
import { failedItems } from "./batchOutcome.ts";
import type { LambdaRecord } from "./lambdaRecord.ts";

export interface LaneOptions {
  readonly clock: LocalClock;
  readonly activity: Activity;
  readonly batchSize: number;
  readonly reportsFailures: boolean;
  readonly bisects: boolean;
  /** -1: until they expire. */
  readonly maximumRetryAttempts: number;
  readonly maximumRecordAgeSeconds: number;
  readonly invoke: (records: readonly LambdaRecord[]) => Promise<InvocationResult>;
  readonly onDone: (records: readonly LambdaRecord[]) => void;
  readonly onGivenUp: (given: GivenUp) => void;
}
export interface GivenUp {
  readonly records: readonly LambdaRecord[];
  readonly condition: "RetryAttemptsExhausted" | "RecordAgeExceeded";
  readonly invocations: number;
}

interface Batch {
  readonly records: readonly LambdaRecord[];
  readonly failures: number;
}

/** Takes the records of one lane of a shard in order, a batch at a time; a batch that fails holds up what follows. */
export class Lane {
  readonly #options: LaneOptions;
  readonly #waiting: LambdaRecord[] = [];
  readonly #again: Batch[] = [];
  #running = false;
  #stopped = false;
  #cancelRetry = () => {};

  constructor(options: LaneOptions) {
    this.#options = options;
  }

  push(record: LambdaRecord): void {
    this.#waiting.push(record);
    this.#run();
  }

  stop(): void {
    this.#stopped = true;
    this.#cancelRetry();
  }

  #run(): void {
    if (this.#running) return;
    this.#running = true;
    void this.#options.activity.during(async () => {
      // What is pushed in the same turn travels in the same batch.
      await Promise.resolve();
      let pause = 0;
      while (pause === 0 && !this.#stopped) {
        const batch = this.#next();
        if (!batch) break;
        pause = await this.#attempt(batch);
      }
      this.#rest(pause);
    });
  }

  #rest(pause: number): void {
    if (pause === 0) {
      this.#running = false;
      return;
    }
    const { clock } = this.#options;
    this.#cancelRetry = clock.at(clock.now() + pause, () => {
      this.#running = false;
      this.#run();
    });
  }

  #next(): Batch | undefined {
    const again = this.#again.shift();
    if (again) return again;
    const records = this.#waiting.splice(0, this.#options.batchSize);
    return records.length === 0 ? undefined : { records, failures: 0 };
  }

  /** Milliseconds to wait before going on. */
  async #attempt({ records, failures }: Batch): Promise<number> {
    const { invoke, reportsFailures, onDone, bisects } = this.#options;
    const result = await invoke(records);
    if (this.#stopped) return 0;
    const failed = failedItems(result, { ids: records.map((r) => r.sequence), reportsFailures });
    const found = records.findIndex((record) => failed.has(record.sequence));
    const first = found < 0 ? records.length : found;
    if (first > 0) onDone(records.slice(0, first));
    const rest = records.slice(first);
    if (rest.length === 0) return 0;
    if (first > 0) {
      this.#again.unshift({ records: rest, failures });
      return 0;
    }
    if (bisects && rest.length > 1) {
      const middle = Math.ceil(rest.length / 2);
      const halves = [rest.slice(0, middle), rest.slice(middle)];
      this.#again.unshift(...halves.map((half) => ({ records: half, failures })));
      return 0;
    }
    return this.#failedAgain({ records: rest, failures: failures + 1 });
  }

  #failedAgain(batch: Batch): number {
    const { clock, maximumRetryAttempts, maximumRecordAgeSeconds } = this.#options;
    const { records, failures } = batch;
    const age = clock.now() - (records[0]?.arrivedAt ?? clock.now());
    const isTooOld = maximumRecordAgeSeconds >= 0 && age > maximumRecordAgeSeconds * 1000;
    if (isTooOld || (maximumRetryAttempts >= 0 && failures > maximumRetryAttempts)) {
      const condition = isTooOld ? "RecordAgeExceeded" : "RetryAttemptsExhausted";
      this.#options.onGivenUp({ records, condition, invocations: failures });
      this.#options.onDone(records);
      return 0;
    }
    this.#again.unshift(batch);
    return Math.min(1000 * 2 ** (failures - 1), 30_000);
  }
}
