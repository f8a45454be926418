import type { ActionItem } from "../../domain/actionItems/actionItem.ts";
import { startOf } from "../../domain/actionItems/calendarDay.ts";
import type { PlannedAction } from "../../domain/postmortems/plannedAction.ts";
import type { User } from "../../domain/user.ts";
import type { ConfigReader } from "../configure/ports.ts";
import type { PlannedActions } from "../postmortems/ports.ts";
import type { ActionItemReader } from "./ports.ts";

export interface PlannedActionPorts {
  readonly actionItems: Pick<ActionItemReader, "actionItemsOf">;
  readonly config: Pick<ConfigReader, "users">;
}

/** The action items of an incident, as a postmortem shows them, the first due first; what was cancelled is not planned. */
export const plannedActions =
  ({ actionItems, config }: PlannedActionPorts): PlannedActions =>
  async (incidentId) => {
    const items = await actionItems.actionItemsOf(incidentId);
    const planned = items
      .filter(({ state }) => state !== "CANCELLED")
      .sort((one, other) => startOf(one.dueOn) - startOf(other.dueOn));
    const owners = await config.users([...new Set(planned.map(({ ownerId }) => ownerId))]);
    return planned.map((item) => asPlanned(item, owners));
  };

function asPlanned(
  { title, kind, state, ownerId, ticket, dueOn }: ActionItem,
  owners: ReadonlyMap<string, User>,
): PlannedAction {
  return {
    ...{ title, kind, state, dueAt: startOf(dueOn) },
    owner: owners.get(ownerId)?.name ?? ownerId,
    ...(ticket && { ticket: { text: ticket.key ?? "Ticket", href: ticket.url } }),
  };
}
