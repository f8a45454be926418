import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import type { LocalClock } from "../clock.ts";
import { AwsError } from "./awsError.ts";
import { LocalQueue, type QueueDepth, type QueueSpec } from "./localQueue.ts";
import type { MessageAttributes, ReceivedMessage } from "./queueMessage.ts";
import { QueueStore } from "./queueStore.ts";

export interface SendOptions {
  readonly delaySeconds?: number;
  readonly attributes?: MessageAttributes;
  readonly groupId?: string;
}

/** Standard queues in this process; every change is on disk before the call returns. */
export class LocalQueues {
  readonly #store: QueueStore;
  readonly #clock: LocalClock;
  readonly #queues = new Map<string, LocalQueue>();

  constructor(db: DatabaseSync, clock: LocalClock) {
    this.#store = new QueueStore(db);
    this.#clock = clock;
  }

  /** Opens a queue with the messages that an earlier run left in it; they are kept by the queue's name. */
  create(spec: QueueSpec): void {
    const { redrive } = spec;
    const queue = new LocalQueue({
      spec,
      store: this.#store,
      clock: this.#clock,
      deadLetter: (message) => redrive && this.queue(redrive.deadLetterArn).adopt(message),
    });
    this.#queues.set(spec.name, queue);
  }

  /** A queue by its name, URL or ARN. */
  queue(ref: string): LocalQueue {
    const queue = this.#queues.get(
      ref.slice(Math.max(ref.lastIndexOf("/"), ref.lastIndexOf(":")) + 1),
    );
    if (!queue)
      throw new AwsError("QueueDoesNotExist", `The specified queue does not exist: ${ref}`, {
        queryCode: "AWS.SimpleQueueService.NonExistentQueue",
      });
    return queue;
  }

  /** The specs of all queues, in the order they were made. */
  list(): QueueSpec[] {
    return [...this.#queues.values()].map(({ spec }) => spec);
  }

  /** Answers with the message's id. */
  send(ref: string, body: string, options: SendOptions = {}): string {
    const queue = this.queue(ref);
    const sentAt = this.#clock.now();
    const id = randomUUID();
    queue.add({
      id,
      body,
      attributes: options.attributes ?? {},
      ...(options.groupId !== undefined && { groupId: options.groupId }),
      sentAt,
      visibleAt: sentAt + (options.delaySeconds ?? queue.spec.delaySeconds) * 1000,
      receiveCount: 0,
      firstReceivedAt: undefined,
    });
    return id;
  }

  receive(ref: string, max: number): ReceivedMessage[] {
    return this.queue(ref).receive(max);
  }

  delete(ref: string, receiptHandle: string): void {
    this.queue(ref).delete(receiptHandle);
  }

  changeVisibility(ref: string, receiptHandle: string, seconds: number): void {
    this.queue(ref).changeVisibility(receiptHandle, seconds);
  }

  depth(ref: string): QueueDepth {
    return this.queue(ref).depth();
  }

  /** Hears of every message that becomes visible, at once if one is; the answer ends it. */
  onVisible(ref: string, listener: () => void): () => void {
    return this.queue(ref).onVisible(listener);
  }

  /** When the next delayed or in-flight message can be seen, over all queues. */
  nextWork(): number | undefined {
    const dues = [...this.#queues.values()].flatMap((queue) => queue.nextDue() ?? []);
    return dues.length > 0 ? Math.min(...dues) : undefined;
  }

  /** Ends the timers; the messages stay on disk. */
  stop(): void {
    for (const queue of this.#queues.values()) queue.stop();
  }
}
