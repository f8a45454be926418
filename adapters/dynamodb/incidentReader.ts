import type { Page, PageRequest } from "../../app/configure/ports.ts";
import type {
  Counted,
  IncidentReader,
  IncidentRecord,
  Place,
  Stretch,
} from "../../app/queries/ports.ts";
import type { GroupedKey } from "../../domain/grouping/groupedKey.ts";
import type { Incident } from "../../domain/incident.ts";
import type { ServiceEntry } from "../../domain/maintenance/serviceEntry.ts";
import type { SuppressedSignal } from "../../domain/suppressedSignal.ts";
import { findAll } from "./findAll.ts";
import { actionRunItem } from "./items/actionRun.ts";
import { deliveryItem } from "./items/delivery.ts";
import { entryItem } from "./items/event.ts";
import { groupedKeyItem } from "./items/groupedKey.ts";
import { incidentItem } from "./items/incident.ts";
import { incidentUpdateItem } from "./items/incidentUpdate.ts";
import { playbookRunItem } from "./items/playbookRun.ts";
import { serviceEntryItem } from "./items/serviceEntry.ts";
import { suppressedItem } from "./items/suppressed.ts";
import { countedIn, counterKeys } from "./keyCounters.ts";
import { INDEX, indexKeys, type Key, keys } from "./keys.ts";
import { listStretch } from "./listStretch.ts";
import { logPage } from "./logPage.ts";
import type { Item, Table } from "./table.ts";

export class DynamoIncidentReader implements IncidentReader {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  async incidents(ids: readonly string[]): Promise<ReadonlyMap<string, Incident>> {
    const items = await this.#table.batchGet(ids.map(keys.incident));
    return new Map(items.map(incidentItem.decode).map((incident) => [incident.id, incident]));
  }

  async record(id: string): Promise<IncidentRecord | undefined> {
    const { pk } = keys.incident(id);
    const items = await this.#table.queryAll({
      where: { text: "pk = :incident", values: { ":incident": pk } },
      consistent: true,
    });
    const incident = items.find(({ sk }) => sk === keys.incident(id).sk);
    if (!incident) return undefined;
    return {
      incident: incidentItem.decode(incident),
      entries: items
        .filter(standsUnder("EVT#"))
        .map(entryItem.decode)
        // Deliveries end below the entry they are about; the timeline tells them when they ended.
        .sort((one, other) => one.recordedAt - other.recordedAt),
      runs: items
        .filter(({ sk }) => String(sk).startsWith("PAST#") || sk === keys.run(id).sk)
        .map(playbookRunItem.decode)
        .sort((one, other) => one.number - other.number),
      actions: items.filter(standsUnder("DO#")).map(actionRunItem.decode),
      updates: items
        .filter(standsUnder("UPD#"))
        .map(incidentUpdateItem.decode)
        .sort((one, other) => one.draftedAt - other.draftedAt),
      deliveries: items.filter(standsUnder("DLV#")).map(deliveryItem.decode),
    };
  }

  async places({ list, ...stretch }: Stretch): Promise<readonly Place[]> {
    const places = await listStretch(this.#table, { ...stretch, ...placeOfList(list) });
    return places.map(({ position, key }) => ({ position, incidentId: incidentIdIn(key) }));
  }

  suppressedSignals(serviceId: string, page: PageRequest): Promise<Page<SuppressedSignal>> {
    const { pk } = keys.service(serviceId);
    const log = { pk, prefix: "SUP#", codec: suppressedItem, order: "NEWEST_FIRST" } as const;
    return logPage(this.#table, log, page);
  }

  keys(incidentId: string, page: PageRequest): Promise<Page<GroupedKey>> {
    const { pk } = keys.member(incidentId, 0, "");
    const log = { pk, prefix: "KEY#", codec: groupedKeyItem, order: "OLDEST_FIRST" } as const;
    return logPage(this.#table, log, page);
  }

  async counted(ids: readonly string[]): Promise<ReadonlyMap<string, Counted>> {
    const found = await findAll(this.#table, ids.flatMap(counterKeys));
    return new Map(ids.map((id) => [id, countedIn(counterKeys(id).map(found))]));
  }

  serviceRecord(serviceId: string, page: PageRequest): Promise<Page<ServiceEntry>> {
    const { pk } = keys.service(serviceId);
    const log = { pk, prefix: "REC#", codec: serviceEntryItem, order: "NEWEST_FIRST" } as const;
    return logPage(this.#table, log, page);
  }
}

const standsUnder =
  (prefix: string) =>
  ({ sk }: Item): boolean =>
    String(sk).startsWith(prefix);

const incidentIdIn = ({ pk }: Key): string => pk.slice(keys.incident("").pk.length);

function placeOfList(list: Stretch["list"]): { readonly index: string; readonly list: string } {
  switch (list.kind) {
    case "ALL":
      return { index: INDEX.byTime, list: indexKeys.allIncidents() };
    case "OPEN":
      return { index: INDEX.byDue, list: indexKeys.openIncidents() };
    case "SERVICE":
      return { index: INDEX.byOwner, list: indexKeys.incidentsOfService(list.serviceId) };
    default:
      return list satisfies never;
  }
}
