import type {
  PlacedPostmortem,
  PostmortemReader,
  PostmortemStretch,
} from "../../app/postmortems/ports.ts";
import type { CauseReader } from "../../app/repeats/ports.ts";
import type { Postmortem } from "../../domain/postmortems/postmortem.ts";
import { postmortemItem } from "./items/postmortem.ts";
import { INDEX, indexKeys, type Key, keys } from "./keys.ts";
import { listStretch } from "./listStretch.ts";
import type { Table } from "./table.ts";

export class DynamoPostmortemReader implements PostmortemReader, CauseReader {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  async postmortem(incidentId: string, version?: number): Promise<Postmortem | undefined> {
    const newest = await this.#one(keys.postmortem(incidentId));
    if (version === undefined || version === newest?.version) return newest;
    return this.#one(keys.pastPostmortem(incidentId, version));
  }

  async versionsBefore(incidentId: string, version: number): Promise<readonly Postmortem[]> {
    const { pk, sk } = keys.pastPostmortem(incidentId, version);
    const items = await this.#table.queryAll({
      where: { text: "pk = :past AND sk < :newest", values: { ":past": pk, ":newest": sk } },
      newestFirst: true,
    });
    return items.map(postmortemItem.decode);
  }

  async postmortems({
    serviceId,
    ...stretch
  }: PostmortemStretch): Promise<readonly PlacedPostmortem[]> {
    const list =
      serviceId === undefined
        ? { index: INDEX.byTime, list: indexKeys.allPostmortems() }
        : { index: INDEX.byOwner, list: indexKeys.postmortemsOfService(serviceId) };
    const places = await listStretch(this.#table, { ...stretch, ...list });
    const found = await this.#table.batchGet(places.map(({ key }) => key));
    const byPartition = new Map(found.map((item) => [item["pk"], postmortemItem.decode(item)]));
    return places.flatMap(({ position, key }) => {
      const postmortem = byPartition.get(key.pk);
      return postmortem ? [{ position, postmortem }] : [];
    });
  }

  async causesOf(incidentIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const items = await this.#table.batchGet(incidentIds.map(keys.postmortem));
    const found = items.map(postmortemItem.decode);
    return new Map(found.map(({ incidentId, text }) => [incidentId, text.causeTags]));
  }

  async #one(key: Key): Promise<Postmortem | undefined> {
    const item = await this.#table.get(key);
    return item && postmortemItem.decode(item);
  }
}
