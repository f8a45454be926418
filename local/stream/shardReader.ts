import type { LambdaRecord } from "./lambdaRecord.ts";
import type { Lane } from "./lane.ts";
import { Progress } from "./progress.ts";

/** One shard on its way through a mapping: filtered, dealt out to lanes by item, and checkpointed in order. */
export class ShardReader {
  readonly progress = new Progress();
  readonly #lanes: readonly Lane[];
  readonly #wants: (record: LambdaRecord) => boolean;
  readonly #checkpoint: (sequence: string) => void;
  iterator: string | undefined;

  constructor(options: {
    iterator: string;
    lanes: (reader: ShardReader) => readonly Lane[];
    wants: (record: LambdaRecord) => boolean;
    checkpoint: (sequence: string) => void;
  }) {
    this.iterator = options.iterator;
    this.#wants = options.wants;
    this.#checkpoint = options.checkpoint;
    this.#lanes = options.lanes(this);
  }

  take(records: readonly LambdaRecord[]): void {
    for (const record of records) this.progress.add(record.sequence);
    const wanted = new Set(records.filter(this.#wants));
    this.finish(records.filter((record) => !wanted.has(record)));
    for (const record of wanted) this.#lanes[this.#laneOf(record)]?.push(record);
  }

  finish(records: readonly LambdaRecord[]): void {
    const reached = this.progress.finish(records.map((record) => record.sequence));
    if (reached !== undefined) this.#checkpoint(reached);
  }

  stop(): void {
    for (const lane of this.#lanes) lane.stop();
  }

  /** The same item always takes the same lane, so its changes stay in order. */
  #laneOf({ partitionKey }: LambdaRecord): number {
    let hash = 7;
    for (const letter of partitionKey) hash = (hash * 31 + letter.charCodeAt(0)) % 65_521;
    return hash % this.#lanes.length;
  }
}
