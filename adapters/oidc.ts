import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import * as z from "zod";
import type { Principal, TokenVerifier, Verification } from "../app/accessPorts.ts";
import type { Clock } from "../app/ports.ts";

export interface OidcOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly clock: Clock;
}

const ALGORITHMS = ["RS256", "ES256", "EdDSA"];
const TIMEOUT = 5_000;

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });

/** Verifies bearer tokens of one OpenID Connect issuer, whose keys it looks up and keeps. */
export class Oidc implements TokenVerifier {
  readonly #options: OidcOptions;
  #keys: Promise<JWTVerifyGetKey> | undefined;

  constructor(options: OidcOptions) {
    this.#options = options;
  }

  async verify(token: string): Promise<Verification> {
    const { issuer, audience, clock } = this.#options;
    const keys = await this.#discovered();
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ["sub", "exp"],
        currentDate: new Date(clock.now()),
      });
      return principalOf(payload);
    } catch (error) {
      return refusal(error);
    }
  }

  /** A failed look-up is not kept: the issuer may be back for the next request. */
  #discovered(): Promise<JWTVerifyGetKey> {
    this.#keys ??= discoverKeys(this.#options.issuer).catch((error) => {
      this.#keys = undefined;
      throw error;
    });
    return this.#keys;
  }
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const url = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT) });
  if (!response.ok) throw new Error(`the issuer's configuration answered ${response.status}`);
  const found = discovery.parse(await response.json());
  if (found.issuer !== issuer) throw new Error(`the issuer calls itself ${found.issuer}`);
  return createRemoteJWKSet(new URL(found.jwks_uri), { timeoutDuration: TIMEOUT });
}

/** Faults of the token are the caller's; everything else is a fault of ours or of the issuer. */
function refusal(error: unknown): Verification {
  if (error instanceof errors.JWTExpired) return refused("the token has expired");
  if (error instanceof errors.JWTClaimValidationFailed) {
    return refused(`the claim ${error.claim} is not what it has to be`);
  }
  if (TOKEN_FAULTS.some((fault) => error instanceof fault))
    return refused("it is not a valid token");
  throw error;
}

const TOKEN_FAULTS = [
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
];

const refused = (reason: string): Verification => ({ kind: "REFUSED", reason });

/** An address that the issuer says nobody has shown to be theirs is left out: people are known by it. */
function principalOf({ sub, name, email, email_verified }: JWTPayload): Verification {
  if (!sub) return refused("the claim sub is not what it has to be");
  const principal: Principal = {
    subject: sub,
    ...(typeof name === "string" && { name }),
    ...(typeof email === "string" && email_verified !== false && { email }),
  };
  return { kind: "VERIFIED", principal };
}
