import { AwsError, unknownOperation } from "./awsError.ts";
import type { LocalBuckets } from "./localBuckets.ts";
import type { AwsProtocol, AwsRequest, AwsResponse } from "./request.ts";

/** S3's GetObject, path-style, of a whole object or of its beginning. */
export class S3Protocol implements AwsProtocol {
  readonly contentType = "application/xml";
  readonly #buckets: LocalBuckets;

  constructor(buckets: LocalBuckets) {
    this.#buckets = buckets;
  }

  async handle(request: AwsRequest): Promise<AwsResponse> {
    try {
      return this.#getObject(request);
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      const { name, message } = error;
      // Where other services refuse a caller with 400, this one does with 403.
      const [code, status] =
        name === "AccessDeniedException" ? ["AccessDenied", 403] : [name, error.status];
      const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${escaped(message)}</Message></Error>`;
      return { action: "GetObject", status, contentType: this.contentType, body };
    }
  }

  #getObject({ method, url, headers, caller }: AwsRequest): AwsResponse {
    const { pathname } = new URL(url, "http://s3.local");
    const [, bucket = "", path] = /^\/([^/]+)\/(.+)$/.exec(pathname) ?? [];
    if (method !== "GET" || path === undefined) throw unknownOperation(`s3 ${method} ${pathname}`);
    const key = decodeURIComponent(path);
    caller.authorize("s3:GetObject", `arn:aws:s3:::${bucket}/${key}`);
    const body = this.#buckets.get(bucket, key);
    const contentType = "application/octet-stream";
    const { range } = headers;
    if (range === undefined) return { action: "GetObject", status: 200, contentType, body };
    const [, last] = /^bytes=0-(\d+)$/.exec(range) ?? [];
    if (last === undefined) throw unknownOperation(`s3 GetObject with the range ${range}`);
    const part = body.subarray(0, Number(last) + 1);
    return { action: "GetObject", status: 206, contentType, body: part };
  }
}

const escaped = (text: string): string =>
  text.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
