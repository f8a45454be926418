import type { ServiceChangeStore } from "../../app/ingestPorts.ts";
import type { ServiceChange } from "../../domain/serviceChange.ts";
import { changeItem, changePlacement } from "./items/change.ts";
import type { Table } from "./table.ts";

/** Changes lie beside their service, in order of time. */
export class DynamoChangeStore implements ServiceChangeStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async record(change: ServiceChange): Promise<void> {
    await this.#table.put(changeItem.encode(change, changePlacement(change)));
  }
}
