import { DescribeTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
} from "@aws-sdk/client-dynamodb-streams";

export interface Shard {
  readonly id: string;
  readonly parentId?: string;
}
export interface Page {
  readonly records: readonly StreamRecord[];
  /** Absent when the shard is closed and read to its end. */
  readonly next?: string;
}

/** The change stream of one table, read through the DynamoDB Streams API. */
export class TableStream {
  readonly #client: DynamoDBStreamsClient;
  /** Another one when the table is made anew. */
  readonly arn: string;

  constructor(client: DynamoDBStreamsClient, arn: string) {
    this.#client = client;
    this.arn = arn;
  }

  static async of(
    table: string,
    clients: { dynamodb: DynamoDBClient; streams: DynamoDBStreamsClient },
  ): Promise<TableStream> {
    const { Table } = await clients.dynamodb.send(new DescribeTableCommand({ TableName: table }));
    if (!Table?.LatestStreamArn) throw new Error(`the table ${table} has no stream`);
    return new TableStream(clients.streams, Table.LatestStreamArn);
  }

  async shards(): Promise<Shard[]> {
    const shards: Shard[] = [];
    for (let after: string | undefined, more = true; more; ) {
      const { StreamDescription: page } = await this.#client.send(
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
    const { ShardIterator } = await this.#client.send(
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

  async read(iterator: string): Promise<Page> {
    const { Records = [], NextShardIterator } = await this.#client.send(
      new GetRecordsCommand({ ShardIterator: iterator, Limit: 1000 }),
    );
    return { records: Records, ...(NextShardIterator && { next: NextShardIterator }) };
  }
}
