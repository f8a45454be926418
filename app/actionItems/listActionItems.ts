import type {
  ActionItem,
  ActionItemKind,
  ActionItemState,
  Priority,
} from "../../domain/actionItems/actionItem.ts";
import { isOverdue } from "../../domain/actionItems/reminders.ts";
import type { Instant } from "../../domain/time.ts";
import type { Page, PageRequest } from "../configure/ports.ts";
import type { ActionItemList, ActionItemReader } from "./ports.ts";

/** All conditions must hold; an absent one restricts nothing. */
export interface ActionItemFilter {
  readonly state: ActionItemState;
  readonly ownerId?: string;
  readonly serviceId?: string;
  readonly kind?: ActionItemKind;
  readonly priority?: Priority;
  readonly overdue?: boolean;
  /** Made before. */
  readonly createdBefore?: Instant;
}

export interface ActionItemsPage extends Page<ActionItem> {
  /** Where the next page goes on, when the search was cut short behind the last entry. */
  readonly end?: string;
}

interface Wanted extends PageRequest {
  readonly filter: ActionItemFilter;
  readonly now: Instant;
}

/** What is looked at in one round when the list's keys cannot answer the filter. */
const CHUNK = 100;
const ROUNDS = 10;

/** A filter that few pass may give a page that is not full, with more to follow. */
export async function listActionItems(
  reader: ActionItemReader,
  { filter, first, now, ...rest }: Wanted,
): Promise<ActionItemsPage> {
  const list = listFor(filter);
  const found: Page<ActionItem>["entries"][number][] = [];
  let { after } = rest;
  for (let rounds = 0; rounds < ROUNDS; rounds++) {
    const page = await reader.listActionItems(list, {
      first: CHUNK,
      ...(after !== undefined && { after }),
    });
    found.push(...page.entries.filter(({ value }) => passes(filter, value, now)));
    if (found.length > first) return { entries: found.slice(0, first), hasMore: true };
    after = page.entries.at(-1)?.cursor ?? after;
    if (!page.hasMore) return { entries: found, hasMore: false };
  }
  return { entries: found, hasMore: true, ...(after !== undefined && { end: after }) };
}

/** The narrowest list that holds all that is wanted. */
function listFor({ state, ownerId, serviceId }: ActionItemFilter): ActionItemList {
  if (state !== "OPEN") return { kind: "ENDED" };
  if (ownerId !== undefined) return { kind: "OWNER", ownerId };
  return serviceId === undefined ? { kind: "OPEN" } : { kind: "SERVICE", serviceId };
}

function passes(filter: ActionItemFilter, item: ActionItem, now: Instant): boolean {
  const { overdue, createdBefore } = filter;
  return (
    (["state", "ownerId", "serviceId", "kind", "priority"] as const).every(
      (field) => filter[field] === undefined || filter[field] === item[field],
    ) &&
    (overdue === undefined || overdue === isOverdue(item, now)) &&
    (createdBefore === undefined || item.createdAt < createdBefore)
  );
}
