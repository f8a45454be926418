import type { PageFate } from "../domain/pages/bundling.ts";
import type { SentPage } from "../domain/pages/sentPage.ts";

/** What went out to one person within the last hour, at least. */
export interface SentPages {
  /** Counts its changes; 0: none was made, or it was forgotten since. */
  readonly revision: number;
  readonly pages: readonly SentPage[];
}

export interface PageLog {
  /** What has become of a page to the person; undefined when it is not known any more. */
  fateOf(userId: string, page: SentPage): Promise<PageFate | undefined>;
  sentTo(userId: string): Promise<SentPages>;
  /** Whether it was written: false when it has changed since it was read. */
  replace(userId: string, sent: SentPages): Promise<boolean>;
}
