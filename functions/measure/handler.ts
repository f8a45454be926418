import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { DynamoContributionStore } from "../../adapters/dynamodb/contributionStore.ts";
import { Table } from "../../adapters/dynamodb/table.ts";
import { randomBackoff } from "../../adapters/randomBackoff.ts";
import { environment } from "./env.ts";
import { measureBatch } from "./measureBatch.ts";

const { TABLE_NAME } = environment.parse(process.env);
const contributions = new DynamoContributionStore(new Table(TABLE_NAME));

export const handler = (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> =>
  measureBatch({ contributions, backoff: randomBackoff }, event.Records);
