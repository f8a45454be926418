import { afterAll, beforeAll, expect, test } from "vitest";
import { fetchTextWithin } from "../../adapters/fetchText.ts";
import { OutsideUnavailable } from "../../app/ingestPorts.ts";
import { freePort } from "../support/engine.ts";
import { type Receiver, type Reply, startReceiver } from "../support/receiver.ts";

const fetchText = fetchTextWithin({ timeoutMs: 300, longest: 1_000 });
let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.stop());

test("what is answered with 200 is read", async () => {
  expect(await fetchText(receiver.url)).toEqual(expect.any(String));
});

const elsewhere = { status: 302, headers: { location: "https://elsewhere.example/" } };
test.each<[string, Reply]>([
  ["an error", { status: 500 }],
  ["not found", { status: 404 }],
  ["a redirect", elsewhere],
  ["silence", "hang"],
  ["a cut connection", "reset"],
  ["an answer without an end", "endless"],
])("%s is no text, and may be one later", async (_, reply) => {
  receiver.plan(reply);
  await expect(fetchText(receiver.url)).rejects.toThrow(OutsideUnavailable);
});

test("where nobody listens there is no text now", async () => {
  const url = `http://127.0.0.1:${await freePort()}/`;
  await expect(fetchText(url)).rejects.toThrow("did not answer");
});
