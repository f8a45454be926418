import type { LocalClock } from "../clock.ts";
import { AwsError } from "./awsError.ts";
import type { QueueMessage, ReceivedMessage } from "./queueMessage.ts";
import { readReceiptHandle, received } from "./queueMessage.ts";
import type { QueueStore } from "./queueStore.ts";
import { VisibleMessages } from "./visibleMessages.ts";

/** Times in seconds. */
export interface QueueSpec {
  readonly name: string;
  readonly url: string;
  readonly arn: string;
  readonly delaySeconds: number;
  readonly visibilityTimeout: number;
  readonly retention: number;
  readonly redrive?: { readonly deadLetterArn: string; readonly maxReceiveCount: number };
}
export interface QueueDepth {
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
}

interface Hidden {
  readonly message: QueueMessage;
  /** Stops the timer that shows it. */
  readonly cancel: () => void;
  readonly end: () => void;
}

interface LocalQueueParts {
  readonly spec: QueueSpec;
  readonly store: QueueStore;
  readonly clock: LocalClock;
  readonly deadLetter: (message: QueueMessage) => void;
}

/** One standard queue: fair between groups and oldest first among what can be seen, the rest hidden until its time. */
export class LocalQueue {
  readonly spec: QueueSpec;
  readonly #store: QueueStore;
  readonly clock: LocalClock;
  readonly #deadLetter: (message: QueueMessage) => void;
  readonly #visible = new VisibleMessages();
  readonly #hidden = new Map<string, Hidden>();
  readonly #listeners = new Set<() => void>();

  constructor({ spec, store, clock, deadLetter }: LocalQueueParts) {
    this.spec = spec;
    this.#store = store;
    this.clock = clock;
    this.#deadLetter = deadLetter;
    for (const message of store.load(spec.name)) this.#place(message);
  }

  add(message: QueueMessage): void {
    this.#store.add(this.spec.name, message);
    this.#place(message);
  }

  /** Takes over a message of another queue; its age goes on counting. */
  adopt(message: QueueMessage): void {
    message.visibleAt = this.clock.now();
    this.#store.move(this.spec.name, message);
    this.#place(message);
  }

  receive(max: number, visibilityTimeout = this.spec.visibilityTimeout): ReceivedMessage[] {
    const taken: QueueMessage[] = [];
    while (taken.length < max) {
      const message = this.#visible.take();
      if (!message) break;
      if (this.#isExpired(message)) this.#store.remove(message.id);
      else if (message.receiveCount >= (this.spec.redrive?.maxReceiveCount ?? Infinity))
        this.#deadLetter(message);
      else taken.push(message);
    }
    return taken.map((message) => this.#take(message, visibilityTimeout));
  }

  /** An outdated handle is accepted and does nothing, as on AWS. */
  delete(handle: string): void {
    const message = this.#named(handle);
    if (!message) return;
    this.#forget(message.id);
    this.#store.remove(message.id);
  }

  changeVisibility(handle: string, seconds: number): void {
    const message = this.#named(handle);
    if (!message || !this.#hidden.has(message.id))
      throw new AwsError("MessageNotInflight", "The specified message is not in flight.", {
        queryCode: "AWS.SimpleQueueService.MessageNotInflight",
      });
    this.#forget(message.id);
    this.#hide(message, seconds);
  }

  purge(): void {
    for (const id of [...this.#visible.ids(), ...this.#hidden.keys()]) {
      this.#forget(id);
      this.#store.remove(id);
    }
  }

  depth(): QueueDepth {
    const hidden = [...this.#hidden.values()];
    const inFlight = hidden.filter(({ message }) => message.receiveCount > 0).length;
    return { visible: this.#visible.size, inFlight, delayed: hidden.length - inFlight };
  }

  /** When the next hidden message can be seen. */
  nextDue(): number | undefined {
    const dues = [...this.#hidden.values()].map(({ message }) => message.visibleAt);
    return dues.length > 0 ? Math.min(...dues) : undefined;
  }

  /** Hears of every message that becomes visible; the answer ends it. */
  onVisible(listener: () => void): () => void {
    this.#listeners.add(listener);
    queueMicrotask(() => this.#visible.size > 0 && this.#listeners.has(listener) && listener());
    return () => void this.#listeners.delete(listener);
  }

  /** Ends the timers. */
  stop(): void {
    for (const { cancel } of this.#hidden.values()) cancel();
  }

  #take(message: QueueMessage, visibilityTimeout: number): ReceivedMessage {
    message.receiveCount += 1;
    message.firstReceivedAt ??= this.clock.now();
    this.#hide(message, visibilityTimeout);
    return received(message);
  }

  #hide(message: QueueMessage, seconds: number): void {
    message.visibleAt = this.clock.now() + seconds * 1000;
    this.#store.move(this.spec.name, message);
    this.#place(message);
  }

  #place(message: QueueMessage): void {
    if (message.visibleAt <= this.clock.now()) {
      this.#show(message);
      return;
    }
    const isInFlight = message.receiveCount > 0;
    if (isInFlight) this.#visible.count(message, 1);
    const end = () => {
      this.#hidden.delete(message.id);
      if (isInFlight) this.#visible.count(message, -1);
    };
    const cancel = this.clock.at(message.visibleAt, () => {
      end();
      this.#show(message);
    });
    this.#hidden.set(message.id, { message, cancel, end });
  }

  #show(message: QueueMessage): void {
    this.#visible.add(message);
    for (const listener of this.#listeners) listener();
  }

  #forget(id: string): void {
    this.#visible.delete(id);
    const hidden = this.#hidden.get(id);
    hidden?.cancel();
    hidden?.end();
  }

  #named(handle: string): QueueMessage | undefined {
    const receipt = readReceiptHandle(handle);
    if (!receipt)
      throw new AwsError(
        "ReceiptHandleIsInvalid",
        `The input receipt handle "${handle}" is not a valid receipt handle.`,
      );
    const message = this.#hidden.get(receipt.id)?.message ?? this.#visible.get(receipt.id);
    return message?.receiveCount === receipt.receiveCount ? message : undefined;
  }

  #isExpired(message: QueueMessage): boolean {
    return message.sentAt + this.spec.retention * 1000 <= this.clock.now();
  }
}
