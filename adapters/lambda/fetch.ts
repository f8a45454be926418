import { request as requestHttps } from "node:https";
import { Headers, ReadableStream, Request, Response } from "@whatwg-node/node-fetch";
import { request as requestHttp } from "./http.ts";

/**
 * Stands in the bundle of graphql for the web's globals of the same names. The first touch of Node's own loads its
 * whole fetch, a third of the cold start; these classes are those that the GraphQL server would bring by itself.
 */
export { Headers, ReadableStream, Request, Response };
export const { TextDecoder, TextEncoder, URL, URLPattern, URLSearchParams } = globalThis;

type Init = Pick<RequestInit, "signal"> & { readonly headers?: Headers };

/** As much of fetch as looking up an issuer's keys takes: a GET that follows no redirect. */
export async function fetch(url: string | URL, { headers, signal }: Init = {}): Promise<Response> {
  const request = new URL(url).protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const options = {
      ...(headers && { headers: Object.fromEntries(headers) }),
      ...(signal && { signal }),
    };
    const failed = (error: Error) => reject(signal?.aborted ? signal.reason : error);
    request(url, options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", failed);
      answer.on("end", () => {
        const { statusCode = 0 } = answer;
        resolve(new Response(Buffer.concat(chunks), { status: statusCode }));
      });
    })
      .on("error", failed)
      .end();
  });
}
