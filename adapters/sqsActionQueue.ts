import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { ActionQueue, ActionRequest } from "../app/actions/ports.ts";

export class SqsActionQueue implements ActionQueue {
  readonly #url: string;
  readonly #client: SQSClient;

  constructor(url: string, client: SQSClient = new SQSClient({})) {
    this.#url = url;
    this.#client = client;
  }

  async send(request: ActionRequest): Promise<void> {
    await this.#client.send(
      new SendMessageCommand({ QueueUrl: this.#url, MessageBody: JSON.stringify(request) }),
    );
  }
}
