import type { Setting } from "../../app/configure/ports.ts";
import type { PlaybookReader } from "../../app/playbookPorts.ts";
import { SHIPPED_PLAYBOOKS } from "../../domain/playbooks/generated/shipped.ts";
import type { Playbook } from "../../domain/playbooks/playbook.ts";
import { NO_PLAYBOOKS, type PlaybookIndex } from "../../domain/playbooks/playbookIndex.ts";
import type { PlaybookProposal } from "../../domain/playbooks/proposals/proposal.ts";
import { playbookIndexItem, playbookItem } from "./items/playbook.ts";
import { proposalItem } from "./items/playbookProposal.ts";
import { INDEX, indexKeys, keys } from "./keys.ts";
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

  async proposal(id: string): Promise<PlaybookProposal | undefined> {
    const item = await this.#table.get(keys.proposal(id));
    return item && proposalItem.decode(item);
  }

  async proposals(playbookId: string): Promise<readonly PlaybookProposal[]> {
    const places = await this.#table.queryAll({
      index: INDEX.byOwner,
      where: {
        text: "gsi1pk = :playbook",
        values: { ":playbook": indexKeys.proposalsOfPlaybook(playbookId) },
      },
      newestFirst: true,
    });
    const ids = places.map(({ pk }) => String(pk).slice(keys.proposal("").pk.length));
    const items = await this.#table.batchGet(ids.map(keys.proposal));
    const found = new Map(items.map(proposalItem.decode).map((one) => [one.id, one]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }
}
