import { afterAll, beforeAll, expect, it } from "vitest";
import { type Receiver, startReceiver } from "../support/receiver.ts";
import { startTestHost, type TestHost } from "../support/testHost.ts";

let system: TestHost;
let gone: Receiver;
beforeAll(async () => {
  system = await startTestHost({ clock: { startAt: Date.parse("2026-11-22T03:01:00Z") } });
  gone = await startReceiver(() => ({ status: 404 }));
});
afterAll(async () => {
  await system.stop();
  await gone.stop();
});

it("people page themselves, and see over which contacts that arrives", async () => {
  const { api, host, pager } = system;
  const contacts = ["eva-hook", "eva-gone", "eva-alerts"];
  for (const channel of [
    { name: "eva-hook", kind: "WEBHOOK", url: `${pager.url}/eva` },
    { name: "eva-gone", kind: "SLACK", url: gone.url },
    { name: "eva-alerts", kind: "OPSGENIE", key: "a-key", url: pager.url },
  ])
    await api.mutate("createChannel", channel, "channel { name }");
  await api.mutate("createUser", { name: "Eva", contacts, login: "local-admin" }, "user { id }");
  const sent = await api.mutate<object>("sendTestPage", {}, "user { testPages { status } }");
  await host.settled();
  const { viewer } = await api.query<{ viewer: object }>(
    "{ viewer { user { testPages { channel status attempts reason } } } }",
  );

  const pending = { status: "PENDING" };
  expect(sent).toMatchObject({ user: { testPages: [pending, pending, pending] } });
  expect(viewer).toEqual({
    user: {
      testPages: [
        { channel: "eva-hook", status: "DELIVERED", attempts: 1, reason: null },
        {
          ...{ channel: "eva-gone", status: "FAILED", attempts: 1 },
          reason: "answered with HTTP 404",
        },
        {
          ...{ channel: "eva-alerts", status: "SUPPRESSED", attempts: 0 },
          reason: "such a channel carries incidents only",
        },
      ],
    },
  });
  expect(pager.received.map(({ path, body }) => [path, JSON.parse(body).headline])).toEqual([
    ["/eva", "TEST · Pages reach you here"],
  ]);
});
