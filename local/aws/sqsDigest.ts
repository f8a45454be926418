import { createHash } from "node:crypto";
import type { MessageAttributes } from "./queueMessage.ts";

export const md5 = (text: string): string => createHash("md5").update(text).digest("hex");

/** The digest of message attributes: name, type and value of each, sorted by name, lengths before all. */
export function md5OfAttributes(attributes: MessageAttributes): string | undefined {
  const names = Object.keys(attributes).sort();
  if (names.length === 0) return undefined;
  const hash = createHash("md5");
  const add = (value: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(value.length);
    hash.update(length).update(value);
  };
  for (const name of names) {
    const { DataType = "", StringValue, BinaryValue } = attributes[name] ?? {};
    add(Buffer.from(name));
    add(Buffer.from(DataType));
    hash.update(Buffer.from([BinaryValue === undefined ? 1 : 2]));
    add(
      BinaryValue === undefined
        ? Buffer.from(StringValue ?? "")
        : Buffer.from(BinaryValue, "base64"),
    );
  }
  return hash.digest("hex");
}
