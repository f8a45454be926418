import { ChangeMessageVisibilityCommand, SQSClient } from "@aws-sdk/client-sqs";

/** Keeps messages that were received out of sight. */
export class SqsVisibility {
  readonly #url: string;
  readonly #client: SQSClient;

  constructor(url: string, client: SQSClient = new SQSClient({})) {
    this.#url = url;
    this.#client = client;
  }

  /** For that many seconds from now; 0 gives the message back at once. */
  async hide(receiptHandle: string, seconds: number): Promise<void> {
    await this.#client.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: this.#url,
        ReceiptHandle: receiptHandle,
        VisibilityTimeout: seconds,
      }),
    );
  }
}
