import { randomUUID } from "node:crypto";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { Oidc } from "../../adapters/oidc.ts";
import { systemClock } from "../../adapters/systemClock.ts";
import { createServer } from "../../graphql/server.ts";
import { environment } from "./env.ts";
import { metricsPage } from "./metricsPage.ts";
import { portsFor } from "./ports.ts";
import { toRequest } from "./toRequest.ts";
import { toResult } from "./toResult.ts";

const env = environment.parse(process.env);
const ports = portsFor(env);
const gate = {
  verifier: new Oidc({ issuer: env.OIDC_ISSUER, audience: env.OIDC_AUDIENCE, clock: systemClock }),
  newErrorId: randomUUID,
  log: (entry: object) => console.error(JSON.stringify(entry)),
};
const server = createServer({ ports, explorable: env.STAGE !== "prod", ...gate });

/** `/graphql` and `/metrics`. */
export async function handler(
  event: APIGatewayProxyEventV2,
): Promise<APIGatewayProxyStructuredResultV2> {
  const request = toRequest(event);
  const isMetrics = event.rawPath === "/metrics";
  return toResult(
    isMetrics ? await metricsPage({ ports, ...gate }, request) : await server.fetch(request),
  );
}
