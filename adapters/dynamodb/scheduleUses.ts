import type { ScheduleUses } from "../../app/oncall/checkPorts.ts";
import type { ServicesOfSchedules } from "../../app/oncall/handoffPorts.ts";
import type { EscalationPolicy } from "../../domain/policy.ts";
import type { Service } from "../../domain/service.ts";
import { defaultPolicyItem, policyItem } from "./items/policy.ts";
import { serviceItem } from "./items/service.ts";
import { keys } from "./keys.ts";
import { DynamoServiceIds } from "./serviceIds.ts";
import type { Table } from "./table.ts";

/** What begins the sort key of an item that says who names its owner. */
const USE = "USE#";
/** What begins the id of a schedule. */
const SCHEDULE = "sch_";

export class DynamoScheduleUses implements ScheduleUses, ServicesOfSchedules {
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

  async servicesOf(scheduleId: string): Promise<readonly Service[]> {
    const [policyIds, defaults] = await Promise.all([
      this.#usesOf(keys.schedule(scheduleId).pk),
      this.#table.get(keys.defaultPolicy()),
    ]);
    const users = await Promise.all(policyIds.map((id) => this.#usesOf(keys.policy(id).pk)));
    const named = await this.#services(users.flat());
    const isDefault = defaults && policyIds.includes(defaultPolicyItem.decode(defaults).policy.id);
    if (!isDefault) return named;
    const all = await this.#services(await new DynamoServiceIds(this.#table).all());
    return [...named, ...all.filter(({ policy }) => policy === undefined)];
  }

  async #services(ids: readonly string[]): Promise<readonly Service[]> {
    const items = await this.#table.batchGet([...new Set(ids)].map(keys.service));
    return items.map(serviceItem.decode);
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
