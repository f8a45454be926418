import type { HeldPage, WindowEdge, WindowStore } from "../../app/maintenance/ports.ts";
import type { HeldSignal } from "../../domain/maintenance/heldSignal.ts";
import type { HeldTally, WindowClock } from "../../domain/maintenance/windowClock.ts";
import { addToTally, talliesOf } from "./heldTally.ts";
import { isCommitted } from "./isCommitted.ts";
import { heldSignalItem } from "./items/heldSignal.ts";
import { serviceEntryItem, serviceEntryPlacement } from "./items/serviceEntry.ts";
import { windowClockItem } from "./items/windowClock.ts";
import { keys } from "./keys.ts";
import { MUST_NOT_EXIST, type Table } from "./table.ts";
import { windowClockWrites } from "./windowClockWrites.ts";

/** As many as are replayed in one go. */
const PAGE = 100;

export class DynamoWindowStore implements WindowStore {
  readonly #table: Table;
  readonly #page: number;

  constructor(table: Table, page: number = PAGE) {
    this.#table = table;
    this.#page = page;
  }

  async clock(windowId: string): Promise<WindowClock | undefined> {
    const item = await this.#table.get(keys.window(windowId));
    return item && windowClockItem.decode(item);
  }

  async tally(windowId: string): Promise<HeldTally> {
    const items = await this.#table.batchGet(talliesOf(windowId));
    const sum = (name: keyof HeldTally) =>
      items.reduce((total, item) => total + Number(item[name] ?? 0), 0);
    return { held: sum("held"), replayed: sum("replayed") };
  }

  async countReplayed(windowId: string, replayed: number): Promise<void> {
    if (replayed > 0) await addToTally(this.#table, windowId, { replayed });
  }

  async held(serviceId: string, after?: HeldSignal): Promise<HeldPage> {
    const { pk, sk } = keys.held(serviceId, "");
    const { items, next } = await this.#table.query({
      where: {
        text: "pk = :service AND begins_with(sk, :held)",
        values: { ":service": pk, ":held": sk },
      },
      limit: this.#page,
      consistent: true,
      ...(after && { after: { ...keys.held(serviceId, after.signal.dedupKey) } }),
    });
    return { held: items.map(heldSignalItem.decode), hasMore: next !== undefined };
  }

  commit({ before, after, entry }: WindowEdge): Promise<boolean> {
    return isCommitted(this.#table, [
      ...windowClockWrites(after ? { before, after } : { before }),
      {
        put: serviceEntryItem.encode(entry, serviceEntryPlacement(entry)),
        condition: MUST_NOT_EXIST,
      },
      ...(after ? [] : talliesOf(before.window.id).map((key) => ({ delete: key }))),
    ]);
  }
}
