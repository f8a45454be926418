import type { ActionItemList, ActionItemReader } from "../../app/actionItems/ports.ts";
import type { Page, PageRequest } from "../../app/configure/ports.ts";
import type { ActionItem } from "../../domain/actionItems/actionItem.ts";
import type { ActionItemEntry } from "../../domain/actionItems/events.ts";
import { actionItemItem } from "./items/actionItem.ts";
import { actionItemEntryItem } from "./items/actionItemEntry.ts";
import { actionItemOfItem } from "./items/actionItemOf.ts";
import { INDEX, indexKeys, keys } from "./keys.ts";
import { logPage } from "./logPage.ts";
import { placeIn } from "./placeIn.ts";
import type { Table } from "./table.ts";

export class DynamoActionItemReader implements ActionItemReader {
  protected readonly table: Table;
  constructor(table: Table) {
    this.table = table;
  }

  async actionItems(ids: readonly string[]): Promise<ReadonlyMap<string, ActionItem>> {
    const items = await this.table.batchGet(ids.map(keys.actionItem));
    return new Map(items.map(actionItemItem.decode).map((item) => [item.id, item]));
  }

  async actionItemsOf(incidentId: string): Promise<readonly ActionItem[]> {
    const { pk, sk } = keys.actionItemOf(incidentId, "");
    const pointers = await this.table.queryAll({
      where: {
        text: "pk = :incident AND begins_with(sk, :item)",
        values: { ":incident": pk, ":item": sk },
      },
      consistent: true,
    });
    const ids = pointers.map((item) => actionItemOfItem.decode(item).actionItemId);
    const found = await this.actionItems(ids);
    // Ids sort by time, and so do their keys.
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  async listActionItems(
    list: ActionItemList,
    { first, after }: PageRequest,
  ): Promise<Page<ActionItem>> {
    const { index, of, newestFirst = false } = placeOf(list);
    const [pk, sk] = [`${index}pk`, `${index}sk`];
    const { items } = await this.table.query({
      index,
      where: {
        text: `${pk} = :list${after ? ` AND ${sk} ${newestFirst ? "<" : ">"} :after` : ""}`,
        values: { ":list": of, ...(after && { ":after": placeIn(after) || " " }) },
      },
      newestFirst,
      limit: first + 1,
    });
    const listed = items.slice(0, first);
    const found = await this.actionItems(listed.map(idIn));
    const entries = listed.flatMap((item) => {
      const value = found.get(idIn(item));
      return value ? [{ cursor: cursorOf(String(item[sk])), value }] : [];
    });
    return { entries, hasMore: items.length > first };
  }

  actionItemRecord(id: string, page: PageRequest): Promise<Page<ActionItemEntry>> {
    const { pk } = keys.actionItem(id);
    const log = { pk, prefix: "EVT#", codec: actionItemEntryItem, order: "NEWEST_FIRST" } as const;
    return logPage(this.table, log, page);
  }
}

interface Place {
  readonly index: string;
  readonly of: string;
  readonly newestFirst?: boolean;
}

function placeOf(list: ActionItemList): Place {
  switch (list.kind) {
    case "OWNER":
      return { index: INDEX.byOwner, of: indexKeys.actionItemsOfOwner(list.ownerId) };
    case "SERVICE":
      return { index: INDEX.byDue, of: indexKeys.actionItemsOfService(list.serviceId) };
    case "OPEN":
      return { index: INDEX.byTime, of: indexKeys.openActionItems() };
    case "ENDED":
      return { index: INDEX.byTime, of: indexKeys.endedActionItems(), newestFirst: true };
    default:
      return list satisfies never;
  }
}

const idIn = ({ pk }: { readonly pk?: unknown }): string =>
  String(pk).slice(keys.actionItem("").pk.length);

const cursorOf = (position: string): string => Buffer.from(position).toString("base64url");
