import type { DatabaseSync } from "node:sqlite";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import type { Activity } from "../activity.ts";
import type { LocalQueues } from "../aws/localQueues.ts";
import type { LocalClock } from "../clock.ts";
import type { Functions } from "../functions.ts";
import { HostError } from "../hostError.ts";
import type { MappingSpec } from "../mappingSpec.ts";
import type { Stack } from "../template/stack.ts";
import { Checkpoints } from "./checkpoints.ts";
import { StreamMapping } from "./streamMapping.ts";
import { TableStream } from "./tableStream.ts";

export interface StreamParts {
  readonly stack: Stack;
  readonly functions: Functions;
  readonly queues: LocalQueues;
  readonly db: DatabaseSync;
  readonly clock: LocalClock;
  readonly activity: Activity;
  readonly dynamodb: DynamoDBClient;
  readonly streams: DynamoDBStreamsClient;
  readonly endpoint: string;
  readonly onTrouble: (error: unknown) => void;
}

/** The event source mappings that follow a table; those of one table read its stream together. */
export async function makeStreamMappings(
  parts: StreamParts,
  specs: readonly { readonly name: string; readonly spec: MappingSpec }[],
): Promise<StreamMapping[]> {
  const { stack, functions, queues, clock, activity, onTrouble } = parts;
  const checkpoints = new Checkpoints(parts.db);
  const streams = await streamsOf(specs, parts);
  return specs.map(({ name, spec }) => {
    const stream = streams.get(spec.EventSourceArn);
    if (!stream) throw new HostError(`the mapping ${name} follows no table of the template`);
    return new StreamMapping({
      name,
      spec,
      region: stack.place.region,
      stream,
      target: functions.byName(spec.FunctionName),
      checkpoints,
      clock,
      activity,
      send: (queueArn, body) => void queues.send(queueArn, body),
      onTrouble,
    });
  });
}

/** The streams that are followed, by their ARN in the template. */
async function streamsOf(
  specs: readonly { readonly spec: MappingSpec }[],
  parts: StreamParts,
): Promise<ReadonlyMap<string, TableStream>> {
  const followed = new Set(specs.map(({ spec }) => spec.EventSourceArn));
  const streams = parts.stack
    .all("AWS::DynamoDB::GlobalTable", "AWS::DynamoDB::Table")
    .map(({ logicalId, name }) => ({ arn: parts.stack.attribute(logicalId, "StreamArn"), name }))
    .filter(({ arn }) => followed.has(arn))
    .map(async ({ arn, name }) => [arn, await TableStream.of(name, parts)] as const);
  return new Map(await Promise.all(streams));
}
