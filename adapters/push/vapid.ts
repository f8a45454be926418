import { importJWK, type JWK, SignJWT } from "jose";

/** What a push service knows us by: a key pair of P-256, as a JWK with its private part. */
export interface VapidKeys extends JWK {
  readonly x: string;
  readonly y: string;
  readonly d: string;
}

const CURVE = { name: "ECDSA", namedCurve: "P-256" };

export async function newVapidKeys(): Promise<VapidKeys> {
  const { privateKey } = await crypto.subtle.generateKey(CURVE, true, ["sign"]);
  const { kty, crv, x = "", y = "", d = "" } = await crypto.subtle.exportKey("jwk", privateKey);
  return { ...(kty && { kty }), ...(crv && { crv }), x, y, d };
}

/** The public key as browsers and push services want it: an uncompressed point in base64url. */
export function publicKeyOf({ x, y }: VapidKeys): string {
  const point = [Buffer.of(4), Buffer.from(x, "base64url"), Buffer.from(y, "base64url")];
  return Buffer.concat(point).toString("base64url");
}

export interface Claim {
  /** Of the push service. */
  readonly endpoint: string;
  /** Whom its operator may ask about us: an https or mailto address. */
  readonly subject: string;
  readonly now: number;
}

const LASTS_SECONDS = 12 * 3_600;

/** The header that proves who sends, to this push service and for half a day: RFC 8292. */
export async function vapidHeader(keys: VapidKeys, claim: Claim): Promise<string> {
  const seconds = Math.floor(claim.now / 1_000);
  const token = await new SignJWT({})
    .setProtectedHeader({ typ: "JWT", alg: "ES256" })
    .setAudience(new URL(claim.endpoint).origin)
    .setSubject(claim.subject)
    .setExpirationTime(seconds + LASTS_SECONDS)
    .sign(await importJWK(keys, "ES256"));
  return `vapid t=${token}, k=${publicKeyOf(keys)}`;
}
