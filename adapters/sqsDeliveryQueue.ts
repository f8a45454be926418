import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { DeliveryQueue, DeliveryRequest } from "../app/deliveryPorts.ts";
import type { Directory } from "../app/ports.ts";
import { type Lane, laneOf } from "../domain/lane.ts";
import type { LaneQueues } from "./laneQueues.ts";

/** What SQS takes in one call. */
const BATCH = 10;

/** A queue for each lane, and in it a share for each channel: one that hangs holds up itself. */
export class SqsDeliveryQueue implements DeliveryQueue {
  readonly #queues: LaneQueues;
  readonly #directory: Pick<Directory, "channels">;
  readonly #client: SQSClient;
  /** By the channel's name; its kind never changes. */
  readonly #lanes = new Map<string, Lane>();

  constructor(
    queues: LaneQueues,
    directory: Pick<Directory, "channels">,
    client: SQSClient = new SQSClient({}),
  ) {
    this.#queues = queues;
    this.#directory = directory;
    this.#client = client;
  }

  /** All or an error: the caller repeats the whole, and a message that was queued twice is claimed once. */
  async send(requests: readonly DeliveryRequest[], delaySeconds = 0): Promise<void> {
    await this.#learn(requests.map(({ channel }) => channel));
    const byLane = Map.groupBy(
      requests,
      ({ channel }) => this.#lanes.get(channel) ?? laneOf(undefined),
    );
    await Promise.all(
      [...byLane].flatMap(([lane, some]) =>
        batchesOf(some).map((batch) => this.#sendBatch(this.#queues[lane], batch, delaySeconds)),
      ),
    );
  }

  async #learn(names: readonly string[]): Promise<void> {
    const unknown = [...new Set(names)].filter((name) => !this.#lanes.has(name));
    if (unknown.length === 0) return;
    for (const [name, { kind }] of await this.#directory.channels(unknown))
      this.#lanes.set(name, laneOf(kind));
  }

  async #sendBatch(
    QueueUrl: string,
    batch: readonly DeliveryRequest[],
    delaySeconds: number,
  ): Promise<void> {
    const Entries = batch.map((request, place) => ({
      Id: String(place),
      MessageBody: JSON.stringify(request),
      // While messages of one channel take up the queue's consumers, SQS hands out those of the others first.
      MessageGroupId: request.channel,
      DelaySeconds: delaySeconds,
    }));
    const { Failed = [] } = await this.#client.send(
      new SendMessageBatchCommand({ QueueUrl, Entries }),
    );
    if (Failed.length > 0)
      throw new Error(
        `${Failed.length} of ${batch.length} deliveries were not queued: ${Failed[0]?.Code}`,
      );
  }
}

const batchesOf = (requests: readonly DeliveryRequest[]): (readonly DeliveryRequest[])[] =>
  Array.from({ length: Math.ceil(requests.length / BATCH) }, (_, batch) =>
    requests.slice(batch * BATCH, batch * BATCH + BATCH),
  );
