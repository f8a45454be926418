import { readFileSync, writeFileSync } from "node:fs";
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from "jose";
import * as z from "zod";
import type { HttpAnswer } from "./http/proxyResult.ts";

const ALGORITHM = "RS256";
const KEY_ID = "local";
const keyFile = z.looseObject({
  kty: z.literal("RSA"),
  n: z.string(),
  e: z.string(),
  d: z.string(),
});

interface TokenRequest {
  readonly audience: string;
  readonly now: number;
  /** Absent: the one whom the host itself gives a token. */
  readonly subject?: string;
}

/** An identity provider of the host's own, below a path that the template does not use. */
export class LocalOidc {
  static readonly path = "/_local/oidc";
  readonly issuer: string;
  readonly #key: z.infer<typeof keyFile>;

  private constructor(issuer: string, key: z.infer<typeof keyFile>) {
    this.issuer = issuer;
    this.#key = key;
  }

  /** The key is made once and kept, so that a token outlives a restart. */
  static async open(file: string, baseUrl: string): Promise<LocalOidc> {
    return new LocalOidc(`${baseUrl}${LocalOidc.path}`, readKey(file) ?? (await makeKey(file)));
  }

  /** What the provider publishes at a path; undefined for any other path. */
  document(path: string): HttpAnswer | undefined {
    if (path === `${LocalOidc.path}/.well-known/openid-configuration`)
      return json({
        issuer: this.issuer,
        jwks_uri: `${this.issuer}/jwks.json`,
        response_types_supported: ["id_token"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: [ALGORITHM],
      });
    const { kty, n, e } = this.#key;
    if (path === `${LocalOidc.path}/jwks.json`)
      return json({ keys: [{ kty, n, e, kid: KEY_ID, alg: ALGORITHM, use: "sig" }] });
    return undefined;
  }

  /** An administrator's token, good for 30 days. */
  async adminToken({ audience, now, subject = "local-admin" }: TokenRequest): Promise<string> {
    const issuedAt = Math.floor(now / 1000);
    return new SignJWT({ name: "Local Administrator", roles: ["ADMIN"] })
      .setProtectedHeader({ alg: ALGORITHM, kid: KEY_ID })
      .setIssuer(this.issuer)
      .setAudience(audience)
      .setSubject(subject)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + 30 * 86_400)
      .sign(await importJWK(this.#key as JWK, ALGORITHM));
  }
}

const json = (value: object): HttpAnswer => ({
  status: 200,
  headers: { "content-type": "application/json", "cache-control": "no-store" },
  body: JSON.stringify(value),
});

function readKey(file: string): z.infer<typeof keyFile> | undefined {
  try {
    return keyFile.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

async function makeKey(file: string): Promise<z.infer<typeof keyFile>> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const key = keyFile.parse(await exportJWK(privateKey));
  writeFileSync(file, JSON.stringify(key), { mode: 0o600 });
  return key;
}
