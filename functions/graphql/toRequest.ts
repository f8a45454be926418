import type { APIGatewayProxyEventV2 } from "aws-lambda";

/** The request behind an API Gateway event; the host name is of no consequence. */
export function toRequest(event: APIGatewayProxyEventV2): Request {
  const { method } = event.requestContext.http;
  const query = event.rawQueryString ? `?${event.rawQueryString}` : "";
  const headers = new Headers();
  for (const [name, value] of Object.entries(event.headers)) {
    if (value !== undefined) headers.set(name, value);
  }
  const body = method === "GET" || method === "HEAD" ? undefined : bodyOf(event);
  return new Request(`https://${event.requestContext.domainName}${event.rawPath}${query}`, {
    method,
    headers,
    ...(body !== undefined && { body }),
  });
}

const bodyOf = ({ body, isBase64Encoded }: APIGatewayProxyEventV2) =>
  body !== undefined && isBase64Encoded ? Buffer.from(body, "base64") : body;
