import { setImmediate as nextMoment } from "node:timers/promises";
import { DescribeTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetShardIteratorCommand,
} from "@aws-sdk/client-dynamodb-streams";
import { type Page, RecordsClient } from "./recordsClient.ts";

export interface Shard {
  readonly id: string;
  readonly parentId?: string;
}
export interface StreamClients {
  readonly streams: DynamoDBStreamsClient;
  /** Of the engine. */
  readonly endpoint: string;
}

/** The change stream of one table, read through the DynamoDB Streams API. */
export class TableStream {
  readonly #clients: StreamClients;
  readonly #records: RecordsClient;
  /** Reads that are about to begin, by their iterator. */
  readonly #asked = new Map<string, Promise<Page>>();
  /** Another one when the table is made anew. */
  readonly arn: string;

  constructor(clients: StreamClients, arn: string) {
    this.#clients = clients;
    this.#records = new RecordsClient(clients.endpoint);
    this.arn = arn;
  }

  static async of(
    table: string,
    clients: StreamClients & { readonly dynamodb: DynamoDBClient },
  ): Promise<TableStream> {
    const { Table } = await clients.dynamodb.send(new DescribeTableCommand({ TableName: table }));
    if (!Table?.LatestStreamArn) throw new Error(`the table ${table} has no stream`);
    return new TableStream(clients, Table.LatestStreamArn);
  }

  async shards(): Promise<Shard[]> {
    const shards: Shard[] = [];
    for (let after: string | undefined, more = true; more; ) {
      const { StreamDescription: page } = await this.#clients.streams.send(
        new DescribeStreamCommand({ StreamArn: this.arn, ExclusiveStartShardId: after }),
      );
      for (const { ShardId, ParentShardId } of page?.Shards ?? [])
        if (ShardId)
          shards.push({ id: ShardId, ...(ParentShardId && { parentId: ParentShardId }) });
      after = page?.LastEvaluatedShardId;
      more = after !== undefined;
    }
    return shards;
  }

  /** An iterator behind a record, or at the oldest one that is left. */
  async iterator(shardId: string, after: string | undefined): Promise<string> {
    const { ShardIterator } = await this.#clients.streams.send(
      new GetShardIteratorCommand({
        StreamArn: this.arn,
        ShardId: shardId,
        ...(after === undefined
          ? { ShardIteratorType: "TRIM_HORIZON" }
          : { ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: after }),
      }),
    );
    if (!ShardIterator) throw new Error(`no iterator for the shard ${shardId}`);
    return ShardIterator;
  }

  /** Whoever asks for the same in the same moment is told the same. */
  read(iterator: string): Promise<Page> {
    const asked = this.#asked.get(iterator) ?? this.#readLater(iterator);
    this.#asked.set(iterator, asked);
    return asked;
  }

  async #readLater(iterator: string): Promise<Page> {
    await nextMoment();
    this.#asked.delete(iterator);
    return this.#records.read(iterator);
  }
}
