import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type Engine, startEngine } from "../../support/engine.ts";
import { AUDIENCE, type Issuer, startIssuer } from "../../support/issuer.ts";
import { laneUrls } from "../../support/laneUrls.ts";

let engine: Engine;
let issuer: Issuer;
let handler: typeof import("../../../functions/graphql/handler.ts").handler;
let authorization: string;

beforeAll(async () => {
  engine = await startEngine();
  issuer = await startIssuer();
  const table = await engine.createTable();
  vi.stubEnv("TABLE_NAME", table.name);
  vi.stubEnv("STAGE", "dev");
  vi.stubEnv("OIDC_ISSUER", issuer.url);
  vi.stubEnv("OIDC_AUDIENCE", AUDIENCE);
  vi.stubEnv("SECRET_PREFIX", "tocsin/dev/channels");
  vi.stubEnv("INTEGRATION_SECRET_PREFIX", "tocsin/dev/integrations");
  for (const [name, url] of Object.entries(laneUrls("https://sqs.eu-west-1.amazonaws.com/1")))
    vi.stubEnv(name, url);
  vi.stubEnv("AWS_REGION", "eu-west-1");
  vi.stubEnv("AWS_ENDPOINT_URL_DYNAMODB", engine.endpoint);
  vi.stubEnv("AWS_ACCESS_KEY_ID", "test");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "test");
  ({ handler } = await import("../../../functions/graphql/handler.ts"));
  authorization = `Bearer ${await issuer.token({ exp: 4_102_444_800 })}`;
});
afterAll(() => {
  vi.unstubAllEnvs();
  engine.stop();
  issuer.stop();
});

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly query?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

/** What API Gateway makes of a request, in payload format 2.0. */
const send = ({ method, path, query = "", headers = {}, ...body }: Sent) =>
  handler({
    version: "2.0",
    routeKey: `${method} ${path}`,
    rawPath: path,
    rawQueryString: query,
    headers: { authorization, "content-type": "application/json", ...headers },
    requestContext: { domainName: "api.example.org", http: { method, path } },
    isBase64Encoded: false,
    ...body,
  } as unknown as APIGatewayProxyEventV2);

const QUERY = JSON.stringify({ query: '{ service(id: "none") { name } }' });

it("answers a POST", async () => {
  const result = await send({ method: "POST", path: "/graphql", body: QUERY });
  expect([result.statusCode, JSON.parse(result.body ?? "")]).toEqual([
    200,
    { data: { service: null } },
  ]);
});

it("answers a POST whose body came in base64", async () => {
  const body = Buffer.from(QUERY).toString("base64");
  const result = await send({ method: "POST", path: "/graphql", body, isBase64Encoded: true });
  expect(JSON.parse(result.body ?? "")).toEqual({ data: { service: null } });
});

it("answers a GET with a query string", async () => {
  const query = `query=${encodeURIComponent("{ viewer { actor } }")}`;
  const result = await send({ method: "GET", path: "/graphql", query });
  expect(JSON.parse(result.body ?? "")).toEqual({ data: { viewer: { actor: "user:ada" } } });
});

it("passes on the status and the challenge of a refusal", async () => {
  const headers = { authorization: "Bearer nonsense" };
  const result = await send({ method: "POST", path: "/graphql", headers, body: QUERY });
  expect([result.statusCode, result.headers?.["www-authenticate"]]).toEqual([
    401,
    expect.stringContaining("invalid_token"),
  ]);
});

it("shows the page of GraphiQL outside prod", async () => {
  const headers = { accept: "text/html", authorization: "" };
  const result = await send({ method: "GET", path: "/graphql", headers });
  expect([result.statusCode, result.isBase64Encoded, result.body]).toEqual([
    200,
    false,
    expect.stringContaining("<html"),
  ]);
});

it("gives Prometheus the measures, and only to those with a token", async () => {
  const good = await send({ method: "GET", path: "/metrics" });
  const bad = await send({ method: "GET", path: "/metrics", headers: { authorization: "" } });
  expect([good.statusCode, good.body, bad.statusCode]).toEqual([
    200,
    expect.stringContaining("# TYPE incidents_total counter"),
    401,
  ]);
});
