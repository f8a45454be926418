import { afterAll, beforeAll, beforeEach } from "vitest";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { type Engine, startEngine } from "./engine.ts";
import { type GraphqlClient, graphqlClient } from "./graphqlClient.ts";
import { type Issuer, startIssuer } from "./issuer.ts";

/** A client that speaks to the API on the table of the running test. */
export interface FreshClient extends GraphqlClient {
  readonly table: Table;
  readonly engine: Engine;
  readonly issuer: Issuer;
}

type Claims = Readonly<Record<string, unknown>>;

/** Every test of the file finds an empty table behind this one client. */
export const clientPerTest = (claims?: Claims): FreshClient => freshClient(beforeEach, claims);

/** All tests of the file share one table behind this one client. */
export const clientPerFile = (claims?: Claims): FreshClient => freshClient(beforeAll, claims);

function freshClient(before: typeof beforeEach | typeof beforeAll, claims?: Claims): FreshClient {
  let engine: Engine;
  let issuer: Issuer;
  let table: Table;
  let client: GraphqlClient;
  beforeAll(async () => {
    engine = await startEngine();
    issuer = await startIssuer();
  });
  afterAll(() => {
    engine.stop();
    issuer.stop();
  });
  before(async () => {
    table = await engine.createTable();
    client = await graphqlClient({ table, issuer, ...(claims && { claims }) });
  });
  return {
    get engine() {
      return engine;
    },
    get issuer() {
      return issuer;
    },
    get table() {
      return table;
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
