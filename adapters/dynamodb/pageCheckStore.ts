import type { PageCheckStore } from "../../app/pageCheck/ports.ts";
import type { Delivery, DeliveryKey } from "../../domain/delivery.ts";
import { PAGE_CHECK_ID } from "../../domain/pageCheck/pageCheck.ts";
import { NO_PAGE_CHECK, type PageCheckState } from "../../domain/pageCheck/pageCheckState.ts";
import { isCommitted } from "./isCommitted.ts";
import { deadlineItem } from "./items/deadline.ts";
import { deliveryItem } from "./items/delivery.ts";
import { pageCheckItem } from "./items/pageCheck.ts";
import { keys } from "./keys.ts";
import { MUST_NOT_EXIST, type Table, type Write } from "./table.ts";

const PLACE = keys.pageCheck(PAGE_CHECK_ID);

export async function readPageCheck(table: Table): Promise<PageCheckState> {
  const item = await table.get(PLACE);
  return item ? pageCheckItem.decode(item) : NO_PAGE_CHECK;
}

/** The state with the item of what it waits for. */
export function pageCheckWrites(
  before: PageCheckState,
  after: PageCheckState,
): [Write, ...Write[]] {
  const isAsSeen = { text: "revision = :seen", values: { ":seen": before.revision } };
  const [had, has] = [before.deadline, after.deadline];
  const ownerId = PAGE_CHECK_ID;
  return [
    {
      put: pageCheckItem.encode(after, { ...PLACE }),
      condition: before.revision === 0 ? MUST_NOT_EXIST : isAsSeen,
    },
    ...(had ? [{ delete: keys.deadline(ownerId, had.kind, had.generation) }] : []),
    ...(has ? [{ put: deadlineItem({ ...has, ownerId }) }] : []),
  ];
}

export class DynamoPageCheckStore implements PageCheckStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  state(): Promise<PageCheckState> {
    return readPageCheck(this.#table);
  }

  commit(before: PageCheckState, after: PageCheckState): Promise<boolean> {
    return isCommitted(this.#table, pageCheckWrites(before, after));
  }

  async deliveries(wanted: readonly DeliveryKey[]): Promise<readonly Delivery[]> {
    const items = await this.#table.batchGet(wanted.map(keys.delivery));
    return items.map(deliveryItem.decode);
  }
}
