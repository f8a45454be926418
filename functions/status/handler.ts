import { isUnavailable } from "../../adapters/dynamodb/isUnavailable.ts";
import { DynamoStatusReader } from "../../adapters/dynamodb/statusReader.ts";
import { Table } from "../../adapters/dynamodb/table.ts";
import { environment } from "./env.ts";
import { serveStatus } from "./serveStatus.ts";

const table = new Table(environment.parse(process.env).TABLE_NAME);

export const handler = serveStatus({ status: new DynamoStatusReader(table), isUnavailable });
