import type { PageLog, SentPages } from "../../app/pagePorts.ts";
import type { PageFate } from "../../domain/pages/bundling.ts";
import type { SentPage } from "../../domain/pages/sentPage.ts";
import { deliveryItem } from "./items/delivery.ts";
import { incidentItem } from "./items/incident.ts";
import { sentPagesItem, sentPagesPlacement } from "./items/sentPages.ts";
import { keys } from "./keys.ts";
import { type Expression, MUST_NOT_EXIST, type Table } from "./table.ts";

const NONE: SentPages = { revision: 0, pages: [] };

/** One small item of each person who was paged lately; pages that are held back only read it. */
export class DynamoPageLog implements PageLog {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  async sentTo(userId: string): Promise<SentPages> {
    const [item] = await this.#table.batchGet([keys.sentPages(userId)]);
    return item ? sentPagesItem.decode(item) : NONE;
  }

  async fateOf(userId: string, page: SentPage): Promise<PageFate | undefined> {
    const { incidentId: ownerId, seq, channel } = page;
    const key = { ownerId, seq, target: `user:${userId}`, channel };
    const found = await this.#table.batchGet([keys.incident(ownerId), keys.delivery(key)]);
    const incident = found.find(({ kind }) => kind === "incident");
    const delivery = found.find(({ kind }) => kind === "delivery");
    if (!incident || !delivery) return undefined;
    return { incident: incidentItem.decode(incident), delivery: deliveryItem.decode(delivery) };
  }

  async replace(userId: string, sent: SentPages): Promise<boolean> {
    const item = sentPagesItem.encode(sent, sentPagesPlacement(userId, sent));
    try {
      await this.#table.put(item, follows(sent));
      return true;
    } catch (error) {
      if (error instanceof Error && error.name === "ConditionalCheckFailedException") return false;
      throw error;
    }
  }
}

const follows = ({ revision }: SentPages): Expression =>
  revision === 1
    ? MUST_NOT_EXIST
    : { text: "revision = :before", values: { ":before": revision - 1 } };
