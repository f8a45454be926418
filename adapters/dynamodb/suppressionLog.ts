import type { SuppressionLog } from "../../app/ingestPorts.ts";
import type { SuppressedSignal } from "../../domain/suppressedSignal.ts";
import { suppressedItem, suppressedPlacement } from "./items/suppressed.ts";
import type { Table } from "./table.ts";

/** Suppressed signals lie beside their service, in order of time. */
export class DynamoSuppressionLog implements SuppressionLog {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async record(signal: SuppressedSignal): Promise<void> {
    await this.#table.put(suppressedItem.encode(signal, suppressedPlacement(signal)));
  }
}
