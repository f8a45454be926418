import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { queueSpec, startTestGateway } from "./startTestGateway.ts";

let local: Awaited<ReturnType<typeof startTestGateway>>;
let sqs: SQSClient;
let made = 0;

beforeAll(async () => {
  const statements = [
    { Effect: "Allow", Action: "sqs:SendMessage", Resource: "*:allowed" },
  ] as const;
  local = await startTestGateway({ statements });
  sqs = new SQSClient(local.as("host"));
});
afterAll(() => local.stop());

function newQueue(name = `queue-${++made}`): string {
  const spec = queueSpec(name, local.endpoint);
  local.queues.create(spec);
  return spec.url;
}

test("the SDK's client sends, receives and deletes", async () => {
  const QueueUrl = newQueue();
  await sqs.send(
    new SendMessageCommand({
      QueueUrl,
      MessageBody: '{"text":"Zürich ☎"}',
      MessageAttributes: { kind: { DataType: "String", StringValue: "page" } },
    }),
  );

  const { Messages: [message] = [] } = await sqs.send(
    new ReceiveMessageCommand({
      QueueUrl,
      MessageAttributeNames: ["All"],
      MessageSystemAttributeNames: ["ApproximateReceiveCount"],
    }),
  );

  expect(message?.Body).toBe('{"text":"Zürich ☎"}');
  expect(message?.MessageAttributes?.["kind"]?.StringValue).toBe("page");
  expect(message?.Attributes).toEqual({ ApproximateReceiveCount: "1" });
  await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message?.ReceiptHandle }));
  expect(local.queues.depth(QueueUrl)).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
});

test("a batch answers for each entry by itself", async () => {
  const QueueUrl = newQueue();

  const { Successful, Failed } = await sqs.send(
    new SendMessageBatchCommand({
      QueueUrl,
      Entries: [
        { Id: "a", MessageBody: "first" },
        { Id: "b", MessageBody: "second", DelaySeconds: 901 },
        { Id: "c", MessageBody: "third", DelaySeconds: 900 },
      ],
    }),
  );

  expect(Successful?.map(({ Id }) => Id)).toEqual(["a", "c"]);
  expect(Failed?.map(({ Id }) => Id)).toEqual(["b"]);
  expect(local.queues.depth(QueueUrl)).toEqual({ visible: 1, inFlight: 0, delayed: 1 });
});

test("a batch deletes what was received", async () => {
  const QueueUrl = newQueue();
  for (const body of ["a", "b"]) local.queues.send(QueueUrl, body);
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
  );

  await sqs.send(
    new DeleteMessageBatchCommand({
      QueueUrl,
      Entries: Messages.map(({ MessageId, ReceiptHandle }) => ({ Id: MessageId, ReceiptHandle })),
    }),
  );

  expect(local.queues.depth(QueueUrl).inFlight).toBe(0);
});

test("a long poll ends when a message arrives", async () => {
  const QueueUrl = newQueue();
  const waiting = sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 20 }));

  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: "at last" }));

  expect((await waiting).Messages?.map(({ Body }) => Body)).toEqual(["at last"]);
});

test("a message in flight becomes visible when its visibility is set to zero", async () => {
  const QueueUrl = newQueue();
  local.queues.send(QueueUrl, "again");
  const { Messages: [message] = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }));

  await sqs.send(
    new ChangeMessageVisibilityCommand({
      QueueUrl,
      ReceiptHandle: message?.ReceiptHandle,
      VisibilityTimeout: 0,
    }),
  );

  expect(local.queues.depth(QueueUrl).visible).toBe(1);
});

test("a queue tells its URL and attributes", async () => {
  const url = newQueue("known");
  local.queues.send(url, "one");

  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: "known" }));
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["All"] }),
  );

  expect(QueueUrl).toBe(url);
  expect(Attributes).toMatchObject({
    QueueArn: "arn:aws:sqs:eu-west-1:000000000000:known",
    ApproximateNumberOfMessages: "1",
    VisibilityTimeout: "30",
  });
});

test("an unknown queue is an error that the client knows", async () => {
  const QueueUrl = `${local.endpoint}/000000000000/nowhere`;

  const sent = sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: "x" }));

  await expect(sent).rejects.toMatchObject({
    name: "QueueDoesNotExist",
    Code: "AWS.SimpleQueueService.NonExistentQueue",
  });
});

test("a function sends, alone or in batches, only where its role allows it", async () => {
  const worker = new SQSClient(local.as("worker"));
  const allowed = newQueue("allowed");
  const Entries = [{ Id: "a", MessageBody: "x" }];

  await worker.send(new SendMessageBatchCommand({ QueueUrl: allowed, Entries }));
  const denied = worker.send(new SendMessageBatchCommand({ QueueUrl: newQueue("other"), Entries }));

  await expect(denied).rejects.toMatchObject({
    name: "AccessDeniedException",
    message: expect.stringContaining(
      "is not authorized to perform: sqs:SendMessage on resource: arn:aws:sqs:eu-west-1:000000000000:other",
    ),
  });
  expect(local.queues.depth("other").visible).toBe(0);
});
