import { ChangeMessageVisibilityCommand, SQSClient } from "@aws-sdk/client-sqs";

/** A message as a function is handed it. */
interface ReceivedFrom {
  /** ARN of its queue. */
  readonly eventSourceARN: string;
  readonly receiptHandle: string;
}

/** Keeps messages that were received out of sight. */
export class SqsVisibility {
  readonly #urls: readonly string[];
  readonly #client: SQSClient;

  constructor(urls: readonly string[], client: SQSClient = new SQSClient({})) {
    this.#urls = urls;
    this.#client = client;
  }

  /** For that many seconds from now; 0 gives the message back at once. */
  async hide({ eventSourceARN, receiptHandle }: ReceivedFrom, seconds: number): Promise<void> {
    const name = eventSourceARN.slice(eventSourceARN.lastIndexOf(":") + 1);
    await this.#client.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: this.#urls.find((url) => url.endsWith(`/${name}`)),
        ReceiptHandle: receiptHandle,
        VisibilityTimeout: seconds,
      }),
    );
  }
}
