import type { ECDH } from "node:crypto";
// @ts-expect-error: the package has no types of its own, and what is used of it is typed here
import * as ece from "http_ece";

interface Reader {
  readonly privateKey: ECDH;
  readonly authSecret: string;
}

/** What a browser reads: by another hand than ours. */
export const decrypt = (body: Buffer, reader: Reader): string =>
  String(ece.decrypt(body, { version: "aes128gcm", ...reader }));
