import type { SentPage } from "../domain/pages/sentPage.ts";

/** What went out to one person within the last hour, at least. */
export interface SentPages {
  /** Counts its changes; 0: none was made, or it was forgotten since. */
  readonly revision: number;
  readonly pages: readonly SentPage[];
}

export interface PageLog {
  sentTo(userId: string): Promise<SentPages>;
  /** Whether it was written: false when it has changed since it was read. */
  replace(userId: string, sent: SentPages): Promise<boolean>;
}
