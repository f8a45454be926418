import type { ActionItemContent } from "../../domain/actionItems/actionItem.ts";
import { dayIn } from "../../domain/actionItems/calendarDay.ts";
import { zoneOf } from "../../domain/actionItems/reminders.ts";
import { validateActionItem } from "../../domain/actionItems/validateActionItem.ts";
import type { User } from "../../domain/user.ts";
import type { ConfigurePorts } from "../configure/ports.ts";
import { absentUsers, missingServices } from "../configure/references.ts";
import { type ConfigFailure, failure, notFound } from "../configure/request.ts";
import type { IncidentReader } from "../queries/ports.ts";
import type { ActionItemReader } from "./ports.ts";

export interface ActionItemPorts extends ConfigurePorts {
  readonly actionItems: ActionItemReader;
  readonly incidents: Pick<IncidentReader, "incidents">;
}

/** What one incident comes to; each costs a read when all of them are listed. */
const MOST_ITEMS = 100;

/** What is wrong with what people say of an action item and with whom and what it names; else whose it will be. */
export async function checked(
  ports: ActionItemPorts,
  content: ActionItemContent,
  before?: ActionItemContent,
): Promise<{ readonly failures: readonly ConfigFailure[] } | { readonly owner: User }> {
  const { ownerId } = content;
  const [owner, missing] = await Promise.all([
    ports.config.users([ownerId]).then((users) => users.get(ownerId)),
    missingReferences(ports, content, before),
  ]);
  const calendar = {
    today: dayIn(zoneOf(owner), ports.clock.now()),
    ...(before && { before: before.dueOn }),
  };
  const flaws = validateActionItem(content, calendar);
  const failures = [
    ...flaws.map(({ path, message }) => failure("INVALID", message, path)),
    ...missing,
  ];
  return owner && failures.length === 0 ? { owner } : { failures };
}

/** Only what is named anew has to be there: who has left keeps what they had until somebody takes it on. */
async function missingReferences(
  { config, clock, ...ports }: ActionItemPorts,
  { ownerId, serviceId, incidentId }: ActionItemContent,
  before?: ActionItemContent,
): Promise<readonly ConfigFailure[]> {
  const isNew = (field: "ownerId" | "serviceId" | "incidentId", id: string | undefined) =>
    id !== undefined && before?.[field] !== id;
  const [people, services, incidents] = await Promise.all([
    isNew("ownerId", ownerId) ? absentUsers({ config, clock }, [ownerId], "ownerId") : [],
    serviceId !== undefined && isNew("serviceId", serviceId)
      ? missingServices(config, [serviceId], "serviceId")
      : [],
    incidentId !== undefined && isNew("incidentId", incidentId) ? noPlaceIn(ports, incidentId) : [],
  ]);
  return [...people, ...services, ...incidents];
}

async function noPlaceIn(
  { incidents, actionItems }: Pick<ActionItemPorts, "incidents" | "actionItems">,
  incidentId: string,
): Promise<readonly ConfigFailure[]> {
  const found = await incidents.incidents([incidentId]);
  if (!found.has(incidentId)) return [notFound(`incident ${incidentId}`, "incidentId")];
  if ((await actionItems.actionItemsOf(incidentId)).length < MOST_ITEMS) return [];
  const words = `An incident has at most ${MOST_ITEMS} action items.`;
  return [failure("INVALID", words, ["incidentId"])];
}
