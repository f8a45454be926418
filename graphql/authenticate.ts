import type { Principal, TokenVerifier, Verification } from "../app/accessPorts.ts";
import type { Log } from "./errors.ts";

export type Authentication =
  | { readonly kind: "VERIFIED"; readonly principal: Principal }
  | { readonly kind: "REFUSED"; readonly response: Response };

export interface Gate {
  readonly verifier: TokenVerifier;
  readonly newErrorId: () => string;
  readonly log: Log;
}

/** Who sent the request, by its bearer token; or the answer to give instead of one. */
export async function authenticate(gate: Gate, request: Request): Promise<Authentication> {
  const token = /^Bearer +([^\s]+) *$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (!token) return challenge("This needs the header `Authorization: Bearer <token>`.", "Bearer");
  let verification: Verification;
  try {
    verification = await gate.verifier.verify(token);
  } catch (error) {
    return unavailable(gate, error);
  }
  if (verification.kind === "VERIFIED") return verification;
  const { reason } = verification;
  const words = `Bearer error="invalid_token", error_description="${reason}"`;
  return challenge(`The bearer token was refused: ${reason}.`, words);
}

function challenge(message: string, words: string): Authentication {
  const error = { message, extensions: { code: "UNAUTHENTICATED" } };
  return refused(error, { status: 401, headers: { "www-authenticate": words } });
}

/** The token may be good, but whoever could say so cannot be asked. */
function unavailable({ newErrorId, log }: Gate, error: unknown): Authentication {
  const errorId = newErrorId();
  const cause = error instanceof Error ? error.cause : undefined;
  log({
    level: "error",
    message: "no token can be verified",
    errorId,
    error: `${error}`,
    cause: `${cause}`,
  });
  const message = "The token cannot be verified at the moment; the id names the reason in our log.";
  return refused({ message, extensions: { code: "UNAVAILABLE", errorId } }, { status: 503 });
}

const refused = (error: object, init: ResponseInit): Authentication => ({
  kind: "REFUSED",
  response: Response.json({ errors: [error] }, init),
});
