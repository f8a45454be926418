import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from "jose";

export interface Issuer {
  readonly url: string;
  /** A token that is right in every way but for the claims and the key that are given. */
  token(claims?: Readonly<Record<string, unknown>>, signedWith?: CryptoKey): Promise<string>;
  stop(): void;
}

export const AUDIENCE = "tocsin";
/** Every token holds from 09:00 to 18:00 on 1 March 2026. */
const ISSUED_AT = Date.parse("2026-03-01T09:00:00Z") / 1000;
const EXPIRES_AT = Date.parse("2026-03-01T18:00:00Z") / 1000;

/** An OpenID Connect issuer with one key. */
export async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair("ES256");
  const jwk = { ...(await exportJWK(publicKey)), kid: "one", alg: "ES256", use: "sig" };
  const documents = new Map<string, () => object>([
    ["/.well-known/openid-configuration", () => ({ issuer: url, jwks_uri: `${url}/jwks` })],
    ["/jwks", () => ({ keys: [jwk] })],
  ]);
  const server = createServer((request, response) => {
    const document = documents.get(request.url ?? "");
    response.writeHead(document ? 200 : 404, { "content-type": "application/json" });
    response.end(JSON.stringify(document?.() ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const right = { iss: url, aud: AUDIENCE, sub: "ada", iat: ISSUED_AT, exp: EXPIRES_AT };
  return {
    url,
    token: (claims = {}, signedWith = privateKey) =>
      new SignJWT({ ...right, ...claims })
        .setProtectedHeader({ alg: "ES256", kid: "one" })
        .sign(signedWith),
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
