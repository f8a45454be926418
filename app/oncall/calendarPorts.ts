import type { CalendarFeed } from "../../domain/oncall/calendarFeed.ts";
import type { PublishedEvent } from "../../domain/oncall/publish.ts";
import type { Instant } from "../../domain/time.ts";

/** A feed with what it has published, as it was read. */
export interface StoredFeed {
  readonly feed: CalendarFeed;
  readonly published: readonly PublishedEvent[];
  /** How often each month has been written; the write is refused when one was written since. */
  readonly revisions: ReadonlyMap<string, number>;
}

export interface CalendarFeedStore {
  /** The feed of a secret's hash with what it has published that ends after `from`; nothing once it is revoked. */
  find(tokenHash: string, from: Instant): Promise<StoredFeed | undefined>;
  /** Remembers what is published now. False: somebody else has published since the feed was read. */
  remember(before: StoredFeed, published: readonly PublishedEvent[]): Promise<boolean>;
}
