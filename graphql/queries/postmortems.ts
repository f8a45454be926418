import { allPostmortems, searchPostmortems } from "../../app/postmortems/searchPostmortems.ts";
import { causeCounts as counted } from "../../domain/postmortems/causeCounts.ts";
import { connection, cursorOf, pageSize, positionIn, TIMED_POSITION } from "../connection.ts";
import { invalidRequest } from "../errors.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { isPlausibleId } from "../loaders.ts";

const LONGEST_QUERY = 200;

/** What was learnt before. */
export const postmortemQueries: QueryResolvers = {
  postmortems: async (_, { query, tag, status, first, after, ...span }, { ports }) => {
    if ((query?.length ?? 0) > LONGEST_QUERY)
      throw invalidRequest(`\`query\` has ${LONGEST_QUERY} characters at most.`);
    const size = pageSize(first, 20);
    const page = await searchPostmortems(ports.postmortems, {
      ...spanOf(span),
      filter: {
        ...(query && { query }),
        ...(tag && { tag }),
        ...(status && { status }),
      },
      first: size,
      ...(after && { after: positionIn(after, TIMED_POSITION) }),
    });
    const edges = page.entries.map(({ position, postmortem }) => ({
      cursor: cursorOf(position),
      node: postmortem,
    }));
    const end = page.end === undefined ? {} : { end: cursorOf(page.end) };
    return connection(edges, { after, hasMore: page.hasMore, ...end });
  },
  causeCounts: async (_, span, { ports }) => {
    const found = await allPostmortems(ports.postmortems, spanOf(span));
    if (!found)
      throw invalidRequest("There are too many to count at once; ask for a shorter time.");
    return counted(found.map(({ postmortem }) => postmortem));
  },
};

interface SpanArguments {
  readonly serviceId?: string | null | undefined;
  readonly from?: number | null | undefined;
  readonly to?: number | null | undefined;
}

const spanOf = ({ serviceId, from, to }: SpanArguments) => ({
  ...(typeof serviceId === "string" && { serviceId: isPlausibleId(serviceId) ? serviceId : "" }),
  ...(typeof from === "number" && { from }),
  ...(typeof to === "number" && { to }),
});
