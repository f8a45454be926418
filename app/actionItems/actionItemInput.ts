import type {
  ActionItemContent,
  ActionItemKind,
  Priority,
  Ticket,
} from "../../domain/actionItems/actionItem.ts";
import { tidyName } from "../../domain/flaw.ts";
import { changed, type Maybe } from "../configure/request.ts";

interface TicketFields {
  readonly url: string;
  readonly key?: Maybe<string>;
}

/** What people may say of an action item. */
export interface ActionItemFields {
  readonly title?: Maybe<string>;
  readonly details?: Maybe<string>;
  readonly kind?: Maybe<ActionItemKind>;
  readonly priority?: Maybe<Priority>;
  readonly ownerId?: Maybe<string>;
  readonly dueOn?: Maybe<string>;
  readonly serviceId?: Maybe<string>;
  readonly incidentId?: Maybe<string>;
  readonly ticket?: Maybe<TicketFields>;
}

/** An action item as it will be; what has no nothing stays as it was. */
export function withFields(before: ActionItemContent, fields: ActionItemFields): ActionItemContent {
  const details = changed(before.details, fields.details)?.trim();
  const serviceId = changed(before.serviceId, fields.serviceId);
  const incidentId = changed(before.incidentId, fields.incidentId);
  const ticket = changed<TicketFields>(before.ticket, fields.ticket);
  return {
    title: tidyName(fields.title ?? before.title),
    ...(details !== undefined && { details }),
    kind: fields.kind ?? before.kind,
    priority: fields.priority ?? before.priority,
    ownerId: fields.ownerId ?? before.ownerId,
    dueOn: fields.dueOn ?? before.dueOn,
    ...(serviceId !== undefined && { serviceId }),
    ...(incidentId !== undefined && { incidentId }),
    ...(ticket && { ticket: ticketOf(ticket) }),
  };
}

const ticketOf = ({ url, key }: TicketFields): Ticket => ({
  url,
  ...(typeof key === "string" && { key: key.trim() }),
});
