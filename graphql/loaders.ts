import DataLoader from "dataloader";
import type { ActionItemReader } from "../app/actionItems/ports.ts";
import { readinessOfAll } from "../app/actions/readinessOf.ts";
import { allOf } from "../app/configure/allOf.ts";
import type { ConfigReader } from "../app/configure/ports.ts";
import type { ScheduleReader } from "../app/oncall/ports.ts";
import type { PlaybookReader } from "../app/playbookPorts.ts";
import type { Clock } from "../app/ports.ts";
import type { Counted, IncidentReader, IncidentRecord } from "../app/queries/ports.ts";
import type { ActionItem } from "../domain/actionItems/actionItem.ts";
import type { Channel } from "../domain/channel.ts";
import type { Beat } from "../domain/heartbeat/pulse.ts";
import type { Incident } from "../domain/incident.ts";
import type { Schedule } from "../domain/oncall/schedule.ts";
import type { PlaybookAction } from "../domain/playbooks/actions/action.ts";
import type { Readiness } from "../domain/playbooks/actions/commands.ts";
import type { Playbook } from "../domain/playbooks/playbook.ts";
import type { EscalationPolicy } from "../domain/policy.ts";
import type { Service } from "../domain/service.ts";
import { isIn, type Team } from "../domain/team.ts";
import type { User } from "../domain/user.ts";

type Loader<T> = DataLoader<string, T | undefined>;

/** Reads of one request: what is asked for in the same moment is read together, and nothing is read twice. */
export interface Loaders {
  readonly incident: Loader<Incident>;
  /** With timeline and deliveries. */
  readonly record: Loader<IncidentRecord>;
  /** What was counted beside it. */
  readonly counted: Loader<Counted>;
  readonly service: Loader<Service>;
  readonly policy: Loader<EscalationPolicy>;
  readonly schedule: Loader<Schedule>;
  readonly heartbeat: Loader<Beat>;
  readonly actionItem: Loader<ActionItem>;
  readonly user: Loader<User>;
  readonly channel: Loader<Channel>;
  readonly team: Loader<Team>;
  /** By the id of a member or manager; all of them come from one reading of the list. */
  readonly teamsOfUser: Loader<readonly Team[]>;
  readonly playbook: Loader<Playbook>;
  /** Of actions of playbooks. */
  readonly readiness: DataLoader<PlaybookAction, Readiness>;
  /** All users, read once. */
  everybody(): Promise<readonly User[]>;
}

interface Readers {
  readonly actionItems: ActionItemReader;
  readonly incidents: IncidentReader;
  readonly config: ConfigReader;
  readonly schedules: ScheduleReader;
  readonly playbooks: PlaybookReader;
  readonly clock: Clock;
}

export function loadersOn(readers: Readers): Loaders {
  const { actionItems, incidents, config, schedules, playbooks, clock } = readers;
  let everybody: Promise<readonly User[]> | undefined;
  return {
    incident: batched((ids) => incidents.incidents(ids)),
    record: oneByOne((id) => incidents.record(id)),
    counted: batched((ids) => incidents.counted(ids)),
    service: batched((ids) => config.services(ids)),
    policy: oneByOne((id) => config.policy(id)),
    schedule: batched((ids) => schedules.schedules(ids, clock.now())),
    heartbeat: batched((ids) => config.heartbeats(ids)),
    actionItem: batched((ids) => actionItems.actionItems(ids)),
    user: batched((ids) => config.users(ids)),
    channel: batched((names) => config.channels(names)),
    team: batched((ids) => config.teams(ids)),
    teamsOfUser: batched(async (ids) => {
      const teams = await allOf((page) => config.listTeams(page));
      return new Map(ids.map((id) => [id, teams.filter((team) => isIn(team, id))]));
    }),
    playbook: oneByOne((id) => playbooks.playbook(id)),
    readiness: new DataLoader((actions) => readinessOfAll(readers, actions)),
    everybody: () => {
      everybody ??= allOf((page) => config.listUsers(page));
      return everybody;
    },
  };
}

/** A command has changed the incident: what was read of it before is no longer so. */
export function forget({ incident, record, counted }: Loaders, id: string): void {
  for (const loader of [incident, record, counted]) loader.clear(id);
}

/** No id or name is longer, and the store refuses keys that are much longer. */
const LONGEST_ID = 255;
export const isPlausibleId = (id: string): boolean => id.length <= LONGEST_ID;

const oneByOne = <T>(read: (id: string) => Promise<T | undefined>): Loader<T> =>
  new DataLoader((ids) =>
    Promise.all(ids.map(async (id) => (isPlausibleId(id) ? read(id) : undefined))),
  );

function batched<T>(read: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>): Loader<T> {
  return new DataLoader(async (ids) => {
    const found = await read(ids.filter(isPlausibleId));
    return ids.map((id) => found.get(id));
  });
}
