import { GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";

/** Forms and plain text are what a foreign page can post without asking first. */
export const requireJson: Plugin = {
  onRequestParse: ({ request }) => {
    const type = request.headers.get("content-type") ?? "";
    if (request.method !== "POST" || /^application\/(graphql\+)?json\s*(;|$)/i.test(type)) return;
    throw new GraphQLError("A POST carries a JSON document: content-type application/json.", {
      extensions: { code: "UNSUPPORTED_MEDIA_TYPE", http: { status: 415 } },
    });
  },
};
