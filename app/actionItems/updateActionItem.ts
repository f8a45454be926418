import { actingOf } from "../../domain/acting.ts";
import type { ActionItem } from "../../domain/actionItems/actionItem.ts";
import { changed } from "../../domain/actionItems/recorded.ts";
import { type ConfigRequest, type ConfigResult, failed, failure } from "../configure/request.ts";
import { type ActionItemFields, withFields } from "./actionItemInput.ts";
import { changeActionItem } from "./changeActionItem.ts";
import { notOpen } from "./notOpen.ts";
import { type ActionItemPorts, checked } from "./surroundings.ts";

export interface UpdateActionItemInput extends ActionItemFields {
  readonly id: string;
}

const FIXED = failed(
  failure("INVALID", "It is part of the fix plan of its incident and stays with it.", [
    "incidentId",
  ]),
);

/** Reminders follow a new owner and a new day. */
export function updateActionItem(
  ports: ActionItemPorts,
  request: ConfigRequest<UpdateActionItemInput>,
): Promise<ConfigResult<ActionItem>> {
  const { input } = request;
  return changeActionItem(ports, request, {
    action: "updateActionItem",
    decide: async (before) => {
      if (before.state !== "OPEN") return notOpen(before);
      const content = withFields(before, input);
      if (before.part && content.incidentId !== before.incidentId) return FIXED;
      const found = await checked(ports, content, before);
      if ("failures" in found) return failed(...found.failures);
      return changed(before, content, {
        ...actingOf(request),
        owner: found.owner,
        now: ports.clock.now(),
      });
    },
  });
}
