import { request } from "node:http";
import { CreateTableCommand, DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { ListQueuesCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestGateway } from "./startTestGateway.ts";

let local: Awaited<ReturnType<typeof startTestGateway>>;

beforeAll(async () => {
  const statements = [
    {
      Effect: "Allow",
      Action: "events:PutEvents",
      Resource: "arn:aws:events:eu-west-1:000000000000:event-bus/default",
    },
  ] as const;
  local = await startTestGateway({ statements });
});
afterAll(() => local.stop());

const scope = (caller: string, service: string) =>
  `AWS4-HMAC-SHA256 Credential=${caller}/20260301/eu-west-1/${service}/aws4_request, SignedHeaders=host, Signature=0`;

const putEvents = (Entries: object[]) =>
  fetch(local.endpoint, {
    method: "POST",
    headers: {
      authorization: scope("worker", "events"),
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": "AWSEvents.PutEvents",
    },
    body: JSON.stringify({ Entries }),
  });

test("an unknown access key is not a client", async () => {
  const stranger = new DynamoDBClient(local.as("stranger"));

  const read = stranger.send(new GetItemCommand({ TableName: "t", Key: { pk: { S: "a" } } }));

  await expect(read).rejects.toMatchObject({ name: "UnrecognizedClientException" });
});

test("a request without a signature is refused", async () => {
  const response = await fetch(local.endpoint, { method: "POST", body: "{}" });

  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ __type: "MissingAuthenticationTokenException" });
});

test("an operation that is not spoken is named", async () => {
  const list = new SQSClient(local.as("host")).send(new ListQueuesCommand({}));

  await expect(list).rejects.toMatchObject({
    name: "UnknownOperationException",
    message: "the local host does not speak sqs ListQueues",
  });
});

test("a service that is not spoken is named", async () => {
  const response = await fetch(local.endpoint, {
    method: "POST",
    headers: { authorization: scope("host", "monitoring"), "x-amz-target": "CW.PutMetricData" },
  });

  expect(await response.json()).toMatchObject({
    message: "the local host does not speak monitoring PutMetricData",
  });
});

test("a function can do nothing to tables but what its role allows", async () => {
  const worker = new DynamoDBClient(local.as("worker"));

  const create = worker.send(
    new CreateTableCommand({
      TableName: "mine",
      KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
      AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
      BillingMode: "PAY_PER_REQUEST",
    }),
  );

  await expect(create).rejects.toMatchObject({ name: "UnknownOperationException" });
});

test("an engine that is away is an internal error", async () => {
  const host = new DynamoDBClient(local.as("host"));

  const read = host.send(new GetItemCommand({ TableName: "table", Key: { pk: { S: "a" } } }));

  await expect(read).rejects.toMatchObject({
    name: "InternalServerError",
    $metadata: { httpStatusCode: 500 },
  });
});

test("a page under another name of this machine is refused", async () => {
  const status = await new Promise((resolve) => {
    const headers = { host: "attacker.example", authorization: scope("host", "sqs") };
    request(local.endpoint, { method: "POST", headers }, (response) => {
      resolve(response.resume().statusCode);
    }).end();
  });

  expect(status).toBe(400);
});

test("events are put on the bus as their targets will see them", async () => {
  const Detail = '{"incidentId":"inc_1"}';
  const response = await putEvents([
    { Source: "app", DetailType: "Opened", Detail, Resources: ["arn:a"] },
    { Source: "app", DetailType: "Opened", Detail: "not json" },
  ]);

  expect(await response.json()).toMatchObject({
    FailedEntryCount: 1,
    Entries: [{ EventId: expect.any(String) }, { ErrorCode: "MalformedDetail" }],
  });
  expect(local.events).toEqual([
    {
      version: "0",
      id: expect.any(String),
      source: "app",
      "detail-type": "Opened",
      account: "000000000000",
      region: "eu-west-1",
      time: "2026-03-01T12:00:00Z",
      resources: ["arn:a"],
      detail: { incidentId: "inc_1" },
    },
  ]);
});

test("events for a bus that the role does not name are denied", async () => {
  const response = await putEvents([
    { Source: "app", DetailType: "Opened", Detail: "{}", EventBusName: "other" },
  ]);

  expect(await response.json()).toMatchObject({ __type: "AccessDeniedException" });
});
