import type { Key } from "./keys.ts";

/** What the store takes, in bytes. */
const LONGEST = { pk: 2_048, sk: 1_024 };

/** Whether anything can stand under a key: one that is too long, as an id from outside may make it, is that of nothing. */
export const isKey = ({ pk, sk }: Key): boolean =>
  Buffer.byteLength(pk) <= LONGEST.pk && Buffer.byteLength(sk) <= LONGEST.sk;
