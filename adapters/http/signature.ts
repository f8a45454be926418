import { createHmac } from "node:crypto";

export interface Signing {
  readonly key: string;
  readonly body: string;
  /** The same for every attempt. */
  readonly id: string;
  readonly now: number;
}

/** Headers by which a receiver knows a body for ours, and for new; docs/webhooks.md tells how to check them. */
export function signatureOf({ key, body, id, now }: Signing): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(now / 1000));
  const signature = createHmac("sha256", key).update(`${timestamp}.${body}`).digest("hex");
  return {
    "tocsin-delivery": id,
    "tocsin-timestamp": timestamp,
    "tocsin-signature": `v1=${signature}`,
  };
}
