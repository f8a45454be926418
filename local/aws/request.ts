import type { IncomingHttpHeaders } from "node:http";
import type { AwsError } from "./awsError.ts";
import type { Caller } from "./caller.ts";

/** A call as it came over the wire, its caller known. */
export interface AwsRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly caller: Caller;
  /** Hears when the exchange is over, be it that the client went away. */
  readonly onClose: (listener: () => void) => void;
}

export interface AwsResponse {
  /** The operation that was called. */
  readonly action: string;
  readonly body: Buffer | string;
  readonly status: number;
  readonly contentType: string;
  /** What DynamoDB says the call consumed. */
  readonly capacity?: Capacity;
}

export interface Capacity {
  readonly read: number;
  readonly write: number;
}

/** One service: reads a request, checks the caller's policy, answers. */
export interface AwsProtocol {
  handle(request: AwsRequest): Promise<AwsResponse>;
  /** How an error looks on its wire. */
  readonly contentType: string;
  /** Where it is not JSON. */
  errorBody?(error: AwsError): string;
}

/** The operation of a JSON protocol: what follows the dot in `X-Amz-Target`. */
export function operationOf(headers: IncomingHttpHeaders): string {
  return String(headers["x-amz-target"] ?? "").replace(/^.*\./, "");
}
