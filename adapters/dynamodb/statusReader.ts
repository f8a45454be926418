import type { StatusReader } from "../../app/communication/statusPorts.ts";
import type { PublicUpdate } from "../../domain/communication/publicUpdate.ts";
import { publicUpdateItem } from "./items/publicUpdate.ts";
import { keys } from "./keys.ts";
import type { Table } from "./table.ts";

/** What was made public, all in one partition: there is little of it. */
export class DynamoStatusReader implements StatusReader {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  async newest(count: number): Promise<readonly PublicUpdate[]> {
    const { pk } = keys.publicUpdate(0, "");
    const { items } = await this.#table.query({
      where: { text: "pk = :status", values: { ":status": pk } },
      limit: count,
      newestFirst: true,
    });
    return items.map(publicUpdateItem.decode);
  }
}
