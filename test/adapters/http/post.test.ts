import { afterAll, beforeAll, expect, test } from "vitest";
import { post } from "../../../adapters/http/post.ts";
import { freePort } from "../../support/engine.ts";
import { type Receiver, type Reply, startReceiver } from "../../support/receiver.ts";

const now = Date.parse("2026-11-22T03:01:05Z");
let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.stop());

const postTo = (url: string, timeoutMs = 5_000) => post({ url, body: "{}", now, timeoutMs });
const postGetting = (reply: Reply, timeoutMs?: number) => {
  receiver.plan(reply);
  return postTo(receiver.url, timeoutMs);
};

test.each([200, 201, 202, 204])("HTTP %d means that the receiver has it", async (status) => {
  expect(await postGetting({ status })).toMatchObject({ kind: "accepted" });
});

test.each([400, 401, 403, 404, 410, 413])("HTTP %d is final", async (status) => {
  expect(await postGetting({ status })).toEqual({
    kind: "refused",
    reason: `answered with HTTP ${status}`,
  });
});

test.each([408, 429, 500, 502, 503])("HTTP %d is worth another attempt", async (status) => {
  expect(await postGetting({ status })).toEqual({
    kind: "retry",
    reason: `answered with HTTP ${status}`,
  });
});

test("a Retry-After in seconds is passed on", async () => {
  const reply = { status: 429, headers: { "retry-after": "120" } };
  expect(await postGetting(reply)).toMatchObject({ kind: "retry", afterSeconds: 120 });
});

test("a Retry-After that is a date is counted from the present", async () => {
  const reply = { status: 503, headers: { "retry-after": "Sun, 22 Nov 2026 03:03:05 GMT" } };
  expect(await postGetting(reply)).toMatchObject({ kind: "retry", afterSeconds: 120 });
});

test("a Retry-After that cannot be read is left out", async () => {
  const reply = { status: 503, headers: { "retry-after": "soon" } };
  expect(await postGetting(reply)).toEqual({ kind: "retry", reason: "answered with HTTP 503" });
});

test("a redirect is refused and not followed", async () => {
  const before = receiver.received.length;
  const reply = { status: 307, headers: { location: `${receiver.url}/elsewhere` } };
  expect(await postGetting(reply)).toEqual({
    kind: "refused",
    reason: "answered with HTTP 307",
  });
  expect(receiver.received.slice(before).map(({ path }) => path)).toEqual(["/"]);
});

test("a receiver that hangs is given up after the time-out", async () => {
  expect(await postGetting("hang", 100)).toEqual({
    kind: "retry",
    reason: "no answer within 0.1 s",
  });
});

test("a connection that is cut is worth another attempt", async () => {
  expect(await postGetting("reset")).toEqual({ kind: "retry", reason: "connection reset" });
});

test("a reply without an end is cut, and its status counts", async () => {
  expect(await postGetting("endless")).toEqual({ kind: "accepted", reply: undefined });
});

test("a short reply is kept, and the method is the one that was asked for", async () => {
  receiver.plan({ status: 200, body: '{"key":"ML-1"}' });
  expect(await post({ url: receiver.url, method: "GET", now })).toEqual({
    kind: "accepted",
    reply: '{"key":"ML-1"}',
  });
  expect(receiver.received.at(-1)).toMatchObject({ method: "GET", body: "" });
});

test("a receiver that is not there is worth another attempt", async () => {
  expect(await postTo(`http://127.0.0.1:${await freePort()}/secret-path`)).toEqual({
    kind: "retry",
    reason: "connection refused",
  });
});

test("no reason repeats the address", async () => {
  const { reason } = { reason: "", ...(await postTo("http://secret.invalid:1/token")) };
  expect(reason).not.toMatch(/secret|token/);
});
