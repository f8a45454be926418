import type { FeedbackStore } from "../../app/feedbackPorts.ts";
import type { DeliveryOutcome } from "../../domain/delivery.ts";
import type { Posted } from "../../domain/feedback.ts";
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

  async postedAs(receipt: string): Promise<Posted | "UNKNOWN" | "OVERTAKEN"> {
    const found = await this.#table.get(keys.receipt(receipt));
    if (!found) return "UNKNOWN";
    const { round, ...key } = receiptCodec.decode(found);
    const item = await this.#table.get(keys.delivery(key));
    // A direct message is forgotten sooner than its receipt.
    const delivery = item && deliveryItem.decode(item);
    if (delivery?.receipt !== receipt) return "OVERTAKEN";
    return { delivery, ...(round !== undefined && { round }) };
  }

  report(receipt: string, outcome: DeliveryOutcome, now: Instant): Promise<void> {
    const state = reportedState(receipt, { outcome, settledAt: now });
    return unlessDone(this.#table, [state, ...onRecord(outcome, now)]);
  }
}
