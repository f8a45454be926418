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
