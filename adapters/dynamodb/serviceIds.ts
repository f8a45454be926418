import type { ServiceIds } from "../../app/metrics/ports.ts";
import { INDEX, indexKeys, keys } from "./keys.ts";
import type { Table } from "./table.ts";

/** The ids of all services, from the index alone. */
export class DynamoServiceIds implements ServiceIds {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async all(): Promise<readonly string[]> {
    const items = await this.#table.queryAll({
      index: INDEX.byOwner,
      where: { text: "gsi1pk = :kind", values: { ":kind": indexKeys.kind("SERVICE") } },
    });
    const prefix = keys.service("").pk.length;
    return items.map((item) => String(item["pk"]).slice(prefix));
  }
}
