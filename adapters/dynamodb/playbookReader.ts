import type { Setting } from "../../app/configure/ports.ts";
import type { PlaybookReader } from "../../app/playbookPorts.ts";
import { SHIPPED_PLAYBOOKS } from "../../domain/playbooks/generated/shipped.ts";
import type { Playbook } from "../../domain/playbooks/playbook.ts";
import { NO_PLAYBOOKS, type PlaybookIndex } from "../../domain/playbooks/playbookIndex.ts";
import { playbookIndexItem, playbookItem } from "./items/playbook.ts";
import { keys } from "./keys.ts";
import type { Table } from "./table.ts";

export class DynamoPlaybookReader implements PlaybookReader {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  async index(): Promise<Setting<PlaybookIndex>> {
    const item = await this.#table.get(keys.playbooks());
    if (!item) return { version: 0, value: NO_PLAYBOOKS };
    const { version, ...value } = playbookIndexItem.decode(item);
    return { version, value };
  }

  async playbook(id: string, version?: number): Promise<Playbook | undefined> {
    const shipped = SHIPPED_PLAYBOOKS.find((one) => one.id === id);
    if (version !== undefined && version === shipped?.version) return shipped;
    const key = version === undefined ? keys.playbook(id) : keys.playbookVersion(id, version);
    const item = await this.#table.get(key);
    if (item) return playbookItem.decode(item);
    return version === undefined ? shipped : undefined;
  }
}
