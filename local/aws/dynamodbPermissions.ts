import { unknownOperation } from "./awsError.ts";
import type { AwsPlace } from "./place.ts";

interface TableInput {
  readonly TableName?: string;
  readonly IndexName?: string;
  readonly StreamArn?: string;
  readonly RequestItems?: Readonly<Record<string, unknown>>;
  readonly TransactItems?: readonly Readonly<Record<string, { readonly TableName?: string }>>[];
}
export interface Permission {
  readonly action: string;
  readonly resource: string;
}

const ON_TABLE = new Set([
  ...["GetItem", "PutItem", "UpdateItem", "DeleteItem", "Query", "Scan"],
  ...["DescribeTable", "DescribeTimeToLive"],
]);
const ON_STREAM = new Set(["DescribeStream", "GetShardIterator", "GetRecords", "ListStreams"]);
/** A part of a transaction needs the permission of the single write or read. */
const PARTS: Readonly<Record<string, string>> = {
  Put: "PutItem",
  Update: "UpdateItem",
  Delete: "DeleteItem",
  ConditionCheck: "ConditionCheckItem",
  Get: "GetItem",
};

/** What a role must allow for a call of DynamoDB or its streams. */
export function permissionsFor(
  operation: string,
  input: TableInput,
  place: AwsPlace,
): readonly Permission[] {
  const prefix = `arn:aws:dynamodb:${place.region}:${place.accountId}:table/`;
  const arn = (table = "") => (table.startsWith("arn:") ? table : `${prefix}${table}`);
  const action = `dynamodb:${operation}`;
  if (ON_TABLE.has(operation)) {
    const index = input.IndexName ? `/index/${input.IndexName}` : "";
    return [{ action, resource: arn(input.TableName) + index }];
  }
  if (operation === "BatchGetItem" || operation === "BatchWriteItem")
    return Object.keys(input.RequestItems ?? {}).map((table) => ({ action, resource: arn(table) }));
  if (operation === "TransactWriteItems" || operation === "TransactGetItems")
    return (input.TransactItems ?? []).flatMap(Object.entries).map(([part, { TableName }]) => ({
      action: `dynamodb:${PARTS[part] ?? part}`,
      resource: arn(TableName),
    }));
  if (ON_STREAM.has(operation))
    return [{ action, resource: input.StreamArn ?? `${prefix}*/stream/*` }];
  throw unknownOperation(`dynamodb ${operation}`);
}
