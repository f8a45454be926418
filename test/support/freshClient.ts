import { afterAll, beforeAll, beforeEach } from "vitest";
import { type FreshTable, freshTable } from "./freshTable.ts";
import { type GraphqlClient, graphqlClient } from "./graphqlClient.ts";
import { type Issuer, startIssuer } from "./issuer.ts";

/** A client that speaks to the API on the table of the running test. */
export interface FreshClient extends GraphqlClient, FreshTable {
  readonly issuer: Issuer;
}

type Claims = Readonly<Record<string, unknown>>;

/** Every test of the file finds an empty table behind this one client. */
export const clientPerTest = (claims?: Claims): FreshClient => freshClient(beforeEach, claims);

/** All tests of the file share one table behind this one client. */
export const clientPerFile = (claims?: Claims): FreshClient => freshClient(beforeAll, claims);

function freshClient(before: typeof beforeEach | typeof beforeAll, claims?: Claims): FreshClient {
  let issuer: Issuer;
  let client: GraphqlClient;
  const fresh = freshTable(before);
  beforeAll(async () => {
    issuer = await startIssuer();
  });
  afterAll(() => issuer.stop());
  before(async () => {
    client = await graphqlClient({ table: fresh.table, issuer, ...(claims && { claims }) });
  });
  return {
    get engine() {
      return fresh.engine;
    },
    get table() {
      return fresh.table;
    },
    get issuer() {
      return issuer;
    },
    get ports() {
      return client.ports;
    },
    get logged() {
      return client.logged;
    },
    fetch: (...request) => client.fetch(...request),
    post: (...request) => client.post(...request),
    ask: (...question) => client.ask(...question),
    mutate: (...mutation) => client.mutate(...mutation),
    made: (...mutation) => client.made(...mutation),
  };
}
