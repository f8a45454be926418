/** Stands in bundles for node:crypto, whose import statement would load the web's cryptography beside Node's own. */
const crypto = process.getBuiltinModule("node:crypto");

export const { createHash, createHmac, createPublicKey, createVerify } = crypto;
export const { randomBytes, randomFillSync, randomUUID, timingSafeEqual } = crypto;
/** The name is a getter that loads the web's cryptography, so it is read only when it is called. */
export const getRandomValues: typeof crypto.getRandomValues = (array) =>
  crypto.getRandomValues(array);
export default crypto;
