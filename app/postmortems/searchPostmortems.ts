import { isFound, type PostmortemFilter } from "../../domain/postmortems/findPostmortems.ts";
import type { Instant } from "../../domain/time.ts";
import type { PlacedPostmortem, PostmortemReader, PostmortemStretch } from "./ports.ts";

/** Of which incidents: by when they were resolved. */
export interface PostmortemSpan {
  readonly serviceId?: string;
  readonly from?: Instant;
  /** Before. */
  readonly to?: Instant;
}
export interface PostmortemSearch extends PostmortemSpan {
  readonly filter: PostmortemFilter;
  readonly first: number;
  readonly after?: string;
}
export interface FoundPostmortems {
  readonly entries: readonly PlacedPostmortem[];
  readonly hasMore: boolean;
  /** Where the next page goes on; behind the last entry when the search was cut short. */
  readonly end?: string;
}

/** There is no index of words: so many are read in one go, and so often. */
const CHUNK = 50;
const ROUNDS = 10;

/** Newest first. Words that few have may give a page that is not full, with more to follow. */
export async function searchPostmortems(
  reader: PostmortemReader,
  { filter, first, after, ...span }: PostmortemSearch,
): Promise<FoundPostmortems> {
  const found: PlacedPostmortem[] = [];
  let end = after;
  for (let rounds = 0; rounds < ROUNDS; rounds++) {
    const chunk = await reader.postmortems(stretchFrom(span, end));
    found.push(...chunk.filter(({ postmortem }) => isFound(postmortem, filter)));
    if (found.length > first) {
      const entries = found.slice(0, first);
      return { entries, hasMore: true, ...endAt(entries.at(-1)?.position) };
    }
    end = chunk.at(-1)?.position ?? end;
    if (chunk.length < CHUNK) return { entries: found, hasMore: false, ...endAt(end) };
  }
  return { entries: found, hasMore: true, ...endAt(end) };
}

const stretchFrom = (span: PostmortemSpan, before: string | undefined): PostmortemStretch => ({
  ...{ ...span, limit: CHUNK },
  ...(before !== undefined && { before }),
});

const endAt = (end: string | undefined) => (end === undefined ? {} : { end });

/** More of them in one span would have to be counted in parts. */
const MOST_COUNTED = 1_000;

/** All of a span, newest first; undefined: more than can be looked at. */
export async function allPostmortems(
  reader: PostmortemReader,
  span: PostmortemSpan,
): Promise<readonly PlacedPostmortem[] | undefined> {
  const found: PlacedPostmortem[] = [];
  for (;;) {
    const chunk = await reader.postmortems(stretchFrom(span, found.at(-1)?.position));
    found.push(...chunk);
    if (chunk.length < CHUNK) return found;
    if (found.length >= MOST_COUNTED) return undefined;
  }
}
