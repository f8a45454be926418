import type { PageLog, SentPages } from "../../app/pagePorts.ts";
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
    const item = await this.#table.get(keys.sentPages(userId));
    return item ? sentPagesItem.decode(item) : NONE;
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
