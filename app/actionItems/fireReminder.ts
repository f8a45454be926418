import type { ActionItem, OpenActionItem } from "../../domain/actionItems/actionItem.ts";
import {
  reasonToEscalate,
  reminded,
  type Surroundings,
} from "../../domain/actionItems/reminded.ts";
import { isIn, type Team } from "../../domain/team.ts";
import { allOf } from "../configure/allOf.ts";
import { ContentionError } from "../execute.ts";
import type { Clock, DeadlineRef, Directory } from "../ports.ts";
import type { ActionItemStore } from "./ports.ts";

export interface ReminderPorts {
  readonly actionItems: ActionItemStore;
  readonly directory: Pick<Directory, "users">;
  readonly clock: Clock;
}

/** Whoever loses this often to changes of one action item is not unlucky. */
const MOST_TRIES = 10;

/** Reminds of what is due. Whether the deadline stood; one that did not changes nothing. */
export async function fireReminder(ports: ReminderPorts, ref: DeadlineRef): Promise<boolean> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const item = await ports.actionItems.load(ref.ownerId);
    if (!item || !awaits(item, ref)) return false;
    const change = reminded(item, await surroundingsOf(ports, item));
    if (await ports.actionItems.commit(change)) return true;
  }
  throw new ContentionError(`action item ${ref.ownerId}`);
}

const awaits = (item: ActionItem, { generation, dueAt }: DeadlineRef): item is OpenActionItem =>
  item.state === "OPEN" && item.deadline.generation === generation && item.deadline.dueAt === dueAt;

/** Teams are read only where somebody else than the owner may have to know. */
async function surroundingsOf(
  { actionItems, directory, clock }: ReminderPorts,
  item: OpenActionItem,
): Promise<Surroundings> {
  const now = clock.now();
  const owners = await directory.users([item.ownerId]);
  const because = reasonToEscalate(item, owners);
  if (!because) return { now, users: owners, teams: [] };
  const teams = await teamsAround(actionItems, item, because);
  const people = teams.flatMap(({ managerIds, memberIds }) => [...managerIds, ...memberIds]);
  return { now, users: await directory.users([...new Set([item.ownerId, ...people])]), teams };
}

/** Those that its owner is in, and that of its service; where there are none, as of somebody who has left theirs, all. */
async function teamsAround(
  store: ActionItemStore,
  { ownerId, serviceId }: OpenActionItem,
  because: ReturnType<typeof reasonToEscalate>,
): Promise<readonly Team[]> {
  const [teamId, teams] = await Promise.all([
    serviceId === undefined ? undefined : store.teamOf(serviceId),
    allOf((page) => store.listTeams(page)),
  ]);
  const around = teams.filter((team) => team.id === teamId || isIn(team, ownerId));
  return around.length > 0 || because !== "OWNER_LEFT" ? around : teams;
}
