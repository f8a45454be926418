import { ListTablesCommand, paginateScan, ScanCommand } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { Item, Table } from "../../adapters/dynamodb/table.ts";
import type { Engine } from "./engine.ts";

/** Everything in a small table. */
export async function scan(table: Table, { client }: Engine): Promise<Item[]> {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: table.name }));
  return Items.map((item) => unmarshall(item));
}

/** Everything in all tables of an engine, each item as text. */
export async function scanAll({ client }: Pick<Engine, "client">): Promise<string[]> {
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  const found: string[] = [];
  for (const TableName of TableNames)
    for await (const { Items = [] } of paginateScan({ client }, { TableName }))
      found.push(...Items.map((item) => JSON.stringify(unmarshall(item))));
  return found;
}
