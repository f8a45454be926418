import type { Proof } from "../../../app/admission.ts";
import { digest } from "../reading/digest.ts";

/** Who a sender claims to be, and what it shows for it. Only the hash of the key goes any further. */
export interface Sender {
  readonly serviceId: string;
  readonly keyHash: string;
  readonly prove: Proof;
}

const SERVICE_ID_LENGTH = 12;
const KEY = /^[0-9a-hjkmnp-tv-z]{32}$/;

/** Undefined when it cannot be an integration key. */
export function senderOf(key: unknown, prove: Proof): Sender | undefined {
  if (typeof key !== "string" || !KEY.test(key)) return undefined;
  return { serviceId: key.slice(0, SERVICE_ID_LENGTH), keyHash: digest(key), prove };
}
