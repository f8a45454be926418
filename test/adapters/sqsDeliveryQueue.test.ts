import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, expect, test } from "vitest";
import { SqsDeliveryQueue } from "../../adapters/sqsDeliveryQueue.ts";
import { at } from "../support/accuracyIncident.ts";

const url = "https://sqs.eu-west-1.amazonaws.com/123456789012/deliveries";
const requestTo = (name: string) => ({
  ownerId: "inc_01accuracy",
  seq: 1,
  target: `user:${name}`,
  channel: "hook",
  targetName: name,
  urgency: "PAGE" as const,
  requestedAt: at("2026-11-22T03:01:03Z"),
});
const sqs = mockClient(SQSClient);
beforeEach(() => {
  sqs.reset();
  sqs.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [] });
});

test("requests go out in batches of ten", async () => {
  const requests = Array.from({ length: 23 }, (_, n) => requestTo(`user ${n}`));
  await new SqsDeliveryQueue(url).send(requests);
  const entries = sqs
    .commandCalls(SendMessageBatchCommand)
    .map((call) => call.args[0].input.Entries ?? []);
  expect(entries.map((batch) => batch.length)).toEqual([10, 10, 3]);
  expect(entries.flat().map((entry) => JSON.parse(entry.MessageBody ?? ""))).toEqual(requests);
});

test("all of a call are held back as long as it says", async () => {
  await new SqsDeliveryQueue(url).send([requestTo("Ana"), requestTo("Ben")], 120);
  const [call] = sqs.commandCalls(SendMessageBatchCommand);
  expect(call?.args[0].input.Entries?.map((entry) => entry.DelaySeconds)).toEqual([120, 120]);
});

test("nothing to send is no call", async () => {
  await new SqsDeliveryQueue(url).send([]);
  expect(sqs.calls()).toEqual([]);
});

test("a message that the queue did not take is an error for the caller to repeat", async () => {
  sqs
    .on(SendMessageBatchCommand)
    .resolves({ Failed: [{ Id: "0", Code: "InternalError", SenderFault: false }] });
  await expect(new SqsDeliveryQueue(url).send([requestTo("Ana")])).rejects.toThrow(
    "1 of 1 deliveries were not queued: InternalError",
  );
});
