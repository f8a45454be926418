import type { MetricsReader } from "../../app/metrics/ports.ts";
import type { Contribution } from "../../domain/contribution.ts";
import type { Failure } from "../../domain/failures.ts";
import type { Cell } from "../../domain/metricsCell.ts";
import type { Window } from "../../domain/metricsPeriod.ts";
import { DAY, type Instant } from "../../domain/time.ts";
import { contributionItem } from "./items/contribution.ts";
import { failureItem } from "./items/failure.ts";
import { measuredOnItem } from "./items/measuredOn.ts";
import { metricsCellItem } from "./items/metricsCell.ts";
import { type Key, keys } from "./keys.ts";
import type { Item, Table } from "./table.ts";

export class DynamoMetricsReader implements MetricsReader {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async cells(serviceId: string, days: Window): Promise<readonly Cell[]> {
    const items = await this.#between(
      keys.metricsCell(serviceId, days.from, ""),
      keys.metricsCell(serviceId, days.to, ""),
    );
    return items.map((item) => metricsCellItem.decode(item));
  }

  async contributions(serviceId: string, day: Instant): Promise<readonly Contribution[]> {
    const pointers = await this.#between(
      keys.measuredOn(serviceId, day, ""),
      keys.measuredOn(serviceId, day + DAY, ""),
    );
    const ids = pointers.map((item) => measuredOnItem.decode(item).incidentId);
    const found = await this.#table.batchGet(ids.map((id) => keys.contribution(id)));
    return found.flatMap((item) => contributionItem.decode(item).contribution ?? []);
  }

  async failures(serviceId: string, window: Window): Promise<readonly Failure[]> {
    const items = await this.#between(
      keys.failure(serviceId, window.from, ""),
      keys.failure(serviceId, window.to, ""),
    );
    return items.map((item) => failureItem.decode(item));
  }

  /** A bound ends where the id would stand, so it sorts before every item of its day or instant: `to` is left out. */
  async #between(from: Key, to: Key): Promise<Item[]> {
    return this.#table.queryAll({
      where: {
        text: "pk = :pk AND sk BETWEEN :from AND :to",
        values: { ":pk": from.pk, ":from": from.sk, ":to": to.sk },
      },
    });
  }
}
