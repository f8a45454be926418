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
  readonly onTrouble: (error: unknown) => void;
}

/** The event source mappings that follow a table. */
export async function makeStreamMappings(
  parts: StreamParts,
  specs: readonly { readonly name: string; readonly spec: MappingSpec }[],
): Promise<StreamMapping[]> {
  const { stack, functions, queues, clock, activity, onTrouble } = parts;
  const checkpoints = new Checkpoints(parts.db);
  const tables = new Map(
    stack
      .all("AWS::DynamoDB::GlobalTable", "AWS::DynamoDB::Table")
      .map(({ logicalId, name }) => [stack.attribute(logicalId, "StreamArn"), name]),
  );
  return Promise.all(
    specs.map(async ({ name, spec }) => {
      const table = tables.get(spec.EventSourceArn);
      if (!table) throw new HostError(`the mapping ${name} follows no table of the template`);
      return new StreamMapping({
        name,
        spec,
        region: stack.place.region,
        stream: await TableStream.of(table, parts),
        target: functions.byName(spec.FunctionName),
        checkpoints,
        clock,
        activity,
        send: (queueArn, body) => void queues.send(queueArn, body),
        onTrouble,
      });
    }),
  );
}
