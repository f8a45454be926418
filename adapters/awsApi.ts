import { createHash, createHmac } from "node:crypto";
import { SignatureV4 } from "@smithy/signature-v4";
import * as z from "zod";
import { defaultProvider } from "./lambda/credentials.ts";

/** A service that speaks JSON, of which so few operations are called that its own client would weigh more. */
export interface AwsApi {
  /** As it stands in its host name and in what is signed. */
  readonly service: string;
  /** What stands before an operation's name in `X-Amz-Target`. */
  readonly target: string;
  readonly jsonVersion: "1.0" | "1.1";
}

/** What the service answered instead; `isTransient`: another attempt may be better. */
export class AwsFault extends Error {
  readonly isTransient: boolean;
  constructor(code: string, message: string, status: number) {
    super(message);
    this.name = code;
    this.isTransient = status >= 500 || /throttl|toomanyrequests|rateexceeded/i.test(code);
  }
}

const TIMEOUT_MS = 10_000;
const fault = z.object({
  __type: z.string().default("unknown error"),
  message: z.string().optional(),
  Message: z.string().optional(),
});

/** Calls an operation once. Throws an `AwsFault` for a refusal, something else where there was no answer. */
export async function callAwsApi<T>(
  api: AwsApi,
  { operation, input, answer }: { operation: string; input: object; answer: z.ZodType<T> },
): Promise<T> {
  const { service, target, jsonVersion } = api;
  const region = process.env["AWS_REGION"] ?? "";
  const endpoint = process.env["AWS_ENDPOINT_URL"] ?? `https://${service}.${region}.amazonaws.com`;
  const { protocol, hostname, port, host } = new URL(endpoint);
  const request = await signer(service, region).sign({
    ...{ method: "POST", protocol, hostname, path: "/", query: {} },
    ...(port && { port: Number(port) }),
    headers: {
      ...{ host, "x-amz-target": `${target}.${operation}` },
      "content-type": `application/x-amz-json-${jsonVersion}`,
    },
    body: JSON.stringify(input),
  });
  const response = await fetch(endpoint, {
    ...{ method: "POST", headers: request.headers, body: request.body },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const text = await response.text();
  if (response.ok) return answer.parse(JSON.parse(text));
  throw faultOf(text, response.status);
}

function faultOf(text: string, status: number): AwsFault {
  try {
    const { __type, message, Message } = fault.parse(JSON.parse(text));
    const code = __type.slice(__type.indexOf("#") + 1);
    return new AwsFault(code, message ?? Message ?? "", status);
  } catch {
    return new AwsFault(`HTTP ${status}`, "", status);
  }
}

const signer = (service: string, region: string): SignatureV4 =>
  new SignatureV4({ service, region, credentials: defaultProvider(), sha256: Sha256 });

class Sha256 {
  readonly #hash: ReturnType<typeof createHash> | ReturnType<typeof createHmac>;
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash =
      secret === undefined ? createHash("sha256") : createHmac("sha256", bytesOf(secret));
  }
  update(chunk: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(bytesOf(chunk));
  }
  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }
  reset(): void {
    throw new Error("a hash is used once");
  }
}

function bytesOf(data: string | ArrayBuffer | ArrayBufferView): Uint8Array {
  if (typeof data === "string") return Buffer.from(data);
  return data instanceof ArrayBuffer
    ? new Uint8Array(data)
    : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}
