import type { _Record as StreamRecord } from "@aws-sdk/client-dynamodb-streams";
import { HOST_CALLER } from "../aws/caller.ts";
import { EngineClient } from "../aws/engineClient.ts";

/** The most that the API gives at once. */
const PAGE = 1_000;

export interface Page {
  readonly records: readonly StreamRecord[];
  /** There was nothing more to be had. */
  readonly isLast: boolean;
  /** Absent when the shard is closed and read to its end. */
  readonly next?: string;
}
/** What the API answers with. */
interface Answer {
  readonly Records?: readonly StreamRecord[];
  readonly NextShardIterator?: string;
  readonly __type?: string;
  readonly message?: string;
}

const AUTHORIZATION = `AWS4-HMAC-SHA256 Credential=${HOST_CALLER}/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0`;

/**
 * GetRecords without the SDK: a function is handed records as they come over the wire, so what the SDK would make of
 * every attribute is made for nobody. An engine on this machine looks at no signature.
 */
export class RecordsClient {
  readonly #engine: EngineClient;

  constructor(endpoint: string) {
    this.#engine = new EngineClient(endpoint);
  }

  async read(iterator: string): Promise<Page> {
    const headers = {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": "DynamoDBStreams_20120810.GetRecords",
      "x-amz-date": new Date().toISOString().replace(/[-:]|\.\d+/g, ""),
      authorization: AUTHORIZATION,
    };
    const asked = JSON.stringify({ ShardIterator: iterator, Limit: PAGE });
    const { message, body } = await this.#engine.send(headers, asked);
    const answer = JSON.parse(body.toString()) as Answer;
    if (message.statusCode !== 200) throw new Error(`${answer.__type}: ${answer.message}`);
    const { Records: records = [], NextShardIterator: next } = answer;
    return { records, isLast: records.length < PAGE, ...(next && { next }) };
  }
}
