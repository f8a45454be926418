import { randomUUID } from "node:crypto";
import type { Activity } from "../activity.ts";
import { matchesPattern } from "../aws/matchesPattern.ts";
import type { LocalClock } from "../clock.ts";
import type { LambdaFunction } from "../lambda/lambdaFunction.ts";
import { type MappingSpec, patternsOf, reportsFailures } from "../mappingSpec.ts";
import type { Checkpoints } from "./checkpoints.ts";
import { type LambdaRecord, lambdaRecord } from "./lambdaRecord.ts";
import { type GivenUp, Lane } from "./lane.ts";
import { ShardReader } from "./shardReader.ts";
import type { TableStream } from "./tableStream.ts";

export interface StreamMappingOptions {
  readonly name: string;
  readonly spec: MappingSpec;
  readonly region: string;
  readonly stream: TableStream;
  readonly target: LambdaFunction;
  readonly checkpoints: Checkpoints;
  readonly clock: LocalClock;
  readonly activity: Activity;
  readonly send: (queueArn: string, body: string) => void;
  readonly onTrouble: (error: unknown) => void;
}

/** Records read ahead of the function; beyond that the stream keeps them. */
const READ_AHEAD = 2000;

/** Pumps a table's stream through one event source mapping. */
export class StreamMapping {
  readonly #options: StreamMappingOptions;
  readonly #patterns: readonly object[];
  readonly #shards = new Map<string, ShardReader>();
  /** The list of shards may have changed. */
  #outdated = true;
  #dirty = false;
  #reading = false;
  #stopped = false;

  constructor(options: StreamMappingOptions) {
    this.#options = options;
    this.#patterns = patternsOf(options.spec);
  }

  /** Something may be new: read until nothing is. */
  poke(): void {
    this.#dirty = true;
    if (this.#reading || this.#stopped) return;
    this.#reading = true;
    void this.#options.activity.during(() => this.#readAll());
  }

  stop(): void {
    this.#stopped = true;
    for (const shard of this.#shards.values()) shard.stop();
    this.#options.checkpoints.flush();
  }

  async #readAll(): Promise<void> {
    try {
      while (this.#dirty && !this.#stopped && !this.#isFull()) {
        this.#dirty = false;
        await this.#open();
        for (const shard of this.#shards.values()) await this.#read(shard);
      }
    } catch (error) {
      this.#dirty = this.#outdated = true;
      if (!this.#stopped) this.#options.onTrouble(error);
    } finally {
      this.#reading = false;
    }
  }

  /** Opens the shards that are new; one that continues another waits until that is read to its end. */
  async #open(): Promise<void> {
    if (!this.#outdated) return;
    const { stream, checkpoints, name } = this.#options;
    const shards = await stream.shards();
    this.#outdated = shards.length === 0;
    for (const { id, parentId } of shards) {
      if (this.#shards.has(id) || this.#shards.get(parentId ?? "")?.iterator !== undefined)
        continue;
      const iterator = await stream.iterator(id, checkpoints.get(name, `${stream.arn}/${id}`));
      this.#shards.set(id, this.#reader(id, iterator));
    }
  }

  async #read(shard: ShardReader): Promise<void> {
    const { stream, spec, region, clock } = this.#options;
    while (shard.iterator !== undefined && !this.#stopped && !this.#isFull()) {
      const page = await stream.read(shard.iterator);
      if (this.#stopped) return;
      const source = { arn: spec.EventSourceArn, region, arrivedAt: clock.now() };
      shard.iterator = page.next;
      shard.take(page.records.map((record) => lambdaRecord(record, source)));
      if (page.next === undefined) this.#outdated = this.#dirty = true;
      if (page.isLast) return;
    }
    if (this.#isFull()) this.#dirty = true;
  }

  #isFull(): boolean {
    return [...this.#shards.values()].some((shard) => shard.progress.open >= READ_AHEAD);
  }

  #reader(shardId: string, iterator: string): ShardReader {
    const { spec, checkpoints, name, stream } = this.#options;
    return new ShardReader({
      iterator,
      wants: (record) =>
        this.#patterns.length === 0 ||
        this.#patterns.some((pattern) => matchesPattern(pattern, record.event)),
      checkpoint: (sequence) => checkpoints.set(name, `${stream.arn}/${shardId}`, sequence),
      lanes: (reader) =>
        Array.from({ length: spec.ParallelizationFactor }, () => this.#lane(shardId, reader)),
    });
  }

  #lane(shardId: string, reader: ShardReader): Lane {
    const { spec, clock, activity, target } = this.#options;
    return new Lane({
      clock,
      activity,
      batchSize: spec.BatchSize ?? 100,
      reportsFailures: reportsFailures(spec),
      bisects: spec.BisectBatchOnFunctionError,
      maximumRetryAttempts: spec.MaximumRetryAttempts,
      maximumRecordAgeSeconds: spec.MaximumRecordAgeInSeconds,
      invoke: (records) => target.invoke({ Records: records.map((record) => record.event) }),
      onDone: (records) => {
        reader.finish(records);
        if (this.#dirty) this.poke();
      },
      onGivenUp: (given) => this.#sendAway(shardId, given),
    });
  }

  #sendAway(shardId: string, { records, condition, invocations }: GivenUp): void {
    const { spec, target, clock, send } = this.#options;
    const queueArn = spec.DestinationConfig?.OnFailure?.Destination;
    if (!queueArn) return;
    const at = (record: LambdaRecord | undefined) => new Date(record?.arrivedAt ?? 0).toISOString();
    const body = {
      requestContext: {
        requestId: randomUUID(),
        functionArn: target.spec.arn,
        condition,
        approximateInvokeCount: invocations,
      },
      responseContext: { statusCode: 200, executedVersion: "$LATEST", functionError: "Unhandled" },
      version: "1.0",
      timestamp: new Date(clock.now()).toISOString(),
      DDBStreamBatchInfo: {
        shardId,
        startSequenceNumber: records[0]?.sequence,
        endSequenceNumber: records.at(-1)?.sequence,
        approximateArrivalOfFirstRecord: at(records[0]),
        approximateArrivalOfLastRecord: at(records.at(-1)),
        batchSize: records.length,
        streamArn: spec.EventSourceArn,
      },
    };
    send(queueArn, JSON.stringify(body));
  }
}
