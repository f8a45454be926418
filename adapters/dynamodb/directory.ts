import type { Directory } from "../../app/ports.ts";
import type { Channel } from "../../domain/channel.ts";
import type { Team } from "../../domain/team.ts";
import type { User } from "../../domain/user.ts";
import { channelItem } from "./items/channel.ts";
import { teamItem } from "./items/team.ts";
import { userItem } from "./items/user.ts";
import { keys } from "./keys.ts";
import type { Table } from "./table.ts";

/** Who and what can be reached. */
export class DynamoDirectory implements Directory {
  protected readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  async users(ids: readonly string[]): Promise<ReadonlyMap<string, User>> {
    const items = await this.table.batchGet(ids.map(keys.user));
    return new Map(items.map(userItem.decode).map((user) => [user.id, user]));
  }

  async teams(ids: readonly string[]): Promise<ReadonlyMap<string, Team>> {
    const items = await this.table.batchGet(ids.map(keys.team));
    return new Map(items.map(teamItem.decode).map((team) => [team.id, team]));
  }

  async channels(names: readonly string[]): Promise<ReadonlyMap<string, Channel>> {
    const items = await this.table.batchGet(names.map(keys.channel));
    return new Map(items.map(channelItem.decode).map((channel) => [channel.name, channel]));
  }
}
