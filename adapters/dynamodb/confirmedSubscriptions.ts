import type { ConfirmedSubscriptions } from "../../app/ingestPorts.ts";
import type { Instant } from "../../domain/time.ts";
import { seenItem } from "./items/marker.ts";
import { keys } from "./keys.ts";
import type { Table } from "./table.ts";

const markerOf = (messageId: string): string => `sns-subscription#${messageId}`;

/** Remembered for as long as SNS could ask again. */
export class DynamoConfirmedSubscriptions implements ConfirmedSubscriptions {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async has(messageId: string): Promise<boolean> {
    return (await this.#table.get(keys.seen(markerOf(messageId)))) !== undefined;
  }

  async add(messageId: string, at: Instant): Promise<void> {
    await this.#table.put(seenItem(markerOf(messageId), { at }));
  }
}
