import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { EarlyFeedback, FeedbackQueue } from "../app/feedbackPorts.ts";

/** By then the receipt is written, unless the one who sent the message has died. */
const AGAIN_AFTER_SECONDS = 10;

export class SqsFeedbackQueue implements FeedbackQueue {
  readonly #url: string;
  readonly #client: SQSClient;
  constructor(url: string, client: SQSClient = new SQSClient({})) {
    this.#url = url;
    this.#client = client;
  }

  async send(early: readonly EarlyFeedback[]): Promise<void> {
    await Promise.all(
      early.map((feedback) =>
        this.#client.send(
          new SendMessageCommand({
            QueueUrl: this.#url,
            MessageBody: JSON.stringify(feedback),
            DelaySeconds: AGAIN_AFTER_SECONDS,
          }),
        ),
      ),
    );
  }
}
