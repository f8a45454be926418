import { createRemoteJWKSet, jwtVerify } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Host } from "../../local/host.ts";
import { openSmallHost, post } from "./openSmallHost.ts";

describe("HTTP", () => {
  let host: Host;
  beforeAll(async () => {
    host = (await openSmallHost()).host;
  });
  afterAll(() => host.stop());

  test("a request reaches its function as an event in payload format 2.0", async () => {
    const response = await fetch(`${host.baseUrl}/show/a/b%20c?x=1&x=2`, {
      method: "PUT",
      headers: { "content-type": "application/json", Cookie: "one=1; two=2" },
      body: '{"a":1}',
    });
    expect(await response.json()).toMatchObject({
      event: {
        version: "2.0",
        routeKey: "ANY /show/{rest+}",
        rawPath: "/show/a/b%20c",
        rawQueryString: "x=1&x=2",
        queryStringParameters: { x: "1,2" },
        pathParameters: { rest: "a/b c" },
        cookies: ["one=1", "two=2"],
        headers: { "content-type": "application/json" },
        body: '{"a":1}',
        isBase64Encoded: false,
        requestContext: { http: { method: "PUT" }, timeEpoch: Date.UTC(2026, 10, 22, 3, 0) },
      },
    });
  });

  test("a body that is not known to be text arrives as base64", async () => {
    const response = await post(host, "/show/it", { body: new Uint8Array([0, 255]) });
    expect(await response.json()).toMatchObject({ event: { body: "AP8=", isBase64Encoded: true } });
  });

  test("an unknown route is not found", async () => {
    const response = await post(host, "/nowhere");
    expect([response.status, await response.json()]).toEqual([404, { message: "Not Found" }]);
  });

  test("a body over 10 MB is refused", async () => {
    const response = await post(host, "/show/it", { body: new Uint8Array(10 * 1024 * 1024 + 1) });
    expect(response.status).toBe(413);
  });

  test("the host publishes what verifies its token", async () => {
    const at = `${host.baseUrl}/_local/oidc/.well-known/openid-configuration`;
    const { jwks_uri, issuer } = (await (await fetch(at)).json()) as Record<string, string>;
    const { payload } = await jwtVerify(host.token, createRemoteJWKSet(new URL(jwks_uri ?? "")), {
      issuer: issuer ?? "",
      audience: "tocsin-local",
      currentDate: new Date(host.now()),
    });
    expect(payload).toMatchObject({ sub: "local-admin", roles: ["ADMIN"] });
  });
});

describe("functions", () => {
  let host: Host;
  let lines: string[];
  beforeAll(async () => {
    ({ host, lines } = await openSmallHost());
  });
  afterAll(() => host.stop());

  test("a function sees the template's environment, the host's time, and nothing of this machine", async () => {
    await host.advance(90_000);
    const shown = await (await post(host, "/show/it")).json();
    expect(shown).toMatchObject({
      environment: { TABLE_NAME: "Tocsin-dev-Items", STAGE: "dev" },
      now: "2026-11-22T03:01:30.000Z",
      sameNow: "2026-11-22T03:01:30.000Z",
    });
    expect(shown).not.toHaveProperty("environment.HOME");
  });

  test("a function may do only what its role allows", async () => {
    const response = await post(host, "/forbidden");
    expect(await response.text()).toContain("is not authorized to perform: dynamodb:DeleteItem");
  });

  test("a function that throws answers 500 and tells the terminal why", async () => {
    expect((await post(host, "/throw")).status).toBe(500);
    expect(lines.join("\n")).toContain("[front] ERROR Error: out of order");
  });

  test("a function whose process ends is started again", async () => {
    expect((await post(host, "/crash")).status).toBe(500);
    expect((await post(host, "/show/it")).status).toBe(200);
  });

  test("a function that does not answer in its time is given up", async () => {
    expect((await post(host, "/hang")).status).toBe(500);
    expect(lines.join("\n")).toContain("Task timed out after 2.00 seconds");
    expect((await post(host, "/show/it")).status).toBe(200);
  });
});
