import type { DeliveryRequest } from "../../app/deliveryPorts.ts";
import type { DeadlineRef, OverdueWork } from "../../app/ports.ts";
import type { Instant } from "../../domain/time.ts";
import { deadlineOf } from "./items/deadline.ts";
import { deliveryItem } from "./items/delivery.ts";
import { INDEX, indexKeys, type Key, SHARDS, stamp } from "./keys.ts";
import type { Item, Table } from "./table.ts";

/** No more than this per partition and sweep; the next minute takes the rest. */
const PAGE = 100;

/** What the `byDue` index knows to be late. */
export class DynamoOverdueWork implements OverdueWork {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async deadlines(before: Instant): Promise<readonly DeadlineRef[]> {
    return (await this.#due(indexKeys.dueDeadlines, before)).map(deadlineOf);
  }

  async deliveries(before: Instant): Promise<readonly DeliveryRequest[]> {
    const found = (await this.#due(indexKeys.dueDeliveries, before)).map(deliveryItem.decode);
    return found
      .filter(({ status }) => status === "PENDING")
      .map(({ ownerId, seq, target, channel, targetName, urgency, requestedAt, again }) => ({
        ...{ ownerId, seq, target, channel, targetName, urgency, requestedAt },
        ...(again && { round: again.seq }),
      }));
  }

  async #due(partition: (shard: number) => string, before: Instant): Promise<Item[]> {
    const pages = await Promise.all(
      SHARDS.map((shard) =>
        this.#table.query({
          index: INDEX.byDue,
          where: {
            text: "gsi3pk = :partition AND gsi3sk < :before",
            values: { ":partition": partition(shard), ":before": stamp(before) },
          },
          limit: PAGE,
        }),
      ),
    );
    const found = pages.flatMap(({ items }) => items);
    return this.#table.batchGet(
      found.map(({ pk, sk }): Key => ({ pk: String(pk), sk: String(sk) })),
    );
  }
}
