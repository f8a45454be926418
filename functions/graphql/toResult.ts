import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";

const TEXT = /^(text\/|application\/(.+\+)?json)/;

/** What API Gateway sends; anything that is not text travels in base64. */
export async function toResult(response: Response): Promise<APIGatewayProxyStructuredResultV2> {
  const body = Buffer.from(await response.arrayBuffer());
  const isText = TEXT.test(response.headers.get("content-type") ?? "text/plain");
  return {
    statusCode: response.status,
    headers: Object.fromEntries(response.headers),
    body: body.toString(isText ? "utf8" : "base64"),
    isBase64Encoded: !isText,
  };
}
