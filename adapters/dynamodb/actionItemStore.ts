import type { ActionItemStore } from "../../app/actionItems/ports.ts";
import type { Page, PageRequest } from "../../app/configure/ports.ts";
import type { ActionItem } from "../../domain/actionItems/actionItem.ts";
import type { ActionItemChange } from "../../domain/actionItems/recorded.ts";
import type { Team } from "../../domain/team.ts";
import { actionItemWrites } from "./actionItemWrites.ts";
import { isCommitted } from "./isCommitted.ts";
import { actionItemItem } from "./items/actionItem.ts";
import { serviceItem } from "./items/service.ts";
import { teamItem } from "./items/team.ts";
import { keys } from "./keys.ts";
import { listByName } from "./listByName.ts";
import type { Table } from "./table.ts";

export class DynamoActionItemStore implements ActionItemStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  async load(id: string): Promise<ActionItem | undefined> {
    const item = await this.#table.get(keys.actionItem(id));
    return item && actionItemItem.decode(item);
  }

  listTeams(page: PageRequest): Promise<Page<Team>> {
    return listByName(this.#table, teamItem, { ...page, kind: "TEAM" });
  }

  async teamOf(serviceId: string): Promise<string | undefined> {
    const service = await this.#table.get(keys.service(serviceId));
    return service && serviceItem.decode(service).teamId;
  }

  commit(change: ActionItemChange): Promise<boolean> {
    return isCommitted(this.#table, actionItemWrites(change));
  }
}
