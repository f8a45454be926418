import { GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";

const SUGGESTION = / ?Did you mean [^?]*\?/g;

/** A wrong guess at a name does not lead to the right one, in whatever phase it was refused. */
export const hideSuggestions: Plugin = {
  onExecutionResult: ({ result, setResult }) => {
    if (!result || !("errors" in result) || !result.errors) return;
    setResult({ ...result, errors: result.errors.map(withoutSuggestion) });
  },
};

function withoutSuggestion(error: GraphQLError): GraphQLError {
  const message = error.message.replaceAll(SUGGESTION, "");
  if (message === error.message) return error;
  const { nodes, path, extensions } = error;
  return new GraphQLError(message, { nodes: nodes ?? null, path: path ?? null, extensions });
}
