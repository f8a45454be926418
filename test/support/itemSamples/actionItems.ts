import {
  actionItemItem,
  actionItemPlacement,
} from "../../../adapters/dynamodb/items/actionItem.ts";
import {
  actionItemEntryItem,
  actionItemEntryPlacement,
} from "../../../adapters/dynamodb/items/actionItemEntry.ts";
import { actionItemOfItem } from "../../../adapters/dynamodb/items/actionItemOf.ts";
import { keys } from "../../../adapters/dynamodb/keys.ts";
import type { EndedActionItem, OpenActionItem } from "../../../domain/actionItems/actionItem.ts";
import type { ActionItemEntry, ActionItemEvent } from "../../../domain/actionItems/events.ts";
import { at } from "../incidents.ts";
import { coded, type Sample } from "./sample.ts";

const open: OpenActionItem = {
  id: "act_1",
  ...{ version: 2, revision: 5, entryCount: 4, deadlineCount: 3 },
  createdAt: at("10:00"),
  createdBy: "user:ada",
  part: "LONG_TERM_FIX",
  replaces: "act_0",
  ticketAskedAt: at("10:30"),
  title: "Gate versions on the failing slice",
  details: "New accounts of the last week.",
  ...{ kind: "PREVENT", priority: "HIGH", ownerId: "usr_1", dueOn: "2026-03-15" },
  ...{ serviceId: "fraudscoring", incidentId: "inc_1" },
  ticket: { url: "https://jira.example/browse/ML-1", key: "ML-1" },
  state: "OPEN",
  deadline: { kind: "REMIND", generation: 3, dueAt: at("12:00") },
};
const { deadline: _, ...kept } = open;
const done: EndedActionItem = {
  ...kept,
  state: "DONE",
  ended: { at: at("12:00"), by: "user:grace", note: "Merged." },
};
const owner = { id: "usr_1", name: "Ada" };
const entry = (event: ActionItemEvent): ActionItemEntry => ({
  ...{ actionItemId: "act_1", seq: 3, at: at("12:00"), recordedAt: at("12:01"), actor: "tocsin" },
  event,
});
const events: readonly ActionItemEvent[] = [
  { type: "ActionItemCreated", owner, dueOn: "2026-03-15", tells: [owner] },
  {
    ...{ type: "ActionItemChanged", fields: ["ownerId", "dueOn"] },
    ...{ owner, dueOn: "2026-03-20", tells: [owner] },
  },
  { type: "ActionItemCompleted", note: "Merged.", tells: [] },
  { type: "ActionItemCancelled", tells: [] },
  { type: "ActionItemReopened", note: "It came back.", tells: [] },
  {
    ...{ type: "ActionItemReminded", dueOn: "2026-03-15", daysLeft: -7 },
    ...{ owner, because: "LATE", tells: [owner] },
  },
  { type: "ActionItemTicketAsked", channel: "ml-board", tells: [] },
  {
    type: "DeliverySettled",
    tells: [],
    outcome: {
      ...{ ownerId: "act_1", seq: 3, target: "user:usr_1", channel: "hook-ada" },
      ...{ targetName: "Ada", urgency: "INFORM", status: "DELIVERED", attempts: 1 },
      ticket: { url: "https://jira.example/browse/ML-1", key: "ML-1" },
    },
  },
];

export const actionItemSamples: readonly Sample[] = [
  coded("actionItem", actionItemItem, [open, actionItemPlacement(open)]),
  coded("actionItem", actionItemItem, [done, actionItemPlacement(done)]),
  coded("actionItemOf", actionItemOfItem, [
    { actionItemId: "act_1" },
    { ...keys.actionItemOf("inc_1", "act_1") },
  ]),
  ...events
    .map(entry)
    .map((one) =>
      coded("actionItemEntry", actionItemEntryItem, [one, actionItemEntryPlacement(one)]),
    ),
];
