import { LONGEST_LINE, LONGEST_TITLE, type MessageText, plain } from "../messageText.ts";
import type { Instant } from "../time.ts";
import type { ActionItem, ActionItemKind } from "./actionItem.ts";
import { actionItemSummary, dueText } from "./actionItemSummary.ts";
import type { ActionItemEntry, ActionItemEvent } from "./events.ts";

/** About an action item: it wants no acknowledgement, but that the item is completed or planned anew. */
export interface ActionItemMessage extends MessageText {
  readonly kind: "ACTION_ITEM";
  readonly urgency: "INFORM";
  readonly actionItem: Pick<ActionItem, "id" | "title" | "state" | "dueOn"> & {
    readonly kind: ActionItemKind;
  };
  /** The entry of its record that the message is about. */
  readonly happened: {
    readonly seq: number;
    readonly kind: ActionItemEvent["type"];
    readonly at: Instant;
  };
}

export interface ActionItemOccasion {
  readonly item: ActionItem;
  readonly entry: ActionItemEntry;
  /** How whoever sees to it is called. */
  readonly ownerName: string;
  /** How whoever gets it is called. */
  readonly to: string;
  /** Id of the user who gets it; absent: it is not a person. */
  readonly reader?: string;
}

const PURPOSE: Readonly<Record<ActionItemKind, string>> = {
  PREVENT: "that it does not happen again",
  DETECT: "that it is seen sooner",
  MITIGATE: "that it does less harm",
};

/** What is to be done by whom until when, and what is wanted of whoever reads it. */
export function actionItemMessage(occasion: ActionItemOccasion): ActionItemMessage {
  const { item, entry, ownerName } = occasion;
  const { id, title, state, dueOn, kind, priority, incidentId, ticket } = item;
  const to = plain(occasion.to, LONGEST_TITLE);
  const name = plain(title, LONGEST_TITLE);
  const lines = [
    actionItemSummary(entry),
    `To do: ${name}`,
    `For: ${PURPOSE[kind]}; priority ${priority.toLowerCase()}`,
    `Owner: ${ownerName}; due on ${dueOn}`,
    ...(incidentId === undefined ? [] : [`Incident: ${incidentId}`]),
    `Action item: ${id}`,
    ...(entry.event.type === "ActionItemTicketAsked"
      ? detailsOf(item)
      : [`Told: ${to}. ${wantedOf(occasion)}`]),
  ];
  return {
    kind: "ACTION_ITEM",
    headline: `${headlineOf(entry.event)} · ${name}`,
    lines: lines.map((line) => plain(line, LONGEST_LINE)),
    ...{ to, urgency: "INFORM" },
    links: ticket ? [{ href: ticket.url, text: ticket.key ?? "Ticket" }] : [],
    actionItem: { id, title: name, state, dueOn, kind },
    happened: { seq: entry.seq, kind: entry.event.type, at: entry.at },
  };
}

const MOST_LINES = 50;
/** A ticket says all that is known of it. */
const detailsOf = ({ details = "" }: ActionItem): readonly string[] =>
  details
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, MOST_LINES);

function headlineOf(event: ActionItemEvent): string {
  if (event.type === "ActionItemReminded") return `Action item ${dueText(event.daysLeft)}`;
  return event.type === "ActionItemTicketAsked" ? "Action item" : "Action item for you";
}

function wantedOf({ entry: { event }, item: { ownerId }, reader }: ActionItemOccasion): string {
  if (event.type !== "ActionItemReminded" || reader === ownerId)
    return "Complete it, or say by when it will be done.";
  if (event.because === "OWNER_LEFT") return "Give it to somebody who is here, or cancel it.";
  return "See what keeps it, or have it planned anew.";
}
