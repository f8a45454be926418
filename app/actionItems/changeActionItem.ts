import type { ActionItem } from "../../domain/actionItems/actionItem.ts";
import type { ActionItemChange } from "../../domain/actionItems/recorded.ts";
import { attempt, change, type Verdict } from "../configure/attempt.ts";
import { staleness } from "../configure/references.ts";
import {
  type ConfigRequest,
  type ConfigResult,
  type Failed,
  failed,
  notFound,
} from "../configure/request.ts";
import type { ActionItemPorts } from "./surroundings.ts";

export interface ActionItemDecision {
  readonly action: string;
  decide(before: ActionItem): Promise<ActionItemChange | Failed>;
}

/** Changes an action item that is there. */
export function changeActionItem(
  ports: ActionItemPorts,
  request: ConfigRequest<{ readonly id: string }>,
  { action, decide }: ActionItemDecision,
): Promise<ConfigResult<ActionItem>> {
  const { id } = request.input;
  const find = async (known: string) => (await ports.actionItems.actionItems([known])).get(known);
  return attempt<ActionItem>(ports, request, {
    action,
    subject: id,
    recall: find,
    decide: async (): Promise<Verdict<ActionItem>> => {
      const before = await find(id);
      if (!before) return failed(notFound(`action item ${id}`, "id"));
      const stale = staleness(before, request.expectedVersion);
      if (stale.length > 0) return failed(...stale);
      const made = await decide(before);
      return "kind" in made ? made : change(made.after, { kind: "actionItem", ...made });
    },
  });
}
