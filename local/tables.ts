import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import type { Stack } from "./template/stack.ts";

const keySchema = z.array(
  z.object({ AttributeName: z.string(), KeyType: z.enum(["HASH", "RANGE"]) }),
);
const projection = z.object({
  ProjectionType: z.enum(["ALL", "KEYS_ONLY", "INCLUDE"]),
  NonKeyAttributes: z.array(z.string()).optional(),
});
const tableSpec = z.looseObject({
  KeySchema: keySchema,
  AttributeDefinitions: z.array(
    z.object({ AttributeName: z.string(), AttributeType: z.enum(["S", "N", "B"]) }),
  ),
  GlobalSecondaryIndexes: z
    .array(z.looseObject({ IndexName: z.string(), KeySchema: keySchema, Projection: projection }))
    .optional(),
  StreamSpecification: z
    .looseObject({
      StreamViewType: z.enum(["KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES"]),
    })
    .optional(),
});

/**
 * Makes the template's tables in the engine, where they are not there yet; `fresh` empties them first.
 * Expired items stay: nothing may rely on their going.
 */
export async function createTables(
  stack: Stack,
  { client, fresh }: { client: DynamoDBClient; fresh: boolean },
): Promise<void> {
  const tables = stack.all("AWS::DynamoDB::GlobalTable", "AWS::DynamoDB::Table");
  for (const { name, properties } of tables) {
    const isThere = await exists(name, client);
    if (isThere && !fresh) continue;
    if (isThere) await client.send(new DeleteTableCommand({ TableName: name }));
    await client.send(new CreateTableCommand(inputOf(name, tableSpec.parse(properties))));
  }
}

async function exists(name: string, client: DynamoDBClient): Promise<boolean> {
  try {
    await client.send(new DescribeTableCommand({ TableName: name }));
    return true;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return false;
    throw error;
  }
}

function inputOf(name: string, spec: z.infer<typeof tableSpec>): CreateTableCommandInput {
  return {
    TableName: name,
    BillingMode: "PAY_PER_REQUEST",
    KeySchema: spec.KeySchema,
    AttributeDefinitions: spec.AttributeDefinitions,
    GlobalSecondaryIndexes: spec.GlobalSecondaryIndexes?.map(
      ({ IndexName, KeySchema, Projection }) => ({ IndexName, KeySchema, Projection }),
    ),
    ...(spec.StreamSpecification && {
      StreamSpecification: {
        StreamEnabled: true,
        StreamViewType: spec.StreamSpecification.StreamViewType,
      },
    }),
  };
}
