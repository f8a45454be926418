import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { DeadlineQueue, DeadlineRef } from "../app/ports.ts";

export class SqsDeadlineQueue implements DeadlineQueue {
  readonly #url: string;
  readonly #client: SQSClient;

  constructor(url: string, client: SQSClient = new SQSClient({})) {
    this.#url = url;
    this.#client = client;
  }

  async send(deadline: DeadlineRef, delaySeconds: number): Promise<void> {
    await this.#client.send(
      new SendMessageCommand({
        QueueUrl: this.#url,
        MessageBody: JSON.stringify(deadline),
        DelaySeconds: delaySeconds,
      }),
    );
  }
}
