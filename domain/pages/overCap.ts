import { isMoreSevere } from "../severity.ts";
import { isOfSameEvent, ofLastHour, type SentPage } from "./sentPage.ts";

/** How many pages a person gets within an hour, unless it is said of them. */
export const PAGES_PER_HOUR = 60;

/**
 * Whether a person has had so many pages that this one is held back. What is worse than all that they had in the hour
 * comes through, over each of their channels. Pages of drills hold back no real one.
 */
export function isOverCap(page: SentPage, sent: readonly SentPage[], most: number): boolean {
  const had = ofLastHour(sent, page.at).filter((other) => page.drill || !other.drill);
  if (had.length < most) return false;
  return had.some(
    (other) => !isOfSameEvent(other, page) && !isMoreSevere(page.severity, other.severity),
  );
}
