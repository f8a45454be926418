import type { IncomingMessage } from "node:http";

/** The body of a request; undefined, with the rest left unread, when it is longer than allowed. */
export async function readBody(
  request: IncomingMessage,
  limit: number,
): Promise<Buffer | undefined> {
  if (Number(request.headers["content-length"] ?? 0) > limit) return undefined;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    parts.push(part);
    length += part.length;
    if (length > limit) return undefined;
  }
  return Buffer.concat(parts);
}
