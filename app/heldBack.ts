import { isOverCap, PAGES_PER_HOUR } from "../domain/pages/overCap.ts";
import { isSamePage, ofLastHour, type SentPage } from "../domain/pages/sentPage.ts";
import type { User } from "../domain/user.ts";
import type { PageLog } from "./pagePorts.ts";

/** A refused write means that another page of the person went out, of which there are not so many in an hour. */
const MOST_ROUNDS = 1_000;

/**
 * Why a page is not sent to a person who has had enough; undefined: it may be sent, and counts from now on. Of pages at
 * the same time each sees those before it, and an attempt to send one again counts no second time.
 */
export async function heldBack(
  log: PageLog,
  { id, pagesPerHour = PAGES_PER_HOUR }: Pick<User, "id" | "pagesPerHour">,
  page: SentPage,
): Promise<string | undefined> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { revision, pages } = await log.sentTo(id);
    if (pages.some((other) => isSamePage(other, page))) return undefined;
    const reason = isOverCap(page, pages, pagesPerHour)
      ? `the limit of pages an hour is reached: ${pagesPerHour}`
      : undefined;
    if (reason !== undefined) return reason;
    const sent = { revision: revision + 1, pages: [...ofLastHour(pages, page.at), page] };
    if (await log.replace(id, sent)) return undefined;
  }
  throw new Error(`the pages of ${id} could not be counted`);
}
