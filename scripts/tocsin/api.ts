import * as z from "zod";
import { type ApiAccess, mutate, query } from "../../local/graphqlClient.ts";
import { CommandError } from "./verb.ts";

type Data = Readonly<Record<string, unknown>>;

/** The host's GraphQL API, as verbs use it; what goes wrong is a CommandError. */
export interface Api {
  query(document: string, variables: object): Promise<Data>;
  mutate(mutation: string, how: { input: object; select: string }): Promise<Data>;
  /** Every node of a connection. */
  list<T>(field: string, select: string, node: z.ZodType<T>): Promise<readonly T[]>;
}

export function apiOf(access: ApiAccess): Api {
  const api: Api = {
    query: (document, variables) => told(query(access, document, variables)),
    mutate: (mutation, how) => told(mutate(access, mutation, how)),
    list: (field, select, node) =>
      nodesOf(api, `${field}(first: 100, after: $after)`, { select, node }),
  };
  return api;
}

async function told(answer: Promise<Data>): Promise<Data> {
  try {
    return await answer;
  } catch (error) {
    const { message, cause } = error instanceof Error ? error : new Error(String(error));
    throw new CommandError(cause instanceof Error ? `${message} (${cause.message})` : message);
  }
}

const page = z.object({
  connection: z.object({
    nodes: z.array(z.unknown()),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});

async function nodesOf<T>(
  api: Api,
  field: string,
  { select, node }: { select: string; node: z.ZodType<T> },
): Promise<readonly T[]> {
  const document = `query ($after: String) {
    connection: ${field} { nodes { ${select} } pageInfo { hasNextPage endCursor } }
  }`;
  const found: T[] = [];
  for (let after: string | null = null; ; ) {
    const { connection } = page.parse(await api.query(document, { after }));
    found.push(...z.array(node).parse(connection.nodes));
    if (!connection.pageInfo.hasNextPage) return found;
    after = connection.pageInfo.endCursor;
  }
}
