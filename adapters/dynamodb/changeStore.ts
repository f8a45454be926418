import type { ChangeReader, ChangeSpan } from "../../app/changes/ports.ts";
import type { ServiceChangeStore } from "../../app/ingestPorts.ts";
import type { ServiceChange } from "../../domain/changes/serviceChange.ts";
import { changeItem, changePlacement } from "./items/change.ts";
import { keys } from "./keys.ts";
import type { Table } from "./table.ts";

/** Changes lie beside their service, in order of time. */
export class DynamoChangeStore implements ServiceChangeStore, ChangeReader {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async record(change: ServiceChange): Promise<void> {
    await this.#table.put(changeItem.encode(change, changePlacement(change)));
  }

  async between(
    serviceId: string,
    { from, to, limit }: ChangeSpan,
  ): Promise<readonly ServiceChange[]> {
    const { items } = await this.#table.query({
      where: {
        text: "pk = :service AND sk BETWEEN :low AND :high",
        values: {
          ":service": keys.service(serviceId).pk,
          ":low": keys.change(serviceId, from, "").sk,
          ":high": keys.change(serviceId, to, AFTER_ALL).sk,
        },
      },
      limit,
      newestFirst: true,
    });
    return items.map(changeItem.decode);
  }
}

/** Greater than every id, which begins with a letter or digit. */
const AFTER_ALL = "~";
