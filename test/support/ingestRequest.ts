import { type IngestPorts, ingest } from "../../functions/ingest/ingest.ts";
import { KEY } from "./ingestTable.ts";

export interface Sending {
  readonly source?: string;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** As the gateway hands on what is no text. */
  readonly base64?: boolean;
  /** Another route than that of webhooks. */
  readonly routeKey?: string;
}
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly results?: readonly { readonly outcome: string; readonly reason?: string }[];
  readonly reason?: string;
  readonly expected?: string;
}

/** The bytes that `sendTo` sends of a body. */
export const textOf = (body: unknown): string =>
  typeof body === "string" ? body : JSON.stringify(body);

/** Posts to ingest with the key of `ingestPorts`, as the gateway does. */
export async function sendTo(ports: IngestPorts, sending: Sending): Promise<Answer> {
  const { source = "generic", body, headers = {}, base64 = false, routeKey } = sending;
  const answer = await ingest(ports)({
    version: "2.0",
    routeKey: routeKey ?? "POST /v1/signals/{source}/{integrationKey}",
    pathParameters: { source, integrationKey: KEY },
    headers,
    isBase64Encoded: base64,
    body: Buffer.from(textOf(body)).toString(base64 ? "base64" : "utf8"),
  });
  if (!("statusCode" in answer)) throw new Error("not an answer");
  const { statusCode: status, headers: told, body: text } = answer;
  return { ...JSON.parse(text), status, headers: told, text };
}
