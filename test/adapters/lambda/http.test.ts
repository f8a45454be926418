import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as lambdaHttp from "../../../adapters/lambda/http.ts";

const server = createServer((_, response) => response.end("pong"));
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => server.close());

test("a request goes through an agent that keeps its connection", async () => {
  const agent = new lambdaHttp.Agent({ keepAlive: true });
  const { port } = server.address() as AddressInfo;
  const ask = () =>
    new Promise<boolean>((resolve, reject) => {
      const request = lambdaHttp.request({ port, agent }, (answer) => {
        answer.on("end", () => setImmediate(resolve, request.reusedSocket)).resume();
      });
      request.on("error", reject).end();
    });
  const first = await ask();
  const second = await ask();
  agent.destroy();

  expect([first, second]).toEqual([false, true]);
});
