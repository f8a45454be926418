import type { FeedbackStore } from "../../app/feedbackPorts.ts";
import type { Delivery, DeliveryOutcome } from "../../domain/delivery.ts";
import type { Instant } from "../../domain/time.ts";
import { onRecord, unlessDone } from "./deliveryRecord.ts";
import { deliveryItem, reportedState } from "./items/delivery.ts";
import { receiptCodec } from "./items/receipt.ts";
import { keys } from "./keys.ts";
import type { Table } from "./table.ts";

export class DynamoFeedbackStore implements FeedbackStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  async deliveryOf(receipt: string): Promise<Delivery | "UNKNOWN" | "BEGUN_ANEW"> {
    const found = await this.#table.get(keys.receipt(receipt));
    if (!found) return "UNKNOWN";
    const { round, ...key } = receiptCodec.decode(found);
    const item = await this.#table.get(keys.delivery(key));
    // A direct message is forgotten sooner than its receipt.
    if (!item) return "BEGUN_ANEW";
    const delivery = deliveryItem.decode(item);
    return delivery.again?.seq === round ? delivery : "BEGUN_ANEW";
  }

  report(outcome: DeliveryOutcome, now: Instant): Promise<void> {
    return unlessDone(this.#table, [reportedState(outcome, now), ...onRecord(outcome, now)]);
  }
}
