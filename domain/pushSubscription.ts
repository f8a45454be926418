import { type Flaw, flaw } from "./flaw.ts";
import type { Instant } from "./time.ts";

/** Where a browser wants to be told, and the keys that only it can read with; as its Push API gives it. */
export interface PushSubscription {
  /** Of the browser's push service. */
  readonly endpoint: string;
  /** Base64url: the browser's public key, and a secret that it shares with whoever tells it. */
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** A link that lets one person's browser become a way to reach them. Its secret is never kept, only its SHA-256. */
export interface PushInvitation {
  readonly tokenHash: string;
  readonly userId: string;
  /** Name of the channel that it will be. */
  readonly channel: string;
  readonly until: Instant;
}

/** 65 bytes, of which the first is 4: a point that is not compressed. */
const PUBLIC_KEY = /^B[A-P][\w-]{85}=?$/;
/** 16 bytes. */
const AUTH = /^[\w-]{22}(==)?$/;

/** What is wrong with a subscription that a browser hands in. `loopback`: whether http to this machine is right. */
export function flawsOfSubscription(
  { endpoint, keys }: PushSubscription,
  { loopback }: { readonly loopback: boolean },
): readonly Flaw[] {
  return [
    ...(isPushService(endpoint, loopback)
      ? []
      : [flaw("It is the https address of a push service.", "endpoint")]),
    ...(PUBLIC_KEY.test(keys.p256dh)
      ? []
      : [flaw("It is a public key of P-256 in base64url.", "keys", "p256dh")]),
    ...(AUTH.test(keys.auth) ? [] : [flaw("It is 16 bytes in base64url.", "keys", "auth")]),
  ];
}

function isPushService(text: string, loopback: boolean): boolean {
  const url = text.length > 2_048 ? null : URL.parse(text);
  if (url?.username !== "" || url.password !== "") return false;
  const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  return isHere ? loopback : url.protocol === "https:";
}
