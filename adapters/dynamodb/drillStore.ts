import type { DrillStore, SeriesChange } from "../../app/drills/ports.ts";
import type { DrillSeries } from "../../domain/drills/plan/drillSeries.ts";
import { drillSeriesWrites } from "./drillSeriesWrites.ts";
import { isCommitted } from "./isCommitted.ts";
import { drillSeriesItem } from "./items/drillSeries.ts";
import { serviceEntryItem, serviceEntryPlacement } from "./items/serviceEntry.ts";
import { keys } from "./keys.ts";
import { MUST_NOT_EXIST, type Table } from "./table.ts";

export class DynamoDrillStore implements DrillStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async series(planId: string): Promise<DrillSeries | undefined> {
    const item = await this.#table.get(keys.drillPlan(planId));
    return item && drillSeriesItem.decode(item);
  }

  commit({ entry, ...edit }: SeriesChange): Promise<boolean> {
    return isCommitted(this.#table, [
      ...drillSeriesWrites(edit),
      {
        put: serviceEntryItem.encode(entry, serviceEntryPlacement(entry)),
        condition: MUST_NOT_EXIST,
      },
    ]);
  }
}
