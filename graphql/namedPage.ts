import type { Page, PageRequest } from "../app/configure/ports.ts";
import { connection, pageSize } from "./connection.ts";

interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** A page of what is listed by name, as a connection. */
export async function namedPage<T>(
  { first, after }: PageArguments,
  read: (request: PageRequest) => Promise<Page<T>>,
) {
  const page = await read({ first: pageSize(first, 50), ...(after && { after }) });
  const edges = page.entries.map(({ cursor, value }) => ({ cursor, node: value }));
  return connection(edges, { after, hasMore: page.hasMore });
}
