import type { PushSubscription } from "../../domain/pushSubscription.ts";

/** Our half of one message: made anew for each, given only by tests. */
export interface Chance {
  readonly keys: CryptoKeyPair;
  readonly salt: Uint8Array<ArrayBuffer>;
}

type Bytes = Uint8Array<ArrayBuffer>;

const CURVE = { name: "ECDH", namedCurve: "P-256" };
const RECORD_SIZE = 4096;
/** Ends the last record. */
const DELIMITER = 2;

/** A message that only the browser can read: RFC 8291, in one record of RFC 8188's aes128gcm. */
export async function encrypt(
  { keys: { p256dh, auth } }: PushSubscription,
  text: string,
  chance?: Chance,
): Promise<Bytes> {
  const { keys, salt } = chance ?? (await newChance());
  const theirs = bytesIn(p256dh);
  const ours = new Uint8Array(await crypto.subtle.exportKey("raw", keys.publicKey));
  const shared = await agreedWith(theirs, keys.privateKey);
  const info = joined(utf8("WebPush: info\0"), theirs, ours);
  const material = await derived(shared, { salt: bytesIn(auth), info, length: 32 });
  const contentKey = await derived(material, {
    salt,
    info: utf8("Content-Encoding: aes128gcm\0"),
    length: 16,
  });
  const nonce = await derived(material, {
    salt,
    info: utf8("Content-Encoding: nonce\0"),
    length: 12,
  });
  const key = await crypto.subtle.importKey("raw", contentKey, "AES-GCM", false, ["encrypt"]);
  const record = joined(utf8(text), Uint8Array.of(DELIMITER));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce }, key, record);
  return joined(
    salt,
    bigEndian(RECORD_SIZE),
    Uint8Array.of(ours.length),
    ours,
    new Uint8Array(sealed),
  );
}

const newChance = async (): Promise<Chance> => ({
  keys: await crypto.subtle.generateKey(CURVE, true, ["deriveBits"]),
  salt: crypto.getRandomValues(new Uint8Array(16)),
});

async function agreedWith(publicKey: Bytes, privateKey: CryptoKey): Promise<Bytes> {
  const theirs = await crypto.subtle.importKey("raw", publicKey, CURVE, false, []);
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: "ECDH", public: theirs }, privateKey, 256),
  );
}

interface Derivation {
  readonly salt: Bytes;
  readonly info: Bytes;
  /** In bytes. */
  readonly length: number;
}

async function derived(secret: Bytes, { salt, info, length }: Derivation): Promise<Bytes> {
  const key = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
  const hkdf = { name: "HKDF", hash: "SHA-256", salt, info };
  return new Uint8Array(await crypto.subtle.deriveBits(hkdf, key, length * 8));
}

const utf8 = (text: string): Bytes => new TextEncoder().encode(text);
const bytesIn = (text: string): Bytes => Uint8Array.from(Buffer.from(text, "base64url"));
const joined = (...parts: readonly Bytes[]): Bytes => Uint8Array.from(Buffer.concat(parts));

function bigEndian(value: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}
