import { invalidRequest } from "./errors.ts";

const LARGEST_PAGE = 100;

/** How many entries a client asked for; GraphQL lets it pass null where there is a default. */
export function pageSize(first: number | null | undefined, fallback: number): number {
  const size = first ?? fallback;
  if (size < 1 || size > LARGEST_PAGE) {
    throw invalidRequest(`\`first\` is 1 to ${LARGEST_PAGE}, not ${size}.`);
  }
  return size;
}

export interface Entry<T> {
  readonly cursor: string;
  readonly node: T;
}

/** `end` is where the next page goes on, if that is not the last entry. */
export interface Around {
  readonly after: string | null | undefined;
  readonly hasMore: boolean;
  readonly end?: string;
}

/** A Relay connection that is read forwards. */
export function connection<T>(edges: readonly Entry<T>[], { after, hasMore, end }: Around) {
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: hasMore,
      hasPreviousPage: Boolean(after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: end ?? edges.at(-1)?.cursor ?? null,
    },
  };
}

/** Of a list that is kept in order of time. */
export const TIMED_POSITION = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#\w{1,64}$/;

export const cursorOf = (position: string): string => Buffer.from(position).toString("base64url");

/** The position in a cursor that this server has given out; anything else is refused. */
export function positionIn(cursor: string, shape: RegExp): string {
  const position = Buffer.from(cursor, "base64url").toString();
  if (!shape.test(position)) throw invalidRequest("`after` is not a cursor of this list.");
  return position;
}
