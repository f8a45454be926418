import type { Activity } from "./activity.ts";
import type { LocalQueues } from "./aws/localQueues.ts";
import type { ReceivedMessage } from "./aws/queueMessage.ts";
import type { LambdaFunction } from "./lambda/lambdaFunction.ts";
import { type MappingSpec, reportsFailures } from "./mappingSpec.ts";
import { failedItems } from "./stream/batchOutcome.ts";

export interface QueueMappingOptions {
  readonly spec: MappingSpec;
  readonly region: string;
  readonly queues: LocalQueues;
  readonly target: LambdaFunction;
  readonly activity: Activity;
}

/** Batches that Lambda takes from a queue at once before it scales out. */
const DEFAULT_CONCURRENCY = 5;

/** Hands the messages of one queue to a function; what it fails on stays in flight until its time-out. */
export class QueueMapping {
  readonly #options: QueueMappingOptions;
  #batches = 0;
  #planned = false;
  #stopped = false;
  #silence = () => {};

  constructor(options: QueueMappingOptions) {
    this.#options = options;
  }

  start(): void {
    const { queues, spec } = this.#options;
    this.#silence = queues.onVisible(spec.EventSourceArn, () => this.#plan());
    this.#plan();
  }

  stop(): void {
    this.#stopped = true;
    this.#silence();
  }

  /** Messages of one send become visible one by one; they may travel together. */
  #plan(): void {
    if (this.#planned || this.#stopped) return;
    this.#planned = true;
    void this.#options.activity.during(async () => {
      await Promise.resolve();
      this.#planned = false;
      this.#take();
    });
  }

  #take(): void {
    const { queues, spec, activity } = this.#options;
    const limit = spec.ScalingConfig?.MaximumConcurrency ?? DEFAULT_CONCURRENCY;
    while (this.#batches < limit && !this.#stopped) {
      const messages = queues.receive(spec.EventSourceArn, spec.BatchSize ?? 10);
      if (messages.length === 0) return;
      this.#batches++;
      void activity.during(async () => {
        await this.#handle(messages);
        this.#batches--;
        this.#take();
      });
    }
  }

  async #handle(messages: readonly ReceivedMessage[]): Promise<void> {
    const { target, queues, spec } = this.#options;
    const result = await target.invoke({ Records: messages.map((entry) => this.#record(entry)) });
    if (this.#stopped) return;
    const ids = messages.map((message) => message.messageId);
    const failed = failedItems(result, { ids, reportsFailures: reportsFailures(spec) });
    for (const message of messages)
      if (!failed.has(message.messageId)) queues.delete(spec.EventSourceArn, message.receiptHandle);
  }

  #record(message: ReceivedMessage) {
    const { spec, region } = this.#options;
    return {
      messageId: message.messageId,
      receiptHandle: message.receiptHandle,
      body: message.body,
      attributes: { ...message.systemAttributes, SenderId: "local" },
      messageAttributes: Object.fromEntries(
        Object.entries(message.attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
          name,
          { dataType: DataType, stringValue: StringValue, binaryValue: BinaryValue },
        ]),
      ),
      eventSource: "aws:sqs",
      eventSourceARN: spec.EventSourceArn,
      awsRegion: region,
    };
  }
}
