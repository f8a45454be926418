import { useDisableIntrospection } from "@graphql-yoga/plugin-disable-introspection";
import { createYoga } from "graphql-yoga";
import type { Gate } from "./authenticate.ts";
import { contextFor, type GraphQLContext, type GraphQLPorts } from "./context.ts";
import { masking } from "./errors.ts";
import { executableSchema } from "./executableSchema.ts";
import { hideSuggestions } from "./plugins/hideSuggestions.ts";
import { limits } from "./plugins/limits.ts";
import { requireJson } from "./plugins/requireJson.ts";
import { requireToken, type ServerContext } from "./plugins/requireToken.ts";
import { requireWholeTexts } from "./plugins/requireWholeTexts.ts";

export interface ServerOptions extends Gate {
  readonly ports: GraphQLPorts;
  /** Whether the schema can be explored: introspection, suggestions and GraphiQL. */
  readonly explorable: boolean;
}

const LARGEST_BODY = 1_000_000;

const GRAPHIQL = {
  title: "Tocsin",
  headers: JSON.stringify({ authorization: "Bearer " }),
  defaultQuery:
    "{\n  incidents {\n    nodes {\n      id\n      title\n      severity\n      status\n    }\n  }\n}\n",
};

/** The GraphQL API as a function from request to response. */
export function createServer({ ports, explorable, ...gate }: ServerOptions) {
  return createYoga<ServerContext, GraphQLContext>({
    schema: executableSchema(),
    context: ({ principal, request }) => {
      if (!principal) throw new Error("a request came past the token check");
      return contextFor(ports, { principal, origin: new URL(request.url).origin });
    },
    plugins: [
      requireToken(gate),
      requireJson,
      ...limits,
      requireWholeTexts,
      ...(explorable ? [] : [useDisableIntrospection(), hideSuggestions]),
    ],
    maskedErrors: { maskError: masking(gate) },
    graphiql: explorable && GRAPHIQL,
    maxRequestBodySize: LARGEST_BODY,
    batching: false,
    multipart: false,
    cors: false,
    landingPage: false,
    logging: false,
  });
}
