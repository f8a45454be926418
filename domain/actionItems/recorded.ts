import type { Acting } from "../acting.ts";
import { actingOf } from "../acting.ts";
import type { Instant } from "../time.ts";
import { actorOf, type Person, type User } from "../user.ts";
import type {
  ActionItem,
  ActionItemContent,
  EndedActionItem,
  OpenActionItem,
} from "./actionItem.ts";
import type {
  ActionItemChanged,
  ActionItemEnded,
  ActionItemEntry,
  ActionItemEvent,
  ActionItemField,
} from "./events.ts";
import { nextReminder, zoneOf } from "./reminders.ts";

/** An action item as it becomes, with the entry on its record that says so. */
export interface ActionItemChange {
  /** Absent when it is new. */
  readonly before?: ActionItem;
  readonly after: ActionItem;
  readonly entry: ActionItemEntry;
}

/** Who does something to it when. */
export interface Act extends Acting {
  readonly now: Instant;
}
interface Owned extends Act {
  /** Its owner afterwards, as they are on file. */
  readonly owner: User;
}
interface Noted extends Act {
  readonly note?: string;
}

export function created(
  { id, ...content }: ActionItemContent & Pick<ActionItem, "id" | "part" | "replaces">,
  act: Owned,
): ActionItemChange {
  const { now: createdAt, actor: createdBy, owner } = act;
  const { dueOn } = content;
  const none = { id, version: 0, revision: 0, entryCount: 0, deadlineCount: 0 };
  const after = opened({ ...content, ...none, createdAt, createdBy }, act);
  return recorded(undefined, byPerson(after), act, {
    type: "ActionItemCreated",
    ...{ owner: calledAs(owner), dueOn, tells: unlessBySelf(act) },
  });
}

export function changed(
  before: OpenActionItem,
  content: ActionItemContent,
  act: Owned,
): ActionItemChange {
  const fields = fieldsOf(before, content);
  const kept = withoutContent(before);
  const isReplanned = fields.includes("ownerId") || fields.includes("dueOn");
  const after: OpenActionItem = isReplanned
    ? opened({ ...content, ...kept }, act)
    : { ...content, ...kept, state: "OPEN", deadline: before.deadline };
  const isMoved = fields.includes("ownerId");
  const event: ActionItemChanged = {
    ...{ type: "ActionItemChanged", fields, tells: isMoved ? unlessBySelf(act) : [] },
    ...(isMoved && { owner: calledAs(act.owner) }),
    ...(fields.includes("dueOn") && { dueOn: content.dueOn }),
  };
  return recorded(before, byPerson(after), act, event);
}

/** What people do not say of it. */
function withoutContent(item: OpenActionItem) {
  const { id, version, revision, entryCount, deadlineCount, createdAt, createdBy } = item;
  const { part, replaces, ticketAskedAt } = item;
  return {
    ...{ id, version, revision, entryCount, deadlineCount, createdAt, createdBy },
    ...(part && { part }),
    ...(replaces !== undefined && { replaces }),
    ...(ticketAskedAt !== undefined && { ticketAskedAt }),
  };
}

const FIELDS: readonly ActionItemField[] = [
  ...(["title", "details", "kind", "priority", "ownerId", "dueOn"] as const),
  ...(["serviceId", "incidentId", "ticket"] as const),
];

const fieldsOf = (before: ActionItemContent, after: ActionItemContent) =>
  FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));

/** It is done, or will not be: nobody is reminded any more. */
export function ended(
  before: OpenActionItem,
  state: EndedActionItem["state"],
  { note, ...act }: Noted,
): ActionItemChange {
  const { deadline: _, ...kept } = before;
  const said = note === undefined ? {} : { note };
  const type: ActionItemEnded["type"] =
    state === "DONE" ? "ActionItemCompleted" : "ActionItemCancelled";
  const after: EndedActionItem = {
    ...kept,
    state,
    ended: { at: act.now, by: act.actor, ...said },
  };
  return recorded(before, byPerson(after), act, { type, ...said, tells: [] });
}

export function reopened(
  before: EndedActionItem,
  { note, ...act }: Noted & Owned,
): ActionItemChange {
  const { ended: _, state: __, ...kept } = before;
  return recorded(before, byPerson(opened(kept, act)), act, {
    type: "ActionItemReopened",
    ...(note !== undefined && { note }),
    tells: unlessBySelf(act),
  });
}

/** A channel is to find or make a ticket for it; what it says of the item does not change. */
export function ticketAsked(before: OpenActionItem, channel: string, act: Act): ActionItemChange {
  const after: OpenActionItem = { ...before, ticketAskedAt: act.now };
  return recorded(before, byPerson(after), act, {
    ...{ type: "ActionItemTicketAsked", channel, tells: [] },
  });
}

/** Its reminders as they follow from now on. */
export function opened(
  kept: Omit<OpenActionItem, "state" | "deadline">,
  { now, owner }: Pick<Act, "now"> & { readonly owner: User | undefined },
): OpenActionItem {
  const generation = kept.deadlineCount + 1;
  const dueAt = nextReminder(kept.dueOn, zoneOf(owner), now);
  return {
    ...kept,
    state: "OPEN",
    deadlineCount: generation,
    deadline: { kind: "REMIND", generation, dueAt },
  };
}

/** What follows is one entry more, whoever asked for it. */
export function recorded(
  before: ActionItem | undefined,
  after: ActionItem,
  { now, at = now, ...act }: Act & { readonly at?: Instant },
  event: ActionItemEvent,
): ActionItemChange {
  const seq = after.entryCount + 1;
  return {
    ...(before && { before }),
    after: { ...after, entryCount: seq, revision: after.revision + 1 },
    entry: { actionItemId: after.id, seq, at, recordedAt: now, ...actingOf(act), event },
  };
}

const byPerson = <T extends ActionItem>(item: T): T => ({ ...item, version: item.version + 1 });

const calledAs = ({ id, name }: User): Person => ({ id, name });

/** Who gives themselves something to do knows of it. */
const unlessBySelf = ({ actor, owner }: Owned): readonly Person[] =>
  actorOf(owner) === actor ? [] : [calledAs(owner)];
