import { createECDH, randomBytes } from "node:crypto";
import { importJWK, jwtVerify } from "jose";
import type { PushSubscription } from "../../../domain/pushSubscription.ts";
import type { Received } from "../receiver.ts";
import type { Provider } from "./provider.ts";
import { decrypt } from "./webPushDecrypt.ts";

/** A browser with its push service: both ends that Tocsin does not see. */
export interface Browser extends Provider {
  subscription(url: string): PushSubscription;
  /** Whether the push service would believe that the sender is the one it knows. */
  proven(request: Received): Promise<boolean>;
}

const VAPID = {
  ...{ kty: "EC", crv: "P-256" },
  x: "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
  y: "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
  d: "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI",
};

/** Each message replaces the one of its topic before; here all are kept, to be counted. */
export function webPush(): Browser {
  const keys = createECDH("prime256v1");
  keys.generateKeys();
  const auth = randomBytes(16);
  const shown: string[] = [];
  const subscription = (url: string) => ({
    endpoint: `${url}/push/v1/device`,
    keys: {
      p256dh: keys.getPublicKey().toString("base64url"),
      auth: auth.toString("base64url"),
    },
  });
  return {
    subscription,
    address: (url) => ({ ...subscription(url), vapid: VAPID }),
    shown: () => shown,
    serve: ({ bytes }) => {
      shown.push(decrypt(bytes, { privateKey: keys, authSecret: auth.toString("base64url") }));
      return { status: 201 };
    },
    proven: async ({ headers }) => {
      const [, token = "", key = ""] =
        /^vapid t=(.+), k=(.+)$/.exec(String(headers.authorization)) ?? [];
      const point = Buffer.from(key, "base64url");
      const jwk = {
        ...{ kty: "EC", crv: "P-256" },
        x: point.subarray(1, 33).toString("base64url"),
        y: point.subarray(33).toString("base64url"),
      };
      const audience = `http://${headers.host}`;
      return jwtVerify(token, await importJWK(jwk, "ES256"), { audience, currentDate: new Date(0) })
        .then(() => true)
        .catch(() => false);
    },
  };
}
