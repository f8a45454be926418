import { createHash } from "node:crypto";
import { serviceIdIn } from "../domain/integrationKey.ts";
import type { Proof } from "./admission.ts";

/** Who a sender claims to be, and what it shows for it. Only the hash of the key goes any further. */
export interface Sender {
  readonly serviceId: string;
  readonly keyHash: string;
  readonly prove: Proof;
}

/** Undefined when it cannot be an integration key. */
export function senderOf(key: unknown, prove: Proof): Sender | undefined {
  if (typeof key !== "string") return undefined;
  const serviceId = serviceIdIn(key);
  if (serviceId === undefined) return undefined;
  return { serviceId, keyHash: createHash("sha256").update(key).digest("hex"), prove };
}
