import type { Delivery } from "./delivery.ts";
import { type Instant, MINUTE } from "./time.ts";

/** A page about nothing, which shows whether what is sent over a contact arrives. */
export interface TestPage {
  /** Of the direct message that carries it. */
  readonly id: string;
  /** Name of the contact. */
  readonly channel: string;
  readonly sentAt: Instant;
}

/** The newest over each contact of a person. */
export interface TestPages {
  readonly userId: string;
  readonly version: number;
  readonly pages: readonly TestPage[];
}

/** What has become of one; it has no delivery before somebody has tried to send it. */
export interface TestResult {
  readonly page: TestPage;
  readonly delivery?: Delivery;
}

/** How long a contact is left alone between two. */
export const TEST_PAUSE = MINUTE;

export const withTests = (
  before: TestPages | undefined,
  userId: string,
  added: readonly TestPage[],
): TestPages => ({
  userId,
  version: (before?.version ?? 0) + 1,
  pages: [
    ...(before?.pages ?? []).filter((one) => !added.some(({ channel }) => channel === one.channel)),
    ...added,
  ],
});
