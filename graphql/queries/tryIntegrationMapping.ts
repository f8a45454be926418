import { tryIntegrationMapping as tried } from "../../app/queries/tryIntegrationMapping.ts";
import { isSignal } from "../../domain/statement.ts";
import { flawedRequest } from "../errors.ts";
import type { QueryResolvers } from "../generated/types.ts";

/** A mapping on trial, before it is set. */
export const tryIntegrationMapping: NonNullable<QueryResolvers["tryIntegrationMapping"]> = (
  _,
  query,
  { ports },
) => {
  const answer = tried(ports, query);
  switch (answer.kind) {
    case "understood":
      return {
        signals: answer.statements.filter(isSignal),
        ignored: answer.statements.flatMap((one) => (isSignal(one) ? [] : [one.reason])),
        errors: [],
      };
    case "malformed":
      return { signals: [], ignored: [], errors: answer.errors };
    case "FLAWED":
      throw flawedRequest(answer.flaws);
    default:
      return answer satisfies never;
  }
};
