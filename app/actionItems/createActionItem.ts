import { actingOf } from "../../domain/acting.ts";
import type {
  ActionItem,
  ActionItemContent,
  ActionItemKind,
} from "../../domain/actionItems/actionItem.ts";
import { created } from "../../domain/actionItems/recorded.ts";
import { attempt, change, type Verdict } from "../configure/attempt.ts";
import { type ConfigRequest, type ConfigResult, failed } from "../configure/request.ts";
import { type ActionItemFields, withFields } from "./actionItemInput.ts";
import { type ActionItemPorts, checked } from "./surroundings.ts";

export interface CreateActionItemInput extends ActionItemFields {
  readonly title: string;
  readonly kind: ActionItemKind;
  readonly ownerId: string;
  readonly dueOn: string;
}

/** Its service is that of its incident, unless another is named. */
export function createActionItem(
  ports: ActionItemPorts,
  request: ConfigRequest<CreateActionItemInput>,
): Promise<ConfigResult<ActionItem>> {
  const id = ports.ids.next("act");
  return attempt<ActionItem>(ports, request, {
    action: "createActionItem",
    subject: id,
    decide: () => decide(ports, request, id),
    recall: async (known) => (await ports.actionItems.actionItems([known])).get(known),
  });
}

async function decide(
  ports: ActionItemPorts,
  { input, ...request }: ConfigRequest<CreateActionItemInput>,
  id: string,
): Promise<Verdict<ActionItem>> {
  const content = await withService(ports, withFields(contentOf(input), input));
  const found = await checked(ports, content);
  if ("failures" in found) return failed(...found.failures);
  const { owner } = found;
  const made = created({ ...content, id }, { ...actingOf(request), owner, now: ports.clock.now() });
  return change(made.after, { kind: "actionItem", ...made });
}

const contentOf = ({ title, kind, ownerId, dueOn }: CreateActionItemInput): ActionItemContent => ({
  ...{ title, kind, ownerId, dueOn },
  priority: "MEDIUM",
});

async function withService(
  { incidents }: ActionItemPorts,
  content: ActionItemContent,
): Promise<ActionItemContent> {
  const { incidentId, serviceId } = content;
  if (incidentId === undefined || serviceId !== undefined) return content;
  const incident = (await incidents.incidents([incidentId])).get(incidentId);
  return incident ? { ...content, serviceId: incident.serviceId } : content;
}
