import type { Mappings } from "../../app/ingestPorts.ts";
import { integrationItem } from "./items/integration.ts";
import { keys } from "./keys.ts";
import type { Table } from "./table.ts";

/** Mappings as `configure` has written them, each in its integration. */
export class DynamoMappings implements Mappings {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async of({ serviceId, keyHash }: Parameters<Mappings["of"]>[0]) {
    const item = await this.#table.get(keys.integration(serviceId, keyHash));
    return item && integrationItem.decode(item).mapping;
  }
}
