import * as z from "zod";
import { AwsError, unknownOperation } from "./awsError.ts";
import type { Caller } from "./caller.ts";
import type { LocalQueue } from "./localQueue.ts";
import type { LocalQueues } from "./localQueues.ts";
import { parseInput } from "./parseInput.ts";
import { type AwsProtocol, type AwsRequest, type AwsResponse, operationOf } from "./request.ts";
import { receiveWhenVisible } from "./sqsReceive.ts";
import { sendInput, sendOne } from "./sqsSend.ts";

interface Call {
  readonly queues: LocalQueues;
  readonly queue: LocalQueue;
  readonly input: unknown;
  readonly onClose: AwsRequest["onClose"];
}
type Operation = (call: Call) => unknown;

const handleInput = z.object({ ReceiptHandle: z.string() });
const visibilityInput = handleInput.extend({ VisibilityTimeout: z.int().min(0).max(43_200) });
const entry = z.looseObject({ Id: z.string().regex(/^[\w-]{1,80}$/) });
const batchInput = z.object({ Entries: z.array(entry) });

const sendMessage: Operation = ({ queues, queue, input }) =>
  sendOne(queues, queue, parseInput(sendInput, input));

const deleteMessage: Operation = ({ queue, input }) => {
  queue.delete(parseInput(handleInput, input).ReceiptHandle);
  return {};
};

const changeMessageVisibility: Operation = ({ queue, input }) => {
  const { ReceiptHandle, VisibilityTimeout } = parseInput(visibilityInput, input);
  queue.changeVisibility(ReceiptHandle, VisibilityTimeout);
  return {};
};

/** Each entry by itself: one that fails does not stop the others. */
const batch =
  (single: Operation): Operation =>
  (call) => {
    const { Entries } = parseInput(batchInput, call.input);
    checkBatch(Entries);
    const Successful: object[] = [];
    const Failed: object[] = [];
    for (const { Id, ...input } of Entries) {
      try {
        Successful.push({ Id, ...(single({ ...call, input }) as object) });
      } catch (error) {
        if (!(error instanceof AwsError)) throw error;
        Failed.push({ Id, SenderFault: true, Code: error.name, Message: error.message });
      }
    }
    return { Successful, ...(Failed.length > 0 && { Failed }) };
  };

function checkBatch(entries: readonly { Id: string }[]): void {
  const refuse = (code: string, message: string) => {
    throw new AwsError(code, message, { queryCode: `AWS.SimpleQueueService.${code}` });
  };
  if (entries.length === 0) refuse("EmptyBatchRequest", "There should be at least one entry.");
  if (entries.length > 10)
    refuse("TooManyEntriesInBatchRequest", "At most 10 entries are allowed.");
  if (new Set(entries.map(({ Id }) => Id)).size < entries.length)
    refuse("BatchEntryIdsNotDistinct", "Two entries have the same Id.");
}

const getQueueAttributes: Operation = ({ queue }) => {
  const { spec } = queue;
  const { visible, inFlight, delayed } = queue.depth();
  const { redrive } = spec;
  const attributes: Record<string, string | number> = {
    QueueArn: spec.arn,
    ApproximateNumberOfMessages: visible,
    ApproximateNumberOfMessagesNotVisible: inFlight,
    ApproximateNumberOfMessagesDelayed: delayed,
    DelaySeconds: spec.delaySeconds,
    VisibilityTimeout: spec.visibilityTimeout,
    MessageRetentionPeriod: spec.retention,
    ...(redrive && {
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: redrive.deadLetterArn,
        maxReceiveCount: redrive.maxReceiveCount,
      }),
    }),
  };
  return {
    Attributes: Object.fromEntries(Object.entries(attributes).map(([k, v]) => [k, String(v)])),
  };
};

const OPERATIONS: Readonly<Record<string, Operation>> = {
  SendMessage: sendMessage,
  SendMessageBatch: batch(sendMessage),
  ReceiveMessage: receiveWhenVisible,
  DeleteMessage: deleteMessage,
  DeleteMessageBatch: batch(deleteMessage),
  ChangeMessageVisibility: changeMessageVisibility,
  ChangeMessageVisibilityBatch: batch(changeMessageVisibility),
  GetQueueUrl: ({ queue }) => ({ QueueUrl: queue.spec.url }),
  GetQueueAttributes: getQueueAttributes,
  PurgeQueue: ({ queue }) => {
    queue.purge();
    return {};
  },
};

const target = z.looseObject({ QueueUrl: z.string().optional(), QueueName: z.string().optional() });

/** SQS over its JSON protocol. */
export class SqsProtocol implements AwsProtocol {
  readonly contentType = "application/x-amz-json-1.0";
  readonly #queues: LocalQueues;

  constructor(queues: LocalQueues) {
    this.#queues = queues;
  }

  async handle({ headers, body, caller, onClose }: AwsRequest): Promise<AwsResponse> {
    const action = operationOf(headers);
    const operation = OPERATIONS[action];
    if (!operation) throw unknownOperation(`sqs ${action}`);
    const input: unknown = JSON.parse(body.toString() || "{}");
    const { QueueUrl, QueueName } = parseInput(target, input);
    const queue = this.#queues.queue(QueueUrl ?? QueueName ?? "");
    authorize(caller, action, queue);
    const answer = await operation({ queues: this.#queues, queue, input, onClose });
    return { action, status: 200, contentType: this.contentType, body: JSON.stringify(answer) };
  }
}

/** A batch needs the permission of the single operation. */
function authorize(caller: Caller, action: string, queue: LocalQueue): void {
  caller.authorize(`sqs:${action.replace(/Batch$/, "")}`, queue.spec.arn);
}
