import { actingOf } from "../../domain/acting.ts";
import type { ActionItem, OpenActionItem } from "../../domain/actionItems/actionItem.ts";
import { ticketAsked } from "../../domain/actionItems/recorded.ts";
import { type Instant, MINUTE } from "../../domain/time.ts";
import {
  type ConfigFailure,
  type ConfigRequest,
  type ConfigResult,
  failed,
  failure,
  notFound,
} from "../configure/request.ts";
import { changeActionItem } from "./changeActionItem.ts";
import { notOpen } from "./notOpen.ts";
import type { ActionItemPorts } from "./surroundings.ts";

export interface OpenActionItemTicketInput {
  readonly id: string;
  /** Name of a channel of kind JIRA. */
  readonly channel: string;
}

/** Two that are made at the same time would not find each other. */
const PATIENCE = 15 * MINUTE;

/** The channel finds or makes the issue behind the stream, like every message. */
export function openActionItemTicket(
  ports: ActionItemPorts,
  request: ConfigRequest<OpenActionItemTicketInput>,
): Promise<ConfigResult<ActionItem>> {
  const { input } = request;
  return changeActionItem(ports, request, {
    action: "openActionItemTicket",
    decide: async (before) => {
      if (before.state !== "OPEN") return notOpen(before);
      const now = ports.clock.now();
      const wrong = (await wrongChannel(ports, input)) ?? whyNot(before, now);
      return wrong
        ? failed(wrong)
        : ticketAsked(before, input.channel, { ...actingOf(request), now });
    },
  });
}

async function wrongChannel(
  { config }: ActionItemPorts,
  { channel: name }: OpenActionItemTicketInput,
): Promise<ConfigFailure | undefined> {
  const channel = (await config.channels([name])).get(name);
  if (!channel) return notFound(`channel ${name}`, "channel");
  return channel.kind === "jira"
    ? undefined
    : failure("INVALID", "Only a channel of kind JIRA makes tickets.", ["channel"]);
}

function whyNot({ ticket, ticketAskedAt }: OpenActionItem, now: Instant) {
  if (ticket) return failure("ALREADY_EXISTS", `It has one: ${ticket.key ?? ticket.url}.`, ["id"]);
  return ticketAskedAt !== undefined && now - ticketAskedAt < PATIENCE
    ? failure("ALREADY_EXISTS", "One was asked for in the last 15 minutes; wait for it.", ["id"])
    : undefined;
}
