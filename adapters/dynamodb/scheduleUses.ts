import type { ScheduleUses } from "../../app/oncall/checkPorts.ts";
import type { EscalationPolicy } from "../../domain/policy.ts";
import { policyItem } from "./items/policy.ts";
import { keys } from "./keys.ts";
import type { Table } from "./table.ts";

/** What begins the sort key of an item that says who names its owner. */
const USE = "USE#";
/** What begins the id of a schedule. */
const SCHEDULE = "sch_";

export class DynamoScheduleUses implements ScheduleUses {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async policiesOf(scheduleId: string): Promise<readonly EscalationPolicy[]> {
    const ids = await this.#usesOf(keys.schedule(scheduleId).pk);
    const items = await this.#table.batchGet(ids.map(keys.policy));
    return items.map(policyItem.decode);
  }

  schedulesOf(teamId: string): Promise<readonly string[]> {
    return this.#usesOf(keys.team(teamId).pk, SCHEDULE);
  }

  /** Ids of those that name the owner of a partition. */
  async #usesOf(pk: string, idPrefix = ""): Promise<readonly string[]> {
    const items = await this.#table.queryAll({
      where: {
        text: "pk = :owner AND begins_with(sk, :use)",
        values: { ":owner": pk, ":use": `${USE}${idPrefix}` },
      },
      consistent: true,
    });
    return items.map(({ sk }) => String(sk).slice(USE.length));
  }
}
