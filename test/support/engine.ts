import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { Table } from "../../adapters/dynamodb/table.ts";
import { tableSchema } from "../../infra/tableSchema.ts";

export interface Engine {
  readonly endpoint: string;
  readonly client: DynamoDBClient;
  /** A table of the template's shape, empty. */
  createTable(name?: string): Promise<Table>;
  stop(): void;
}

/** Starts the embedded engine in memory; a test file starts one and gives each test its own table. */
export async function startEngine(): Promise<Engine> {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const engine = spawn(engineBinary(), ["--port", String(port)], { stdio: "ignore" });
  const client = new DynamoDBClient({
    endpoint,
    region: "eu-west-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  });
  await answering(endpoint, engine);
  let made = 0;
  return {
    endpoint,
    client,
    createTable: async (name = `table-${++made}`) => {
      await client.send(createTableCommand(name));
      return new Table(name, client);
    },
    stop: () => engine.kill(),
  };
}

function createTableCommand(name: string): CreateTableCommand {
  const { partitionKey, sortKey, indexes } = tableSchema;
  const pair = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: "HASH" as const },
    { AttributeName: range, KeyType: "RANGE" as const },
  ];
  const attributes = [partitionKey, sortKey, ...indexes.flatMap((i) => [`${i}pk`, `${i}sk`])];
  return new CreateTableCommand({
    TableName: name,
    BillingMode: "PAY_PER_REQUEST",
    KeySchema: pair(partitionKey, sortKey),
    AttributeDefinitions: attributes.map((a) => ({
      AttributeName: a,
      AttributeType: "S" as const,
    })),
    GlobalSecondaryIndexes: indexes.map((index) => ({
      IndexName: index,
      KeySchema: pair(`${index}pk`, `${index}sk`),
      Projection: { ProjectionType: "KEYS_ONLY" as const },
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
  });
}

function engineBinary(): string {
  const manifest = createRequire(import.meta.url).resolve(
    `@dynoxide/${process.platform}-${process.arch}/package.json`,
  );
  return join(dirname(manifest), "dynoxide");
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address
          ? resolve(address.port)
          : reject(new Error("no port")),
      );
    });
  });
}

async function answering(endpoint: string, engine: ChildProcess): Promise<void> {
  while (engine.exitCode === null) {
    const up = await fetch(endpoint).then(
      () => true,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`the embedded engine ended with code ${engine.exitCode}`);
}
