import { whoDid } from "../acting.ts";
import type { DeliveryOutcome } from "../delivery.ts";
import { deliverySummary } from "../deliverySummary.ts";
import type {
  ActionItemChanged,
  ActionItemEntry,
  ActionItemField,
  ActionItemReminded,
} from "./events.ts";

/** What an entry on the record of an action item says, in one sentence. */
export function actionItemSummary({
  event,
  ...acting
}: Pick<ActionItemEntry, "event" | "actor" | "actorName">): string {
  const who = whoDid(acting);
  switch (event.type) {
    case "ActionItemCreated":
      return `${who} gave it to ${event.owner.name}, due on ${event.dueOn}.`;
    case "ActionItemChanged":
      return `${who} changed ${changes(event)}.`;
    case "ActionItemCompleted":
      return `${who} completed it.${noted(event.note)}`;
    case "ActionItemCancelled":
      return `${who} cancelled it.${noted(event.note)}`;
    case "ActionItemReopened":
      return `${who} reopened it.${noted(event.note)}`;
    case "ActionItemReminded":
      return reminder(event);
    case "ActionItemTicketAsked":
      return `${who} asked for a ticket over ${event.channel}.`;
    case "DeliverySettled":
      return `${deliverySummary(event.outcome)}${ticketOf(event.outcome)}`;
    default:
      return event satisfies never;
  }
}

const ticketOf = ({ ticket }: DeliveryOutcome): string =>
  ticket ? ` It is ${ticket.key ?? ticket.url}.` : "";

const noted = (note: string | undefined): string => (note === undefined ? "" : ` ${note}`);

const CALLED: Readonly<Record<ActionItemField, string>> = {
  title: "the title",
  details: "the details",
  kind: "the kind",
  priority: "the priority",
  ownerId: "the owner",
  dueOn: "the due day",
  serviceId: "the service",
  incidentId: "the incident",
  ticket: "the ticket",
};

function changes({ fields, owner, dueOn }: ActionItemChanged): string {
  const named = fields.map((field) => {
    if (field === "ownerId" && owner) return `the owner to ${owner.name}`;
    return field === "dueOn" && dueOn !== undefined ? `the due day to ${dueOn}` : CALLED[field];
  });
  return named.length === 0 ? "nothing" : named.join(", ");
}

function reminder({ daysLeft, dueOn, owner, because, tells }: ActionItemReminded): string {
  const others = tells.filter(({ id }) => id !== owner.id).map(({ name }) => name);
  const isOwnerless = because === "OWNER_LEFT";
  const told = isOwnerless ? "Told" : "Told too";
  const whose = isOwnerless ? ` Its owner, ${owner.name}, has left.` : "";
  const whom = others.length === 0 ? "" : ` ${told}: ${others.join(", ")}.`;
  return `It ${dueText(daysLeft)}, ${dueOn}.${whose}${whom}`;
}

/** How a day stands to the day on which something is due. */
export function dueText(daysLeft: number): string {
  if (daysLeft === 0) return "is due today";
  const days = Math.abs(daysLeft);
  const many = days === 1 ? "1 day" : `${days} days`;
  return daysLeft > 0 ? `is due in ${many}` : `is ${many} late`;
}
