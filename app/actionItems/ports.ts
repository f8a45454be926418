import type { ActionItem } from "../../domain/actionItems/actionItem.ts";
import type { ActionItemEntry } from "../../domain/actionItems/events.ts";
import type { ActionItemChange } from "../../domain/actionItems/recorded.ts";
import type { Team } from "../../domain/team.ts";
import type { Page, PageRequest } from "../configure/ports.ts";

/** A list that the store keeps. */
export type ActionItemList =
  /** What is open, by the day on which it is due. */
  | { readonly kind: "OWNER"; readonly ownerId: string }
  | { readonly kind: "SERVICE"; readonly serviceId: string }
  /** What is open, the oldest first. */
  | { readonly kind: "OPEN" }
  /** What is done or cancelled, what was made last first. */
  | { readonly kind: "ENDED" };

export interface ActionItemReader {
  /** Those that exist, by id: one batch read. */
  actionItems(ids: readonly string[]): Promise<ReadonlyMap<string, ActionItem>>;
  /** All of an incident, in the order in which they were made: one query and one batch read. */
  actionItemsOf(incidentId: string): Promise<readonly ActionItem[]>;
  /** One query and one batch read; a list may lag a moment behind its items. */
  listActionItems(list: ActionItemList, page: PageRequest): Promise<Page<ActionItem>>;
  /** What happened to one, newest first. */
  actionItemRecord(id: string, page: PageRequest): Promise<Page<ActionItemEntry>>;
}

/** What reminders read and write. */
export interface ActionItemStore {
  load(id: string): Promise<ActionItem | undefined>;
  listTeams(page: PageRequest): Promise<Page<Team>>;
  /** Id of the team that has a service. */
  teamOf(serviceId: string): Promise<string | undefined>;
  /** One transaction. False: somebody else has changed it. */
  commit(change: ActionItemChange): Promise<boolean>;
}
