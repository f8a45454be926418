import { DynamoActionItemReader } from "../../adapters/dynamodb/actionItemReader.ts";
import { DynamoIncidentReader } from "../../adapters/dynamodb/incidentReader.ts";
import { DynamoIncidentStore } from "../../adapters/dynamodb/incidentStore.ts";
import { DynamoMetricsReader } from "../../adapters/dynamodb/metricsReader.ts";
import { DynamoPostmortemReader } from "../../adapters/dynamodb/postmortemReader.ts";
import { DynamoScheduleStore } from "../../adapters/dynamodb/scheduleStore.ts";
import { DynamoServiceIds } from "../../adapters/dynamodb/serviceIds.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { Oidc } from "../../adapters/oidc.ts";
import { plannedActions } from "../../app/actionItems/plannedActions.ts";
import type { GraphQLPorts } from "../../graphql/context.ts";
import { createServer } from "../../graphql/server.ts";
import { type Configuration, configurationOn } from "./configuration.ts";
import { AUDIENCE, type Issuer } from "./issuer.ts";

export interface Payload {
  readonly [field: string]: unknown;
  readonly userErrors: readonly { code: string; message: string; path: string[] | null }[];
}
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test names the fields that it asked for
  readonly data: any;
  readonly errors?: readonly { message: string; extensions?: Record<string, unknown> }[];
}

/** The GraphQL API on a table, as Ada speaks to it through HTTP requests. */
export interface GraphqlClient {
  readonly ports: GraphQLPorts & Configuration;
  readonly logged: Record<string, unknown>[];
  fetch(init: RequestInit, path?: string): Promise<Response>;
  /** A POST of JSON with Ada's token. */
  post(body: object, headers?: Readonly<Record<string, string>>): Promise<Response>;
  ask(query: string, variables?: object): Promise<Answer>;
  mutate(name: string, input: object, selection: string): Promise<Payload>;
  /** The id of the object that a mutation makes and returns in this field; throws if it is refused. */
  made(mutation: string, input: object, field: string): Promise<string>;
}

interface Options {
  readonly table: Table;
  readonly issuer: Issuer;
  readonly explorable?: boolean;
  /** Of the token, where it is not Ada's for one day. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

export async function graphqlClient(options: Options): Promise<GraphqlClient> {
  const { table, issuer, explorable = true, claims = {} } = options;
  const configuration = configurationOn(table);
  const actionItems = new DynamoActionItemReader(table);
  const postmortems = new DynamoPostmortemReader(table);
  const ports = {
    ...configuration,
    actionItems,
    causes: postmortems,
    store: new DynamoIncidentStore(table),
    incidents: new DynamoIncidentReader(table),
    metrics: new DynamoMetricsReader(table),
    services: new DynamoServiceIds(table),
    postmortems,
    plannedActions: plannedActions({ actionItems, config: configuration.config }),
    schedules: new DynamoScheduleStore(table),
  };
  const logged: Record<string, unknown>[] = [];
  const server = createServer({
    ports,
    explorable,
    verifier: new Oidc({ issuer: issuer.url, audience: AUDIENCE, clock: ports.clock }),
    newErrorId: () => "error-1",
    log: (entry) => logged.push(entry),
  });
  const authorization = `Bearer ${await issuer.token(claims)}`;
  const send = async (init: RequestInit, path = "/graphql") =>
    server.fetch(new Request(`http://tocsin.test${path}`, init));
  const post = (body: object, headers = {}) =>
    send({
      method: "POST",
      headers: { authorization, "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  const ask = async (query: string, variables = {}): Promise<Answer> =>
    (await post({ query, variables })).json();
  const mutate = async (name: string, input: object, selection: string): Promise<Payload> => {
    const query = `mutation ($input: ${inputType(name)}!) { ${name}(input: $input) { ${selection} userErrors { code message path } } }`;
    const { data, errors } = await ask(query, { input });
    if (errors) throw new Error(errors.map(({ message }) => message).join("; "));
    return data[name];
  };
  return {
    ports,
    logged,
    fetch: send,
    post,
    ask,
    mutate,
    made: async (mutation, input, field) => {
      const payload = await mutate(mutation, input, `${field} { id }`);
      if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors));
      return (payload[field] as { id: string }).id;
    },
  };
}

/** The inputs that are not called after their mutation. */
const INPUTS: Readonly<Record<string, string>> = {
  acknowledgeIncident: "IncidentActionInput",
  escalateIncident: "IncidentActionInput",
  reopenIncident: "IncidentActionInput",
  closeIncident: "IncidentActionInput",
  changeIncidentSeverity: "ChangeSeverityInput",
  changeIncidentCategory: "ChangeCategoryInput",
  completeActionItem: "ActionItemActionInput",
  cancelActionItem: "ActionItemActionInput",
  reopenActionItem: "ActionItemActionInput",
  retryDelivery: "DeliveryActionInput",
  resendDelivery: "DeliveryActionInput",
  acceptShiftRequest: "AnswerShiftRequestInput",
  declineShiftRequest: "AnswerShiftRequestInput",
  addIncidentNote: "AddNoteInput",
  correctIncidentTimes: "CorrectTimesInput",
};

const inputType = (mutation: string): string =>
  INPUTS[mutation] ?? `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
