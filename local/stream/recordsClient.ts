import type { _Record as StreamRecord } from "@aws-sdk/client-dynamodb-streams";
import { HOST_CALLER } from "../aws/caller.ts";

export interface Page {
  readonly records: readonly StreamRecord[];
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

/**
 * GetRecords without the SDK: a function is handed records as they come over the wire, so what the SDK would make of
 * every attribute is made for nobody. An engine on this machine looks at no signature.
 */
export async function getRecords(endpoint: string, iterator: string): Promise<Page> {
  const response = await fetch(endpoint, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": "DynamoDBStreams_20120810.GetRecords",
      "x-amz-date": new Date().toISOString().replace(/[-:]|\.\d+/g, ""),
      authorization: `AWS4-HMAC-SHA256 Credential=${HOST_CALLER}/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify({ ShardIterator: iterator, Limit: 1000 }),
  });
  const answer = (await response.json()) as Answer;
  if (!response.ok) throw new Error(`${answer.__type}: ${answer.message}`);
  const { Records: records = [], NextShardIterator: next } = answer;
  return { records, ...(next && { next }) };
}
