import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { ChangeMessageVisibilityCommand, SQSClient } from "@aws-sdk/client-sqs";
import { mockClient } from "aws-sdk-client-mock";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { DynamoIncidentStore } from "../../../adapters/dynamodb/incidentStore.ts";
import { channelItem, channelPlacement } from "../../../adapters/dynamodb/items/channel.ts";
import { accuracyIncident, accuracyOpened, at } from "../../support/accuracyIncident.ts";
import { type Engine, startEngine } from "../../support/engine.ts";
import { laneUrls } from "../../support/laneUrls.ts";
import { type Receiver, startReceiver } from "../../support/receiver.ts";
import { sqsRecord } from "./sqsRecord.ts";

const queues = "https://sqs.eu-west-1.amazonaws.com/123456789012";
const request = {
  ownerId: "inc_01accuracy",
  seq: 1,
  target: "user:usr_ana",
  channel: "ana-hook",
  targetName: "Ana",
  urgency: "PAGE",
  requestedAt: at("2026-11-22T03:01:03Z"),
};
let engine: Engine;
let receiver: Receiver;
beforeAll(async () => {
  [engine, receiver] = await Promise.all([startEngine(), startReceiver()]);
  const table = await engine.createTable("incidents");
  vi.stubEnv("AWS_ENDPOINT_URL_DYNAMODB", engine.endpoint);
  vi.stubEnv("AWS_REGION", "eu-west-1");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "test");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "test");
  vi.stubEnv("TABLE_NAME", "incidents");
  for (const [name, url] of Object.entries(laneUrls(queues))) vi.stubEnv(name, url);
  vi.stubEnv("DELIVERY_MAX_ATTEMPTS", "8");
  vi.stubEnv("MAIL_FROM", "");
  vi.stubEnv("MAIL_CONFIGURATION_SET", "Tocsin-test-Mail");
  vi.stubEnv("PUBLIC_URL", "https://tocsin.example.com");
  vi.stubEnv("ANSWER_KEY_SECRET", "answer-key");
  const channel = { name: "ana-hook", kind: "webhook", version: 1, secretName: "hook" } as const;
  await table.put(channelItem.encode(channel, channelPlacement(channel)));
  const store = new DynamoIncidentStore(table);
  await store.commit({ after: accuracyIncident, entries: [accuracyOpened] });
});
afterAll(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  await receiver.stop();
  engine.stop();
});

test("a queued page reaches its receiver at the second attempt", async () => {
  const secret = JSON.stringify({ url: receiver.url, signingKey: "open sesame" });
  mockClient(SecretsManagerClient)
    .on(GetSecretValueCommand, { SecretId: "hook" })
    .resolves({ SecretString: secret })
    .on(GetSecretValueCommand, { SecretId: "answer-key" })
    .resolves({ SecretString: "the key" });
  const sqs = mockClient(SQSClient);
  const { handler } = await import("../../../functions/deliver/handler.ts");
  receiver.plan({ status: 503 });
  expect(await handler({ Records: [sqsRecord(request)] })).toEqual({
    batchItemFailures: [{ itemIdentifier: "m1" }],
  });
  expect(sqs.commandCalls(ChangeMessageVisibilityCommand)[0]?.args[0].input).toEqual({
    QueueUrl: laneUrls(queues).HOOK_QUEUE_URL,
    ReceiptHandle: "receipt of m1",
    VisibilityTimeout: 5,
  });
  vi.setSystemTime(Date.now() + 5_000);
  expect(await handler({ Records: [sqsRecord(request, { receives: 2 })] })).toEqual({
    batchItemFailures: [],
  });
  expect(receiver.received).toHaveLength(2);
});
