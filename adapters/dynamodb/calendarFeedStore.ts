import type { CalendarFeedStore, StoredFeed } from "../../app/oncall/calendarPorts.ts";
import { monthOf, type PublishedEvent } from "../../domain/oncall/publish.ts";
import type { Instant } from "../../domain/time.ts";
import { calendarFeedItem } from "./items/calendarFeed.ts";
import { publishedMonthItem } from "./items/publishedMonth.ts";
import { keys } from "./keys.ts";
import {
  cancellationReasons,
  type Expression,
  type Item,
  MUST_NOT_EXIST,
  type Table,
  type Write,
} from "./table.ts";

/** Feeds by their secret's hash, each with what it has published in one partition. */
export class DynamoCalendarFeedStore implements CalendarFeedStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(tokenHash: string, from: Instant): Promise<StoredFeed | undefined> {
    const key = keys.calendarFeed(tokenHash);
    const items = await this.#table.queryAll({
      where: { text: "pk = :feed", values: { ":feed": key.pk } },
      consistent: true,
    });
    const feed = items.find(({ sk }) => sk === key.sk);
    if (!feed) return undefined;
    const months = items.filter((item) => item !== feed).map(publishedMonthItem.decode);
    return {
      feed: calendarFeedItem.decode(feed),
      published: months.flatMap(({ events }) => events.filter(({ end }) => end > from)),
      revisions: new Map(months.map(({ month, revision }) => [month, revision])),
    };
  }

  async remember(before: StoredFeed, published: readonly PublishedEvent[]): Promise<boolean> {
    const writes = changedMonths(before, published);
    try {
      // Together: an event that moves to another month must not be forgotten between two writes.
      if (writes.length > 0) await this.#table.transact(writes);
      return true;
    } catch (error) {
      const reasons = cancellationReasons(error) ?? [];
      const isOutdated = ["ConditionalCheckFailed", "TransactionConflict"];
      if (reasons.some((reason) => isOutdated.includes(reason))) return false;
      throw error;
    }
  }
}

/** What is past alone changes no month: it is forgotten with the next change, or when the item's time is over. */
function changedMonths(before: StoredFeed, published: readonly PublishedEvent[]): Write[] {
  const { feed, revisions } = before;
  const then = byMonth(before.published);
  const now = byMonth(published);
  const months = [...new Set([...then.keys(), ...now.keys()])];
  return months
    .filter((month) => textOf(then.get(month)) !== textOf(now.get(month)))
    .map((month) => {
      const events = now.get(month) ?? [];
      const revision = revisions.get(month);
      const put: Item = publishedMonthItem.encode(
        { month, revision: (revision ?? 0) + 1, events },
        feed.tokenHash,
      );
      return { put, condition: isRevision(revision) };
    });
}

const isRevision = (revision: number | undefined): Expression =>
  revision === undefined
    ? MUST_NOT_EXIST
    : { text: "revision = :revision", values: { ":revision": revision } };

function byMonth(events: readonly PublishedEvent[]): ReadonlyMap<string, PublishedEvent[]> {
  const months = new Map<string, PublishedEvent[]>();
  for (const event of events) {
    const month = monthOf(event.start);
    const others = months.get(month);
    if (others) others.push(event);
    else months.set(month, [event]);
  }
  return months;
}

/** The same for the same events, in whatever order they were read. */
const textOf = (events: readonly PublishedEvent[] = []): string =>
  events
    .map((event) => JSON.stringify(Object.entries(event).sort()))
    .sort()
    .join("\n");
