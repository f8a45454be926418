import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fetch, Headers, Request, Response } from "../../../adapters/lambda/fetch.ts";

const server = createServer((request, response) => {
  if (request.url === "/moved") response.writeHead(302, { location: "/keys" }).end();
  else if (request.url === "/keys") response.end(JSON.stringify({ asked: request.headers.accept }));
});
let base: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.closeAllConnections());

test("fetch gets a document with the headers that are asked for", async () => {
  const headers = new Headers({ accept: "application/jwk-set+json" });

  const answer = await fetch(new URL(`${base}/keys`), { headers });

  expect([answer.status, await answer.json()]).toEqual([
    200,
    { asked: "application/jwk-set+json" },
  ]);
});

test("fetch does not follow a redirect", async () => {
  expect(await fetch(`${base}/moved`)).toMatchObject({ status: 302, ok: false });
});

test("fetch fails with the reason of the signal that ends it", async () => {
  const signal = AbortSignal.timeout(1);

  await expect(fetch(`${base}/never`, { signal })).rejects.toMatchObject({ name: "TimeoutError" });
});

test("fetch fails when nobody listens", async () => {
  await expect(fetch("http://127.0.0.1:1/")).rejects.toMatchObject({ code: "ECONNREFUSED" });
});

test("a request and a response carry text", async () => {
  const request = new Request("https://api.example.test/graphql", {
    method: "POST",
    headers: new Headers({ "content-type": "application/json" }),
    body: "{}",
  });

  expect([
    request.headers.get("Content-Type"),
    await request.text(),
    Buffer.from(await new Response("Grüße").arrayBuffer()).toString(),
  ]).toEqual(["application/json", "{}", "Grüße"]);
});
