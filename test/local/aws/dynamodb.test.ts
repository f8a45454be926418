import {
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient, ListStreamsCommand } from "@aws-sdk/client-dynamodb-streams";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Engine, startEngine } from "../../support/engine.ts";
import { startTestGateway } from "./startTestGateway.ts";

const ARN = "arn:aws:dynamodb:eu-west-1:000000000000:table/incidents";

let engine: Engine;
let local: Awaited<ReturnType<typeof startTestGateway>>;
let host: DynamoDBClient;
let worker: DynamoDBClient;

beforeAll(async () => {
  engine = await startEngine();
  await engine.createTable("incidents");
  const Action = ["PutItem", "GetItem", "BatchGetItem", "ConditionCheckItem"];
  const statements = [
    { Effect: "Allow", Action: Action.map((name) => `dynamodb:${name}`), Resource: ARN },
    { Effect: "Allow", Action: "dynamodb:Query", Resource: `${ARN}/index/gsi1` },
  ] as const;
  local = await startTestGateway({ dynamodbEndpoint: engine.endpoint, statements });
  host = new DynamoDBClient(local.as("host"));
  worker = new DynamoDBClient(local.as("worker"));
});
afterAll(async () => {
  await local.stop();
  engine.stop();
});
beforeEach(() => local.calls.splice(0));

const item = (pk: string) => ({ pk: { S: pk }, sk: { S: "x" }, text: { S: "naïve" } });
const key = (pk: string) => ({ pk: { S: pk }, sk: { S: "x" } });
const put = (pk: string) => new PutItemCommand({ TableName: "incidents", Item: item(pk) });

test("the SDK's client writes and reads through the gateway", async () => {
  await worker.send(put("a"));

  const { Item } = await worker.send(
    new GetItemCommand({ TableName: "incidents", Key: key("a"), ConsistentRead: true }),
  );

  expect(Item).toEqual(item("a"));
});

test("calls are counted with what they consumed, by caller", async () => {
  await worker.send(put("b"));
  await host.send(
    new BatchGetItemCommand({
      RequestItems: { incidents: { Keys: [key("a"), key("b")], ConsistentRead: true } },
    }),
  );

  expect(local.calls).toEqual([
    {
      ...{ caller: "worker", service: "dynamodb", action: "PutItem", status: 200 },
      capacity: { read: 0, write: 1 },
    },
    {
      ...{ caller: "host", service: "dynamodb", action: "BatchGetItem", status: 200 },
      capacity: { read: 2, write: 0 },
    },
  ]);
});

test("a write is told, a read and a refused write are not", async () => {
  const before = local.writes();
  await worker.send(put("c"));
  expect(local.writes()).toBe(before + 1);

  await worker.send(new GetItemCommand({ TableName: "incidents", Key: key("c") }));
  const refused = host.send(
    new PutItemCommand({
      TableName: "incidents",
      Item: item("c"),
      ConditionExpression: "attribute_not_exists(pk)",
    }),
  );

  await expect(refused).rejects.toMatchObject({ name: "ConditionalCheckFailedException" });
  expect(local.writes()).toBe(before + 1);
});

test("a query on an index needs the permission on that index", async () => {
  const query = (IndexName: string) =>
    new QueryCommand({
      ...{ TableName: "incidents", IndexName },
      KeyConditionExpression: "#k = :v",
      ExpressionAttributeNames: { "#k": `${IndexName}pk` },
      ExpressionAttributeValues: { ":v": { S: "open" } },
    });

  expect((await worker.send(query("gsi1"))).Items).toEqual([]);
  await expect(worker.send(query("gsi2"))).rejects.toMatchObject({
    name: "AccessDeniedException",
    message: `User: arn:aws:sts::000000000000:assumed-role/worker/worker is not authorized to perform: dynamodb:Query on resource: ${ARN}/index/gsi2 because no identity-based policy allows the dynamodb:Query action`,
  });
});

test("each part of a transaction needs its own permission", async () => {
  const transact = (...TransactItems: TransactWriteItem[]) =>
    worker.send(new TransactWriteItemsCommand({ TransactItems }));
  const TableName = "incidents";
  const check: TransactWriteItem = {
    ConditionCheck: { TableName, Key: key("a"), ConditionExpression: "attribute_exists(pk)" },
  };

  await transact({ Put: { TableName, Item: item("d") } }, check);
  const denied = transact({ Delete: { TableName, Key: key("d") } }, check);

  await expect(denied).rejects.toMatchObject({
    name: "AccessDeniedException",
    message: expect.stringContaining("dynamodb:DeleteItem"),
  });
  expect(local.calls.map(({ capacity }) => capacity?.write)).toEqual([
    expect.any(Number),
    undefined,
  ]);
});

test("the reasons of a cancelled transaction reach the client", async () => {
  const TableName = "incidents";
  const ConditionExpression = "attribute_not_exists(pk)";
  await worker.send(put("e"));

  const cancelled = worker.send(
    new TransactWriteItemsCommand({
      TransactItems: [{ Put: { TableName, Item: item("e"), ConditionExpression } }],
    }),
  );

  await expect(cancelled).rejects.toMatchObject({
    name: "TransactionCanceledException",
    CancellationReasons: [{ Code: "ConditionalCheckFailed" }],
  });
});

test("another table is denied", async () => {
  const denied = worker.send(new PutItemCommand({ TableName: "others", Item: item("a") }));

  await expect(denied).rejects.toMatchObject({ name: "AccessDeniedException" });
});

test("the table's stream is read at the same endpoint", async () => {
  const streams = new DynamoDBStreamsClient(local.as("host"));

  const { Streams = [] } = await streams.send(new ListStreamsCommand({ TableName: "incidents" }));

  expect(Streams).toHaveLength(1);
});
