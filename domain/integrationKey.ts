/** Crockford's base32 in lower case: no i, l, o or u, so that a key can be read aloud. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** Random characters of a key: 5 bits each, 100 in all. */
export const RANDOM_LENGTH = 20;

/** Chance as characters of the alphabet, one for each byte. */
export function spelled(chance: Uint8Array): string {
  return Array.from(chance, (byte) => ALPHABET.charAt(byte % 32)).join("");
}

/** A key of 32 characters: whose it is, in the clear, then chance. */
export function integrationKey(serviceId: string, chance: Uint8Array): string {
  return serviceId + spelled(chance);
}

export const SERVICE_ID_LENGTH = 12;
const KEY = /^[0-9a-hjkmnp-tv-z]{32}$/;

/** Whose key it is, if it can be one. */
export const serviceIdIn = (key: string): string | undefined =>
  KEY.test(key) ? key.slice(0, SERVICE_ID_LENGTH) : undefined;
