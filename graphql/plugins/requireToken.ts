import type { Plugin } from "graphql-yoga";
import type { Principal } from "../../app/accessPorts.ts";
import { authenticate, type Gate } from "../authenticate.ts";

/** What the request is known to be when its context is made. */
export interface ServerContext {
  principal?: Principal;
}

/** Nothing of a request is read before it is known whose it is. */
export const requireToken = (gate: Gate): Plugin<object, ServerContext> => ({
  onRequest: async ({ request, serverContext, endResponse }) => {
    const answer = await authenticate(gate, request);
    if (answer.kind === "REFUSED") endResponse(answer.response);
    else serverContext.principal = answer.principal;
  },
});
