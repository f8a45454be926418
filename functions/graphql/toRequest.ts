import type { APIGatewayProxyEventV2 } from "aws-lambda";

/** The request behind an API Gateway event, at the address where the client sent it. */
export function toRequest(event: APIGatewayProxyEventV2): Request {
  const { method } = event.requestContext.http;
  const query = event.rawQueryString ? `?${event.rawQueryString}` : "";
  const headers = new Headers();
  for (const [name, value] of Object.entries(event.headers)) {
    if (value !== undefined) headers.set(name, value);
  }
  const body = method === "GET" || method === "HEAD" ? undefined : bodyOf(event);
  const scheme = event.headers["x-forwarded-proto"] ?? "https";
  return new Request(`${scheme}://${event.requestContext.domainName}${event.rawPath}${query}`, {
    method,
    headers,
    ...(body !== undefined && { body }),
  });
}

const bodyOf = ({ body, isBase64Encoded }: APIGatewayProxyEventV2) =>
  body !== undefined && isBase64Encoded ? Buffer.from(body, "base64") : body;
