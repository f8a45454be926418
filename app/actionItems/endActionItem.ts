import { actingOf } from "../../domain/acting.ts";
import type { ActionItem, EndedActionItem } from "../../domain/actionItems/actionItem.ts";
import { ended, reopened } from "../../domain/actionItems/recorded.ts";
import type { User } from "../../domain/user.ts";
import {
  type ConfigRequest,
  type ConfigResult,
  failed,
  failure,
  type Maybe,
} from "../configure/request.ts";
import { type ActionItemDecision, changeActionItem } from "./changeActionItem.ts";
import { notOpen } from "./notOpen.ts";
import type { ActionItemPorts } from "./surroundings.ts";

export interface EndActionItemInput {
  readonly id: string;
  readonly note?: Maybe<string>;
}
type Request = ConfigRequest<EndActionItemInput>;
type Result = Promise<ConfigResult<ActionItem>>;

export const completeActionItem = (ports: ActionItemPorts, request: Request): Result =>
  end(ports, request, { action: "completeActionItem", state: "DONE" });

/** It will not be done; the note can say why. */
export const cancelActionItem = (ports: ActionItemPorts, request: Request): Result =>
  end(ports, request, { action: "cancelActionItem", state: "CANCELLED" });

interface End {
  readonly action: string;
  readonly state: EndedActionItem["state"];
}

function end(ports: ActionItemPorts, request: Request, { action, state }: End): Result {
  return changeWithNote(ports, request, {
    action,
    decide: async (before) =>
      before.state === "OPEN" ? ended(before, state, actOf(ports, request)) : notOpen(before),
  });
}

/** Its reminders begin anew; the day stays, and may be past. */
export function reopenActionItem(ports: ActionItemPorts, request: Request): Result {
  return changeWithNote(ports, request, {
    action: "reopenActionItem",
    decide: async (before) => {
      if (before.state === "OPEN")
        return failed(failure("ILLEGAL_TRANSITION", "It is open.", ["id"]));
      const taken = await placeTakenBy(ports, before);
      if (taken) return failed(failure("ALREADY_EXISTS", `${taken.id} has its place.`, ["id"]));
      const owner = await ownerOf(ports, before);
      return reopened(before, { ...actOf(ports, request), owner });
    },
  });
}

/** As long as on an incident. */
const LONGEST_NOTE = 25_000;

async function changeWithNote(
  ports: ActionItemPorts,
  request: Request,
  decision: ActionItemDecision,
): Result {
  const { note } = request.input;
  if (typeof note === "string" && note.trim().length > LONGEST_NOTE)
    return failed(failure("INVALID", `It has more than ${LONGEST_NOTE} characters.`, ["note"]));
  return changeActionItem(ports, request, decision);
}

/** The one that is part of the fix plan in its place. */
async function placeTakenBy(
  { actionItems }: ActionItemPorts,
  { id, part, incidentId }: ActionItem,
): Promise<ActionItem | undefined> {
  if (part === undefined || incidentId === undefined) return undefined;
  const items = await actionItems.actionItemsOf(incidentId);
  return items.find(({ replaces }) => replaces === id);
}

/** People stay on file when they leave. */
async function ownerOf({ config }: ActionItemPorts, { id, ownerId }: ActionItem): Promise<User> {
  const owner = (await config.users([ownerId])).get(ownerId);
  if (!owner) throw new Error(`the owner of action item ${id} has vanished`);
  return owner;
}

const actOf = ({ clock }: ActionItemPorts, { input: { note }, ...request }: Request) => ({
  ...{ ...actingOf(request), now: clock.now() },
  ...(typeof note === "string" && note.trim() !== "" && { note: note.trim() }),
});
