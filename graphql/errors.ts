import { GraphQLError } from "graphql";
import type { ConfigFailure } from "../app/configure/request.ts";
import { ContentionError, type Failure } from "../app/execute.ts";
import type { Flaw } from "../domain/flaw.ts";
import type { UserError } from "./generated/types.ts";

/** The request itself is at fault: a client has to be changed to make it right. */
export function invalidRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "INVALID" } });
}

/** The same of an argument that is checked like a configuration: every flaw with its place. */
export const flawedRequest = (flaws: readonly Flaw[]): GraphQLError =>
  invalidRequest(flaws.map(({ path, message }) => `${path.join(".")}: ${message}`).join(" "));

/** A request that is refused before anything is run. Clients of `application/json` get 200, as the specification has it. */
export function refusedRequest(message: string, code: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400, spec: true } } });
}

export const userErrorOf = ({ code, message, path }: Failure | ConfigFailure): UserError => ({
  code,
  message,
  path: path ? [...path] : null,
});

export const invalidInput = (message: string, field: string): UserError => ({
  code: "INVALID",
  message,
  path: ["input", field],
});

export const notFoundInput = (message: string, field: string): UserError => ({
  ...invalidInput(message, field),
  code: "NOT_FOUND",
});

export type Log = (entry: Readonly<Record<string, unknown>>) => void;

interface Masking {
  readonly newErrorId: () => string;
  readonly log: Log;
}

/** Hides what a client has no business with behind an id that the log explains. */
export function masking({ newErrorId, log }: Masking): (error: unknown) => Error {
  return (error) => {
    if (isForClients(error)) return error;
    if (isContention(error)) return tooBusy();
    const errorId = newErrorId();
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    const stack = cause instanceof Error ? cause.stack : String(cause);
    log({ level: "error", message: "unexpected error", errorId, stack });
    const place = error instanceof GraphQLError && error.path ? { path: error.path } : {};
    return new GraphQLError("Something went wrong on our side; the id names it in our log.", {
      ...place,
      extensions: { code: "INTERNAL_SERVER_ERROR", errorId, unexpected: true },
    });
  };
}

/** Many wrote to one incident at once: nobody is wrong, and the same request may go through in a moment. */
const tooBusy = (): GraphQLError =>
  new GraphQLError("Too many changes of one thing at once; try again in a moment.", {
    extensions: { code: "TRY_AGAIN" },
  });

const isContention = (error: unknown): boolean =>
  error instanceof GraphQLError && error.originalError instanceof ContentionError;

/** Made by GraphQL or by a resolver on purpose, as against a surprise that GraphQL has wrapped. */
function isForClients(error: unknown): error is GraphQLError {
  if (!(error instanceof GraphQLError)) return false;
  return error.originalError === undefined || isForClients(error.originalError);
}
