import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

export interface ProxyRequest {
  readonly request: IncomingMessage;
  readonly body: Buffer;
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly apiId: string;
  readonly account: string;
  readonly now: number;
}

/** A request in payload format 2.0 of API Gateway's HTTP APIs. */
export function proxyEvent(proxy: ProxyRequest) {
  const { request, body, routeKey, pathParameters } = proxy;
  const [rawPath = "/", rawQueryString = ""] = splitOnce(request.url ?? "/", "?");
  const { cookie, ...headers } = request.headers;
  const isBase64Encoded = body.length > 0 && !isText(request.headers);
  const query = queryOf(rawQueryString);
  return {
    version: "2.0",
    routeKey,
    rawPath,
    rawQueryString,
    ...(cookie && { cookies: cookie.split("; ") }),
    headers: { ...joined(headers), "x-forwarded-proto": "http" },
    ...(query && { queryStringParameters: query }),
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    requestContext: contextOf(proxy, rawPath),
    ...(body.length > 0 && { body: body.toString(isBase64Encoded ? "base64" : "utf8") }),
    isBase64Encoded,
  };
}

function contextOf({ request, routeKey, apiId, account, now }: ProxyRequest, path: string) {
  const domainName = request.headers.host ?? "localhost";
  return {
    accountId: account,
    apiId,
    domainName,
    domainPrefix: domainName.split(".")[0],
    http: {
      method: request.method ?? "GET",
      path,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: request.socket.remoteAddress ?? "127.0.0.1",
      userAgent: request.headers["user-agent"] ?? "",
    },
    requestId: randomUUID(),
    routeKey,
    stage: "$default",
    time: commonLogTime(now),
    timeEpoch: now,
  };
}

/** Only what is known to be text travels as text. */
function isText(headers: IncomingHttpHeaders): boolean {
  if (headers["content-encoding"]) return false;
  const type = (headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  return /^text\/|^application\/(json|javascript|xml|graphql)$|\+(json|xml)$/.test(type);
}

function joined(headers: Omit<IncomingHttpHeaders, "cookie">): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(",") : String(value),
    ]),
  );
}

function queryOf(raw: string): Record<string, string> | undefined {
  if (raw === "") return undefined;
  const query = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(raw)) {
    const earlier = query.get(name);
    query.set(name, earlier === undefined ? value : `${earlier},${value}`);
  }
  return Object.fromEntries(query);
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** As in `22/Nov/2026:03:10:00 +0000`. */
function commonLogTime(now: number): string {
  const [, day, month, year, time] = new Date(now).toUTCString().split(" ");
  return `${day}/${month}/${year}:${time} +0000`;
}
