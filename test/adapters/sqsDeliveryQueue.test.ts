import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, expect, test } from "vitest";
import { SqsDeliveryQueue } from "../../adapters/sqsDeliveryQueue.ts";
import { at } from "../support/accuracyIncident.ts";

const url = (name: string) => `https://sqs.eu-west-1.amazonaws.com/123456789012/${name}`;
const queues = {
  ...{ chat: url("chat"), mail: url("mail"), alerts: url("alerts") },
  ...{ tickets: url("tickets"), hooks: url("hooks") },
};
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
let queue: SqsDeliveryQueue;
let asked: string[][];
beforeEach(() => {
  asked = [];
  const kinds = { hook: "webhook", slack: "slack", teams: "teams", mail: "email" } as const;
  const channels = async (names: readonly string[]) => {
    asked.push([...names]);
    const known = Object.entries(kinds).filter(([name]) => names.includes(name));
    return new Map(known.map(([name, kind]) => [name, { name, kind, version: 1 }]));
  };
  queue = new SqsDeliveryQueue(queues, { channels });
  sqs.reset();
  sqs.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [] });
});

test("requests go out in batches of ten", async () => {
  const requests = Array.from({ length: 23 }, (_, n) => requestTo(`user ${n}`));
  await queue.send(requests);
  const entries = sqs
    .commandCalls(SendMessageBatchCommand)
    .map((call) => call.args[0].input.Entries ?? []);
  expect(entries.map((batch) => batch.length)).toEqual([10, 10, 3]);
  expect(entries.flat().map((entry) => JSON.parse(entry.MessageBody ?? ""))).toEqual(requests);
});

test("all of a call are held back as long as it says", async () => {
  await queue.send([requestTo("Ana"), requestTo("Ben")], 120);
  const [call] = sqs.commandCalls(SendMessageBatchCommand);
  expect(call?.args[0].input.Entries?.map((entry) => entry.DelaySeconds)).toEqual([120, 120]);
});

test("nothing to send is no call", async () => {
  await queue.send([]);
  expect(sqs.calls()).toEqual([]);
});

test("a message that the queue did not take is an error for the caller to repeat", async () => {
  sqs
    .on(SendMessageBatchCommand)
    .resolves({ Failed: [{ Id: "0", Code: "InternalError", SenderFault: false }] });
  await expect(queue.send([requestTo("Ana")])).rejects.toThrow(
    "1 of 1 deliveries were not queued: InternalError",
  );
});

const over = (channel: string) => ({ ...requestTo("Ana"), channel });
const sent = () =>
  sqs.commandCalls(SendMessageBatchCommand).map(({ args: [{ input }] }) => ({
    url: input.QueueUrl,
    groups: input.Entries?.map(({ MessageGroupId }) => MessageGroupId),
  }));

test("each class of channels has a queue, and in it each channel a share", async () => {
  await queue.send([over("slack"), over("mail"), over("teams"), over("hook")]);

  expect(sent()).toEqual([
    { url: url("chat"), groups: ["slack", "teams"] },
    { url: url("mail"), groups: ["mail"] },
    { url: url("hooks"), groups: ["hook"] },
  ]);
});

test("a message over a channel that does not exist is queued all the same, to be put on record", async () => {
  await queue.send([over("none")]);

  expect(sent()).toEqual([{ url: url("hooks"), groups: ["none"] }]);
});

test("a channel is looked up once, one that is not there again", async () => {
  await queue.send([over("slack"), over("none"), over("slack")]);
  await queue.send([over("slack"), over("none")]);

  expect(asked).toEqual([["slack", "none"], ["none"]]);
});
