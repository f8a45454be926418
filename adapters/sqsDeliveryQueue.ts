import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { DeliveryQueue, DeliveryRequest } from "../app/deliveryPorts.ts";

/** What SQS takes in one call. */
const BATCH = 10;

export class SqsDeliveryQueue implements DeliveryQueue {
  readonly #url: string;
  readonly #client: SQSClient;
  constructor(url: string, client: SQSClient = new SQSClient({})) {
    this.#url = url;
    this.#client = client;
  }

  /** All or an error: the caller repeats the whole, and a message that was queued twice is claimed once. */
  async send(requests: readonly DeliveryRequest[], delaySeconds = 0): Promise<void> {
    const batches = Array.from({ length: Math.ceil(requests.length / BATCH) }, (_, batch) =>
      requests.slice(batch * BATCH, batch * BATCH + BATCH),
    );
    await Promise.all(batches.map((batch) => this.#sendBatch(batch, delaySeconds)));
  }

  async #sendBatch(batch: readonly DeliveryRequest[], delaySeconds: number): Promise<void> {
    const Entries = batch.map((request, place) => ({
      Id: String(place),
      MessageBody: JSON.stringify(request),
      DelaySeconds: delaySeconds,
    }));
    const { Failed = [] } = await this.#client.send(
      new SendMessageBatchCommand({ QueueUrl: this.#url, Entries }),
    );
    if (Failed.length > 0)
      throw new Error(
        `${Failed.length} of ${batch.length} deliveries were not queued: ${Failed[0]?.Code}`,
      );
  }
}
