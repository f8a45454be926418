import { companionsOf, isUnanswered } from "../domain/pages/bundling.ts";
import { isOverCap, PAGES_PER_HOUR } from "../domain/pages/overCap.ts";
import { isSamePage, ofLastHour, type SentPage } from "../domain/pages/sentPage.ts";
import { SECOND } from "../domain/time.ts";
import type { User } from "../domain/user.ts";
import type { PageLog } from "./pagePorts.ts";

/** A refused write means that another page of the person went out, of which there are not so many in an hour. */
const MOST_ROUNDS = 1_000;
/** Of the pages that one might be bundled with, so many are looked at. */
const MOST_COMPANIONS = 5;

export interface WantedPage {
  readonly page: SentPage;
  readonly mayBeBundled: boolean;
}
type Reader = Pick<User, "id" | "pagesPerHour">;

/**
 * Why a page is not sent to a person who has one like it, or has had enough; undefined: it may be sent, and counts from
 * now on. Of pages at the same time each sees those before it, and another attempt to send one counts no second time.
 */
export async function heldBack(
  log: PageLog,
  reader: Reader,
  wanted: WantedPage,
): Promise<string | undefined> {
  const { page } = wanted;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { revision, pages } = await log.sentTo(reader.id);
    if (pages.some((other) => isSamePage(other, page))) return undefined;
    const reason =
      (await bundle(log, reader, { ...wanted, pages })) ?? limit(reader, { page, pages });
    if (reason !== undefined) return reason;
    const sent = { revision: revision + 1, pages: [...ofLastHour(pages, page.at), page] };
    if (await log.replace(reader.id, sent)) return undefined;
  }
  throw new Error(`the pages of ${reader.id} could not be counted`);
}

interface Sent {
  readonly page: SentPage;
  /** Those before it. */
  readonly pages: readonly SentPage[];
}

function limit(
  { pagesPerHour = PAGES_PER_HOUR }: Reader,
  { page, pages }: Sent,
): string | undefined {
  if (!isOverCap(page, pages, pagesPerHour)) return undefined;
  return `the limit of pages an hour is reached: ${pagesPerHour}`;
}

async function bundle(
  log: PageLog,
  { id }: Reader,
  { page, pages, mayBeBundled }: Sent & WantedPage,
): Promise<string | undefined> {
  if (!mayBeBundled) return undefined;
  const near = companionsOf(page, pages).slice(0, MOST_COMPANIONS);
  const fates = await Promise.all(near.map((other) => log.fateOf(id, other)));
  const unanswered = near.find((_, place) => fates[place] && isUnanswered(fates[place]));
  if (!unanswered) return undefined;
  const seconds = Math.round((page.at - unanswered.at) / SECOND);
  return `bundled with the page about ${unanswered.incidentId}, ${seconds} s before`;
}
